namespace Evidence.Core.Synthesis;

/// <summary>A summary of findings: the outcomes that can be compared, harms always among them.</summary>
/// <param name="Rows">Outcomes with a comparison, most people first, then harms.</param>
public sealed record SummaryOfFindings(IReadOnlyList<FindingRow> Rows)
{
    /// <summary>Measures of harm that stand in every summary.</summary>
    public static IReadOnlyList<string> Always { get; } = ["adverse-events", "serious-adverse-events"];

    /// <summary>The measures that studies which compare report, and harms always.</summary>
    public static IReadOnlyList<string> Measures(IEnumerable<SynthesisStudy> studies) =>
        [.. studies.Where(study => BlockSelection.BlockOf(study) == BlockKinds.Comparative).SelectMany(study => study.Results).Select(result => result.Measure)
            .Concat(Always).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Orders the outcomes; those without a usable comparison are left out, but harms never.</summary>
    public static SummaryOfFindings Of(IEnumerable<FindingRow> rows) =>
        new([.. rows.Where(row => row.IsHarm || row.Effect is not null).OrderBy(row => row.IsHarm).ThenByDescending(row => row.People)
            .ThenBy(row => row.Measure.Id, StringComparer.Ordinal)]);
}
