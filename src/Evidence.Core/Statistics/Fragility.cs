namespace Evidence.Core.Statistics;

/// <summary>How few people would have to have had the other outcome for an exact test to change its answer (Walsh M et al. J Clin Epidemiol
/// 2014;67:622-628).</summary>
/// <param name="P">Fisher's two-sided p of the table as it is.</param>
/// <param name="People">People of one group whose outcome must flip for p to cross the threshold; null when no flip of one group does.</param>
/// <param name="IsTreated">Whether they are of the first group.</param>
/// <param name="FlippedP">The p after the flip; null likewise.</param>
/// <param name="Total">People in the table.</param>
public sealed record Fragility(double P, int? People, bool? IsTreated, double? FlippedP, int Total)
{
    /// <summary>Above this number of people the search is not made.</summary>
    public const int MostPersons = 2000;

    /// <summary>The flips as a share of all people (fragility quotient); null when there are none.</summary>
    public double? Quotient => (double?)People / Total;

    /// <summary>Searches from one person upwards, in the first group before the second; null for tables above <see cref="MostPersons"/>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="alpha">The threshold of p.</param>
    public static Fragility? Of(TwoByTwo table, double alpha = 0.05)
    {
        var total = table.Total + table.ControlTotal;
        if (total > MostPersons)
        {
            return null;
        }

        var p = ExactP.Fisher(table);
        for (var people = 1; people <= Math.Max(table.Total, table.ControlTotal); people++)
        {
            foreach (var (treated, control) in new[] { (people, 0), (-people, 0), (0, people), (0, -people) })
            {
                var flipped = table with { Events = table.Events + treated, ControlEvents = table.ControlEvents + control };
                if (flipped.Defect is null && ExactP.Fisher(flipped) is var after && (after < alpha) != (p < alpha))
                {
                    return new(p, people, treated != 0, after, total);
                }
            }
        }

        return new(p, null, null, null, total);
    }
}
