using System.Runtime.CompilerServices;

namespace Evidence.Core.Tests.Architecture;

/// <summary>How the files of the house are written.</summary>
public sealed class HouseTests
{
    private const int MostCharacters = 160;
    private static readonly string[] Rooms = ["src", "tests", ".ci"];
    private static readonly HashSet<string> Written = [".cs", ".cshtml", ".csproj", ".props", ".sh", ".yml", ""];

    [Fact]
    public void No_line_of_code_is_longer_than_160_characters()
    {
        var root = Root();
        var files = Rooms.SelectMany(room => Files(Path.Combine(root, room))).ToList();

        Assert.Contains(files, file => file.EndsWith("HouseTests.cs", StringComparison.Ordinal));
        Assert.Empty(files.SelectMany(LongLines).Select(place => Path.GetRelativePath(root, place)));
    }

    // what a build makes is not written by anybody
    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder)
            .Where(file => Written.Contains(Path.GetExtension(file)))
            .Concat(Directory.GetDirectories(folder).Where(inner => Path.GetFileName(inner) is not ("bin" or "obj")).SelectMany(Files));

    private static IEnumerable<string> LongLines(string file) =>
        File.ReadLines(file)
            .Index()
            .Where(line => line.Item.EnumerateRunes().Count() > MostCharacters)
            .Select(line => $"{file}:{line.Index + 1}");

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
