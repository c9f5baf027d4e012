using System.Runtime.Intrinsics;
using Evidence.Core.Language;
using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>The rows of data/rules/streams.json, ready to be looked for.</summary>
internal sealed class StreamRows
{
    private static readonly Lazy<StreamRows> Only = new(() => new StreamRows(RuleFiles.Read("rules/streams.json", RuleJson.Default.StreamFile).Rows));
    private readonly RowTerms _terms = new();
    private readonly (StreamRow Row, int[] Needs, Vector512<ulong> All, Vector512<ulong> None)[] _rows;

    /// <summary>Makes rows ready.</summary>
    /// <exception cref="FormatException">A name stands twice, or a row's examples do not need it.</exception>
    internal StreamRows(IReadOnlyList<StreamRow> rows)
    {
        _rows =
        [
            .. rows.Select(row =>
            {
                int[] needs = [.. row.Needs.Select(_terms.Add)];
                return (row, needs, Mask(needs), Mask(row.Unless.Select(_terms.Add)));
            }),
        ];
        var defects = rows.CountBy(row => row.Name).Where(pair => pair.Value > 1).Select(pair => $"{pair.Key} stands twice").Concat(Unneeded()).ToList();
        if (defects.Count > 0)
        {
            throw new FormatException($"data/rules/streams.json: {string.Join("; ", defects)}.");
        }
    }

    /// <summary>The rows that are built in.</summary>
    internal static StreamRows Shared => Only.Value;

    /// <summary>The rows, in the order of the file.</summary>
    internal IEnumerable<StreamRow> All => _rows.Select(row => row.Row);

    /// <summary>The rows that hold in a unit, each with the place of its words.</summary>
    internal List<(StreamRow Row, Place Place)> In(UnitView unit)
    {
        var found = new List<(StreamRow, Place)>();
        Span<Vector512<ulong>> at = stackalloc Vector512<ulong>[unit.End - unit.First];
        var there = _terms.In(unit, at);
        foreach (var (row, needs, all, none) in _rows)
        {
            if ((there & all) == all && (there & none) == Vector512<ulong>.Zero && Place(unit, at, row, needs) is { } place)
            {
                found.Add((row, place));
            }
        }

        return found;
    }

    // a row is there for its examples: each must show it, and what it must not take must not
    private IEnumerable<string> Unneeded()
    {
        foreach (var row in All)
        {
            if (row.Examples.Count == 0 || row.Not.Count == 0 || !(row.IsFlag || StreamNames.All.Contains(row.Lane)))
            {
                yield return $"{row.Name} needs an example, a counter-example and a stream or red flag as its lane";
            }

            foreach (var (text, holds) in row.Examples.Select(text => (text, true)).Concat(row.Not.Select(text => (text, false))))
            {
                if (In(UnitView.Of(text)).Exists(found => found.Row == row) != holds)
                {
                    yield return $"{row.Name} {(holds ? "does not hold" : "holds")} in \"{text}\"";
                }
            }
        }
    }

    // from each place of the first term the next ones in turn, each as near as it comes
    private static Place? Place(UnitView unit, ReadOnlySpan<Vector512<ulong>> at, StreamRow row, int[] needs)
    {
        var opening = unit.Opening - unit.First;
        for (var first = 0; first < at.Length; first++)
        {
            // a run-in head opens a sentence, and so does what follows it
            var isThere = row.Within == 0 || first < row.Within || (first >= opening && first < opening + row.Within);
            if (!isThere || !Has(at[first], needs[0]))
            {
                continue;
            }

            var end = first;
            for (var k = 1; k < needs.Length && end >= 0; k++)
            {
                end = Next(at, end + 1, end + row.Reach, needs[k]);
            }

            if (end >= 0)
            {
                return new Place(unit.First + first, unit.First + end + 1);
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<Vector512<ulong>> at, int from, int to, int term)
    {
        for (var i = from; i <= to && i < at.Length; i++)
        {
            if (Has(at[i], term))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Has(Vector512<ulong> bits, int term) => (bits.GetElement(term / 64) >> (term % 64) & 1) != 0;

    private static Vector512<ulong> Mask(IEnumerable<int> terms) => terms.Aggregate(Vector512<ulong>.Zero, (mask, term) => mask | RowTerms.Bit(term));
}
