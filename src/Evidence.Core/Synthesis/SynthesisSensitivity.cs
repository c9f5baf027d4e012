using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What a pooled answer depends on.</summary>
public sealed record SynthesisSensitivity
{
    /// <summary>Most studies for which leaving out each in turn is computed.</summary>
    public const int MostLeftOut = 60;

    /// <summary>The answer without each pooled row in turn; empty above <see cref="MostLeftOut"/> studies and below three.</summary>
    public required IReadOnlyList<(SynthesisRow Row, Outcome<MetaAnalysisResult> Pooled)> LeaveOneOut { get; init; }

    /// <summary>The answer as it stood after each study, in the order of the years; the row is the one that was added. Empty where a year is not known, and as
    /// leaving out.</summary>
    public required IReadOnlyList<(SynthesisRow Row, Outcome<MetaAnalysisResult> Pooled)> Cumulative { get; init; }

    /// <summary>Most studies for which groups are pooled; of more, ask for a group by its filter.</summary>
    public const int MostGrouped = 500;

    /// <summary>Groups by level of evidence, independence, design, tissue, route, chronicity and grade at the start; empty above <see cref="MostGrouped"/>
    /// studies.</summary>
    public required IReadOnlyList<(string By, SubgroupResult Result)> Subgroups { get; init; }
}
