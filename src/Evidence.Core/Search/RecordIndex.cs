namespace Evidence.Core.Search;

/// <summary>
/// Every current record of one kind, in the order of ids, with the columns it can be found by. Immutable: a release has its own.
/// A nested index (the results of studies) has a parent, and answers for the parent's fields through it.
/// </summary>
public sealed class RecordIndex
{
    private readonly Dictionary<string, TermColumn> _terms;
    private readonly Dictionary<string, NumberColumn> _numbers;
    private readonly int[]? _parents;
    private readonly int[]? _children;
    private readonly RecordKey[] _keys;
    private readonly int[]? _places;
    private readonly ulong[] _tags;
    private readonly int[]? _rowsByKey;

    internal RecordIndex(
        IdTable ids,
        RecordKey[] stored,
        ulong[] tags,
        Dictionary<string, TermColumn> terms,
        Dictionary<string, NumberColumn> numbers,
        RecordIndex? parent = null,
        int[]? parents = null
    )
    {
        Ids = ids;
        _tags = tags;
        if (parent is null)
        {
            _keys = stored;
            _rowsByKey = IsAscending(stored) ? null : ByKey(stored);
        }
        else
        {
            (_keys, _places) = ([], Array.ConvertAll(stored, static key => (int)key.Value));
        }

        _terms = terms;
        _numbers = numbers;
        Parent = parent;
        _parents = parents;
        _children = parent is null ? null : FirstChildren(parent.Rows, parents!);
    }

    /// <summary>The ids, in ordinal order; a row is a place in it.</summary>
    public IdTable Ids { get; }

    /// <summary>How many records there are.</summary>
    public int Rows => Ids.Count;

    /// <summary>The index of the records these are part of, or null.</summary>
    public RecordIndex? Parent { get; }

    /// <summary>Where the store keeps the record's documents, and what must be there.</summary>
    public RecordKey Key(int row) => _places is null ? _keys[row] : new(_places[row]);

    /// <summary>The place of a nested record in its parent's document.</summary>
    public int Place(int row) => _places![row];

    /// <summary>The first 16 hex digits of the digest of the record's document: it changes whenever the bytes do.</summary>
    public string Tag(int row) => _tags[row].ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The row of the record that this one is part of.</summary>
    public int ParentOf(int row) => _parents![row];

    /// <summary>The rows nested in a parent's row, as first and one past the last.</summary>
    public (int From, int To) ChildrenOf(int parent) => (_children![parent], _children[parent + 1]);

    /// <summary>The row stored under a key, or -1 when the record is of an older release.</summary>
    public int RowOf(long key)
    {
        for (var (low, high) = (0, _keys.Length); low < high;)
        {
            var middle = (low + high) >> 1;
            var row = _rowsByKey?[middle] ?? middle;
            switch (_keys[row].Value.CompareTo(key))
            {
                case 0:
                    return row;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle;
                    break;
            }
        }

        return -1;
    }

    /// <summary>The column of a field of these records or, for nested ones, of their parents; null when neither has it.</summary>
    public TermColumn? Terms(string field, out bool ofParent)
    {
        ofParent = false;
        if (_terms.TryGetValue(field, out var column))
        {
            return column;
        }

        ofParent = true;
        return Parent?.Terms(field, out _);
    }

    /// <summary>The rows that have any of the values asked for.</summary>
    public RowSet RowsWith(string field, IReadOnlyList<string> asked)
    {
        if (_terms.TryGetValue(field, out var column))
        {
            return column.RowsWith([.. asked.SelectMany(column.Find).Distinct()]);
        }

        return Lift(Parent!.RowsWith(field, asked));
    }

    /// <summary>What values are called beside what they are.</summary>
    public ValueNames Names { get; internal init; } = ValueNames.None;

    /// <summary>The rows that have what is asked of a field of these records or of their parents.</summary>
    public RowSet RowsThat(IndexField field, Ask ask)
    {
        if (field.Kind == FieldKind.Parent)
        {
            return Lift(Parent!.RowsOf([ask.Value]));
        }

        if (field.Name == "id")
        {
            return RowsOf([ask.IndexId ?? ask.Value]);
        }

        if (field.Kind == FieldKind.Number)
        {
            var (low, high) = ask.Kind == AskKind.Range ? ask.Range.Closed : (double.NegativeInfinity, double.PositiveInfinity);
            var rows = RowsBetween(field.Name, low, high);
            return ask.Kind == AskKind.Missing ? RowSet.All(Rows).Without(rows) : rows;
        }

        return _terms.TryGetValue(field.Name, out var column) ? RowsThat(column, field, ask) : Lift(Parent!.RowsThat(field, ask));
    }

    /// <summary>The rows that have what is asked, as they are kept where they are.</summary>
    internal ValueRows RowsAsKept(IndexField field, Ask ask) =>
        ask.Kind is AskKind.Value or AskKind.Range && field.Kind == FieldKind.Term && field.Name != "id" && _terms.TryGetValue(field.Name, out var column)
            ? column.RowsAsKept(ask.Kind == AskKind.Value ? Meant(column, field, ask) : Within(column, field, ask.Range))
            : RowsThat(field, ask);

    /// <summary>Those of some rows that have what is asked.</summary>
    internal RowSet RowsThat(IndexField field, Ask ask, RowSet among) =>
        ask.Kind == AskKind.Value && field.Kind != FieldKind.Parent && field.Name != "id" && _terms.TryGetValue(field.Name, out var column)
            ? column.RowsWith(Meant(column, field, ask), among)
        : ask.Kind == AskKind.Range && field.Kind == FieldKind.Number && _numbers.TryGetValue(field.Name, out var numbers)
            ? numbers.RowsBetween(ask.Range.Closed.Low, ask.Range.Closed.High, among)
        : among.And(RowsThat(field, ask));

    /// <summary>The values of a field that a question means by one: those written so or, unless it is meant to the letter, called so.</summary>
    public IReadOnlyList<string> ValuesMeant(IndexField field, Ask ask) =>
        Terms(field.Name, out _) is { } column ? [.. Meant(column, field, ask).Select(value => column.Values[value])] : [];

    /// <summary>The rows whose number lies in the closed interval.</summary>
    public RowSet RowsBetween(string field, double low, double high) =>
        _numbers.TryGetValue(field, out var column) ? column.RowsBetween(low, high) : Lift(Parent!.RowsBetween(field, low, high));

    /// <summary>The rows with these ids; an id that is not here adds none.</summary>
    public RowSet RowsOf(IEnumerable<string> ids)
    {
        var rows = RowSet.None(Rows);
        foreach (var id in ids)
        {
            if (Ids.Find(id) is >= 0 and var row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The rows nested in the parent's rows.</summary>
    public RowSet Lift(RowSet parents)
    {
        var rows = RowSet.None(Rows);
        for (var parent = parents.Next(0); parent >= 0; parent = parents.Next(parent + 1))
        {
            for (var row = _children![parent]; row < _children[parent + 1]; row++)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>How the row is placed by a field when a list is ordered by it: the number, or the place of its first value; null when it has none.</summary>
    public double? SortKey(string field, int row)
    {
        if (_numbers.TryGetValue(field, out var numbers))
        {
            return double.IsNaN(numbers.Of(row)) ? null : numbers.Of(row);
        }

        if (_terms.TryGetValue(field, out var terms))
        {
            return terms.Of(row) is [var first, ..] ? first : null;
        }

        return field == "id" ? row : Parent?.SortKey(field, _parents![row]);
    }

    private RowSet RowsThat(TermColumn column, IndexField field, Ask ask) =>
        ask.Kind switch
        {
            AskKind.Value => column.RowsWith(Meant(column, field, ask)),
            AskKind.Range => column.RowsWith(Within(column, field, ask.Range)),
            AskKind.Missing => column.RowsWithout(),
            _ => RowSet.All(Rows).Without(column.RowsWithout()),
        };

    private static List<int> Within(TermColumn column, IndexField field, NumberRange range)
    {
        var values = new List<int>();
        var ranks = column.Ranks(field);
        for (var value = 0; value < ranks.Length; value++)
        {
            if (range.Contains(ranks[value]))
            {
                values.Add(value);
            }
        }

        return values;
    }

    private IReadOnlyList<int> Meant(TermColumn column, IndexField field, Ask ask)
    {
        var written = column.Find(ask.Value);
        return written.Count > 0 || ask.Exact || !field.Faceted || field.Closed ? written : Names.Find(column, field.Name, ask.Value);
    }

    private static int[] ByKey(RecordKey[] keys)
    {
        int[] rows = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(Array.ConvertAll(keys, static key => key.Value), rows);
        return rows;
    }

    private static bool IsAscending(RecordKey[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1].Value >= keys[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] FirstChildren(int parents, int[] parentOf)
    {
        var first = new int[parents + 1];
        foreach (var parent in parentOf)
        {
            first[parent + 1]++;
        }

        for (var parent = 0; parent < parents; parent++)
        {
            first[parent + 1] += first[parent];
        }

        return first;
    }
}
