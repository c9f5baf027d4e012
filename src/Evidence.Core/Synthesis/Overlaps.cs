namespace Evidence.Core.Synthesis;

/// <summary>Keeps one of the studies that may count the same people.</summary>
internal static class Overlaps
{
    /// <summary>The rows that are kept and those that are not, in the order of study ids.</summary>
    /// <param name="rows">Rows of a block.</param>
    /// <param name="stratum">What people of one study are told apart by (a grade at the start), so that two parts of a registry stay two.</param>
    public static (List<TRow> Kept, List<TRow> Left) Resolve<TRow>(IEnumerable<TRow> rows, Func<TRow, string> stratum)
        where TRow : SynthesisRow
    {
        var owners = new HashSet<(string Stratum, string Key)>();
        var (kept, left) = (new List<TRow>(), new List<TRow>());
        var parts = rows.GroupBy(row => (Stratum: stratum(row), row.Study.Id))
            .OrderByDescending(part => part.Sum(row => row.People)).ThenBy(part => part.Key.Id, StringComparer.Ordinal)
                .ThenBy(part => part.Key.Stratum, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var keys = part.SelectMany(row => OverlapGroups.Keys(row)).Distinct().Select(key => (part.Key.Stratum, key)).ToList();
            var isCounted = keys.Exists(owners.Contains);
            owners.UnionWith(isCounted ? [] : keys);
            (isCounted ? left : kept).AddRange(part);
        }

        return (Ordered(kept), Ordered(left));

        List<TRow> Ordered(List<TRow> some) => [.. some.OrderBy(row => row.Study.Id, StringComparer.Ordinal).ThenBy(stratum, StringComparer.Ordinal)
            .ThenBy(row => row.Results[0], StringComparer.Ordinal)];
    }

    /// <summary>The rows that are kept; the others go into the funnel.</summary>
    public static List<TRow> Resolve<TRow>(IEnumerable<TRow> rows, Funnel funnel)
        where TRow : SynthesisRow
    {
        var (kept, left) = Resolve(rows, static _ => "");
        left.ForEach(row => funnel.Add(LeftOutReasons.Overlap, row.Study, row.Results[0]));
        return kept;
    }
}
