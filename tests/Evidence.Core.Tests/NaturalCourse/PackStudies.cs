using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;
using Evidence.Core.Studies;
using Evidence.Core.Tests.Pack;

namespace Evidence.Core.Tests.NaturalCourse;

/// <summary>The studies of the repository's own pack, and their cohorts.</summary>
internal static class PackStudies
{
    public static IReadOnlyList<Study> All { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(DataFolder.Path, "studies"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize(File.ReadAllBytes(file), PackJson.Default.Study)!),
    ];

    public static NaturalCourseTable Table { get; } = NaturalCourseTable.Of(All);

    public static Study Find(string id) => All.Single(study => study.Id == id);
}
