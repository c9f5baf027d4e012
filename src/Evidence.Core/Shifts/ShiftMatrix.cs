using Evidence.Core.Results;

namespace Evidence.Core.Shifts;

/// <summary>How many people went from which grade to which: rows are grades at the start, columns grades at the end.</summary>
/// <typeparam name="TGroup">Whose they are. Matrices add only within a group.</typeparam>
public sealed class ShiftMatrix<TGroup>
    where TGroup : IArmGroup
{
    private readonly long[] _cells;

    private ShiftMatrix(long[] cells) => _cells = cells;

    /// <summary>Nobody.</summary>
    public ShiftMatrix()
        : this(new long[AisGrades.Count * AisGrades.Count])
    {
    }

    /// <summary>The people of cells; a cell whose grades are not A to E is none.</summary>
    public ShiftMatrix(IEnumerable<Transition> cells)
        : this()
    {
        foreach (var cell in cells)
        {
            if ((AisGrades.Place(cell.From), AisGrades.Place(cell.To)) is ( >= 0 and var from, >= 0 and var to))
            {
                _cells[(from * AisGrades.Count) + to] += cell.N;
            }
        }
    }

    /// <summary>People who went from one grade to another, 0 for A to 4 for E.</summary>
    public long this[int from, int to] => _cells[(from * AisGrades.Count) + to];

    /// <summary>Everybody.</summary>
    public long Covered => _cells.Sum();

    /// <summary>Everybody of one grade at the start.</summary>
    public long Row(int from) => _cells.AsSpan(from * AisGrades.Count, AisGrades.Count).ToArray().Sum();

    /// <summary>The people of both.</summary>
    public ShiftMatrix<TGroup> Plus(ShiftMatrix<TGroup> other)
    {
        var cells = new long[_cells.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            cells[cell] = _cells[cell] + other._cells[cell];
        }

        return new ShiftMatrix<TGroup>(cells);
    }
}
