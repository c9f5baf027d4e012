using System.Globalization;
using Evidence.Core.Search;

namespace Evidence.Core.Synthesis;

/// <summary>Where there is evidence and where there is none: studies counted by two fields. An empty cell is an answer too.</summary>
/// <param name="Rows">Values of the first field, most frequent first.</param>
/// <param name="Columns">Values of the second field, most frequent first.</param>
/// <param name="Cells">One for each pair, by row and column.</param>
/// <param name="Studies">Studies selected.</param>
/// <param name="WithoutRow">Studies of them without a value of the first field.</param>
/// <param name="WithoutColumn">Studies of them without a value of the second.</param>
/// <param name="RowsLeftOut">Values of the first field that are not shown.</param>
/// <param name="ColumnsLeftOut">Values of the second field that are not shown.</param>
public sealed record EvidenceMap(
    IReadOnlyList<FacetValue> Rows, IReadOnlyList<FacetValue> Columns, IReadOnlyList<IReadOnlyList<EvidenceCell>> Cells, int Studies, int WithoutRow,
        int WithoutColumn, int RowsLeftOut, int ColumnsLeftOut)
{
    /// <summary>Counts the studies of a selection; a study with several values stands in several cells.</summary>
    /// <param name="index">The studies.</param>
    /// <param name="selected">Which of them.</param>
    /// <param name="rows">The first field.</param>
    /// <param name="columns">The second field.</param>
    /// <param name="most">Most values of each field.</param>
    public static EvidenceMap Of(RecordIndex index, RowSet selected, IndexField rows, IndexField columns, int most)
    {
        var (across, down) = (Facet.Of(index, selected, columns), Facet.Of(index, selected, rows));
        FacetValue[] shownRows = [.. down.Values.Take(most)], shownColumns = [.. across.Values.Take(most)];
        var cells = Count(index, selected, (index.Terms(rows.Name, out _)!, shownRows), (index.Terms(columns.Name, out _)!, shownColumns));
        return new(shownRows, shownColumns, cells, selected.Count(), down.Missing, across.Missing, down.Values.Count - shownRows.Length,
            across.Values.Count - shownColumns.Length);
    }

    private static EvidenceCell[][] Count(RecordIndex index, RowSet selected, (TermColumn Column, FacetValue[] Shown) rows,
        (TermColumn Column, FacetValue[] Shown) columns)
    {
        var (rowOf, columnOf, levels) = (Places(rows.Column, rows.Shown), Places(columns.Column, columns.Shown), index.Terms("level", out _)!);
        EvidenceCell[][] cells = [.. rows.Shown.Select(_ => Enumerable.Repeat(EvidenceCell.Empty, columns.Shown.Length).ToArray())];
        for (var study = selected.Next(0); study >= 0; study = selected.Next(study + 1))
        {
            var level = levels.Of(study) is [var value, ..] ? int.Parse(levels.Values[value], CultureInfo.InvariantCulture) : (int?)null;
            foreach (var row in rows.Column.Of(study))
            {
                foreach (var column in columns.Column.Of(study))
                {
                    if (rowOf[row] >= 0 && columnOf[column] >= 0)
                    {
                        cells[rowOf[row]][columnOf[column]] = cells[rowOf[row]][columnOf[column]].With(index.SortKey("enrolled", study), level);
                    }
                }
            }
        }

        return cells;
    }

    private static int[] Places(TermColumn column, FacetValue[] shown)
    {
        var place = shown.Select((value, at) => (value.Value, at)).ToDictionary(pair => pair.Value, pair => pair.at, StringComparer.Ordinal);
        return [.. column.Values.Select(value => place.GetValueOrDefault(value, -1))];
    }
}
