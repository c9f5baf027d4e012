using Evidence.Core.Pack;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>The studies of the pack, as a synthesis reads them.</summary>
internal static class PackStudies
{
    private static readonly Dictionary<string, Evidence.Core.Measures.Measure> Measures = Evidence.Core.Tests.Pack.DataFolder.Reading.Pack!.Measures.ToDictionary(one => one.Value.Id, one => one.Value);

    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Folder("studies"), "*.json").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<StudyEvidence> All { get; } = [.. Files.Select(Read)];

    private static StudyEvidence Read(string path)
    {
        var study = StudyReader.Read(File.ReadAllBytes(path), path, Measures).Study!;
        var roles = study.Arms.Select(arm => arm.Role).ToHashSet();
        return StudyEvidence.Of(study, null, roles.Contains("treated") && roles.Count > 1 ? "comparative" : "non-comparative");
    }

    private static string Folder(string kind)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "data", kind);
            if (Directory.Exists(found))
            {
                return found;
            }
        }

        throw new DirectoryNotFoundException($"No data/{kind} above {AppContext.BaseDirectory}.");
    }
}
