using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>A result as a row that stands alone: with its study and its arm.</summary>
/// <param name="study">The study.</param>
/// <param name="result">One of its results.</param>
public sealed class ResultRow(StudyRow study, Result result)
{
    /// <summary>The study.</summary>
    public StudyRow Study { get; } = study;

    /// <summary>The result.</summary>
    public Result Result { get; } = result;

    /// <summary>The estimate that the row carries: the result's own, or a comparison within the study that begins with it; null for none.</summary>
    internal MetaforRow? Figure { get; private init; }

    /// <summary>Whether the row is a comparison.</summary>
    internal bool IsContrast => Figure?.Compared is not null;

    /// <summary>Study, slash, result.</summary>
    public string Key => $"{Study.Study.Id}/{Result.Id}";

    /// <summary>The id of the row: its key, and of a comparison the effect.</summary>
    public string Id => IsContrast ? $"{Key}/{Figure!.Measure}" : Key;

    /// <summary>Whether a synthesis takes the result by itself, with all defaults.</summary>
    internal bool IsChosenAlone => Study.Chosen.Takes(Result.Id) && !Study.Chosen.IsCompared(Result.Id);

    /// <summary>Whether it takes the row.</summary>
    internal bool IsChosen => IsContrast || IsChosenAlone;

    /// <summary>Why it does not take the result by itself.</summary>
    internal string? WhyNotAlone => Study.Chosen.WhyNot(Result.Id) ?? Synthesis.ChosenResults.Compared;

    /// <summary>Why it does not take the row; null when it does.</summary>
    internal string? NotChosen => IsChosen ? null : WhyNotAlone;

    /// <summary>The arm; null for comparisons and for the whole study.</summary>
    internal Arm? Arm { get; } = ArmOf(study.Study, result.Arm);

    /// <summary>Wilson interval of the responders, 95 %; null where nobody was counted.</summary>
    internal Interval? Wilson { get; } =
        result is RespondersResult { Total: > 0 } r && r.Events <= r.Total && r.Events >= 0 ? Proportion.Interval(r.Events, r.Total) : null;

    /// <summary>The rows of a study, in its order.</summary>
    public static IEnumerable<ResultRow> Of(StudyRow study) => study.Study.Results.Select(result => new ResultRow(study, result));

    /// <summary>The rows of a study and its comparisons, each behind the result that it begins with.</summary>
    public static IEnumerable<ResultRow> WithContrasts(StudyRow study) => Of(study).SelectMany(static row => row.Lines());

    private IEnumerable<ResultRow> Lines()
    {
        var figures = MetaforRows.Rows(this).ToList();
        yield return new(Study, Result) { Figure = figures.Find(static one => one.Compared is null) };
        foreach (var contrast in figures.Where(static one => one.Compared is not null))
        {
            yield return new(Study, Result) { Figure = contrast };
        }
    }

    /// <summary>The rows at some places of a stored study.</summary>
    internal static IEnumerable<ResultRow> Read(ReadOnlySpan<byte> document, ReadOnlySpan<int> places) => Of(StudyRow.Read(document).Only(places));

    private static Arm? ArmOf(Study study, string? id)
    {
        for (var i = 0; id is not null && i < study.Arms.Count; i++)
        {
            if (study.Arms[i].Id == id)
            {
                return study.Arms[i];
            }
        }

        return null;
    }
}
