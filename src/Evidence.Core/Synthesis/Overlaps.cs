namespace Evidence.Core.Synthesis;

/// <summary>Keeps one of the studies that may count the same people.</summary>
internal static class Overlaps
{
    /// <summary>The rows that are kept, in the order of study ids; the others go into the funnel.</summary>
    /// <param name="rows">All rows of a block.</param>
    /// <param name="stratum">What people of one study are told apart by (a grade at the start), so that two parts of a registry stay two.</param>
    /// <param name="funnel">Where the others are named.</param>
    public static List<TRow> Resolve<TRow>(IEnumerable<TRow> rows, Func<TRow, string> stratum, Funnel funnel)
        where TRow : SynthesisRow
    {
        var owners = new Dictionary<(string Stratum, string Key), string>();
        var kept = new List<TRow>();
        var parts = rows.GroupBy(row => (Stratum: stratum(row), row.Study.Id))
            .OrderByDescending(part => part.Sum(row => row.People)).ThenBy(part => part.Key.Id, StringComparer.Ordinal).ThenBy(part => part.Key.Stratum, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var keys = OverlapGroups.Keys(part.First().Study).Select(key => (part.Key.Stratum, key)).ToList();
            if (keys.Exists(owners.ContainsKey))
            {
                foreach (var row in part)
                {
                    funnel.Add(LeftOutReasons.Overlap, row.Study, row.Results[0]);
                }

                continue;
            }

            keys.ForEach(key => owners[key] = part.Key.Id);
            kept.AddRange(part);
        }

        return [.. kept.OrderBy(row => row.Study.Id, StringComparer.Ordinal).ThenBy(stratum, StringComparer.Ordinal).ThenBy(row => row.Results[0], StringComparer.Ordinal)];
    }
}
