using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Evidence.Core.Tests.Architecture;

/// <summary>How the files of the house are written.</summary>
public sealed partial class HouseTests
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

    [Fact]
    public void A_type_has_a_file_of_its_own()
    {
        var root = Root();

        Assert.Contains(Types(root), type => type.Name == "StudyShelf");
        Assert.Empty(
            Types(root)
                .GroupBy(type => type.File, StringComparer.Ordinal)
                .Where(file => file.Select(type => type.Name).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(file => $"{Path.GetRelativePath(root, file.Key)}: {string.Join(", ", file.Select(type => type.Name))}")
        );
    }

    [Fact]
    public void No_two_rooms_have_types_of_one_name()
    {
        var root = Root();

        Assert.Empty(
            Types(root)
                .GroupBy(type => type.Name, StringComparer.Ordinal)
                .Where(name => name.Select(type => Path.GetDirectoryName(type.File)).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(name => $"{name.Key}: {string.Join(", ", name.Select(type => Path.GetRelativePath(root, type.File)))}")
        );
    }

    // types of a file-scoped namespace begin at the margin
    private static IEnumerable<(string Name, string File)> Types(string root) =>
        Files(Path.Combine(root, "src"))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => TypeName().Matches(File.ReadAllText(file)).Select(match => (match.Groups[1].Value, file)));

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

    [GeneratedRegex(
        @"^(?:public |internal |file )?(?:(?:static|sealed|abstract|readonly|partial|unsafe|ref) )*"
            + @"(?:class|record struct|record|struct|enum|interface) (\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TypeName();
}
