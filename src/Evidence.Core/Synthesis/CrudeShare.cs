using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Events of all people of the rows of one definition, without a model: what is left to say when a fit says nothing.</summary>
/// <param name="Definition">What is counted: the term of <c>relatedness</c> for harms, else null.</param>
/// <param name="Studies">Studies.</param>
/// <param name="Share">The sum with its exact interval, which takes all people for one group.</param>
public sealed record CrudeShare(string? Definition, int Studies, ExactShare Share)
{
    internal static IReadOnlyList<CrudeShare> Of(IEnumerable<SynthesisRow> rows) =>
    [
        .. rows.Where(row => row.Numbers is SingleArm).GroupBy(row => row.Relatedness).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new CrudeShare(
            group.Key,
            group.Select(row => row.Study.Id).Distinct().Count(),
            ExactShare.Of(group.Sum(row => ((SingleArm)row.Numbers!).Events), group.Sum(row => ((SingleArm)row.Numbers!).Total)))),
    ];
}
