using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>The studies of the pack, as a synthesis reads them.</summary>
internal static class PackStudies
{
    private static readonly Dictionary<string, Evidence.Core.Measures.Measure> Measures =
        Evidence.Core.Tests.Pack.DataFolder.Reading.Pack!.Measures.ToDictionary(one => one.Value.Id, one => one.Value);

    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Folder("studies"), "*.json").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Study> Records { get; } = [.. Files.Select(path => StudyReader.Read(File.ReadAllBytes(path), path, Measures).Study!)];

    public static NaturalCourseTable Course { get; } = NaturalCourseTable.Of(Records);

    public static IReadOnlyList<SynthesisStudy> All { get; } = [.. Records.Select(Part)];

    /// <summary>The pack's answer.</summary>
    public static SynthesisAnswer Answer(SynthesisQuestion question) => Answer(question, All);

    /// <summary>The answer about studies of the pack, beside its natural course.</summary>
    public static SynthesisAnswer Answer(SynthesisQuestion question, IReadOnlyList<SynthesisStudy> studies) =>
        Synthesiser.Answer(
            question,
            studies,
            new CourseEvidence(Course, studies.Where(study => Course.Studies.Contains(study.Id)).ToDictionary(study => study.Id))
        );

    /// <summary>The pack's answer with its construct and the reviews beside it.</summary>
    public static SynthesisAnswer Beside(SynthesisQuestion question)
    {
        var answer = Answer(question);
        answer = MeasureConstruct.Of(question.Measure) is { } construct
            ? answer with
            {
                Construct = (construct, Synthesiser.Construct(question, construct, All)),
            }
            : answer;
        return Synthesiser.WithPublished(answer, [.. All.Where(study => study.Design is "meta-analysis" or "systematic-review")], All);
    }

    private static SynthesisStudy Part(Study study)
    {
        var roles = study.Arms.Select(arm => arm.Role).ToHashSet();
        return SynthesisStudy.Of(
            study,
            null,
            roles.Contains("treated") && roles.Count > 1 ? "comparative" : "non-comparative",
            null,
            [.. NaturalCourseReader.Of(study, Course).Select(ArmReading.Of)]
        );
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
