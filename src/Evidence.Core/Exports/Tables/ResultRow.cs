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

    /// <summary>The id of the row: study, slash, result.</summary>
    public string Id => $"{Study.Study.Id}/{Result.Id}";

    /// <summary>The arm; null for comparisons and for the whole study.</summary>
    internal Arm? Arm { get; } = ArmOf(study.Study, result.Arm);

    /// <summary>Wilson interval of the responders, 95 %; null where nobody was counted.</summary>
    internal Interval? Wilson { get; } =
        result is RespondersResult { Total: > 0 } r && r.Events <= r.Total && r.Events >= 0 ? Proportion.Interval(r.Events, r.Total) : null;

    /// <summary>The rows of a study, in its order.</summary>
    public static IEnumerable<ResultRow> Of(StudyRow study) => study.Study.Results.Select(result => new ResultRow(study, result));

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
