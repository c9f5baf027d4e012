using System.Runtime.CompilerServices;
using Evidence.Core.Pack;

namespace Evidence.Core.Tests.Pack;

/// <summary>The project's own pack.</summary>
internal static class DataFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", "..", "data"));

    public static IReadOnlyList<PackFile> Files { get; } = [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(static file => new PackFile(System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), File.ReadAllBytes(file)))];

    public static PackReading Reading { get; } = PackReader.Read(Files);

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
