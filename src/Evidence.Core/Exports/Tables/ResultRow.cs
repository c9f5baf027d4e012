using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>A result as a row that stands alone: with its study and its arm.</summary>
/// <param name="Study">The study.</param>
/// <param name="Result">One of its results.</param>
public sealed record ResultRow(StudyRow Study, Result Result)
{
    private Interval? _wilson;

    /// <summary>The id of the row: study, slash, result.</summary>
    public string Id => $"{Study.Study.Id}/{Result.Id}";

    internal Arm? Arm => Result.Arm is { } id ? Study.Study.Arms.FirstOrDefault(arm => arm.Id == id) : null;

    /// <summary>Wilson interval of the responders, 95 %; null where nobody was counted.</summary>
    internal Interval? Wilson => _wilson ??= Result is RespondersResult { Total: > 0 } r && r.Events <= r.Total && r.Events >= 0 ? Proportion.Interval(r.Events, r.Total) : null;

    /// <summary>The rows of a study, in its order.</summary>
    public static IEnumerable<ResultRow> Of(StudyRow study) => study.Study.Results.Select(result => new ResultRow(study, result));
}
