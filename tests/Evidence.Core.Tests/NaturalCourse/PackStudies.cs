using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Tests.NaturalCourse;

/// <summary>The studies of the repository's own pack.</summary>
internal static class PackStudies
{
    public static IReadOnlyList<Study> All { get; } = [.. Directory.GetFiles(Path.Combine(Root(), "data", "studies"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public static NaturalCourseTable Table { get; } = NaturalCourseTable.Of(All);

    public static Study Find(string id) => All.Single(study => study.Id == id);

    public static string PathOf(string id) => Path.Combine(Root(), "data", "studies", $"{id}.json");

    private static Study Read(string file) => JsonSerializer.Deserialize(File.ReadAllBytes(file), PackJson.Default.Study)!;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Evidence.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
