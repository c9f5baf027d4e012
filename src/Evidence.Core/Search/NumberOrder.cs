namespace Evidence.Core.Search;

/// <summary>
/// The rows of a column in the order of their numbers, with a set of the first of them here and there: any interval is two such sets and little more.
/// </summary>
internal sealed class NumberOrder
{
    private const int Sets = 32;
    private readonly double[] _numbers;
    private readonly int[] _rows;
    private readonly int _step;

    // the rows before the place that is so many steps on; the last has all that have a number
    private readonly ulong[][] _before;

    /// <summary>Puts the rows that have a number in order.</summary>
    public NumberOrder(double[] numbers)
    {
        _numbers = numbers;
        _rows = [.. Enumerable.Range(0, numbers.Length).Where(row => !double.IsNaN(numbers[row]))];
        Array.Sort(Array.ConvertAll(_rows, row => numbers[row]), _rows);
        _step = Math.Max(1, (_rows.Length + Sets - 1) / Sets);
        _before = new ulong[((_rows.Length + _step - 1) / _step) + 1][];
        var rows = new ulong[(numbers.Length + RowSet.RowsOfWord - 1) / RowSet.RowsOfWord];
        for (var set = 0; set < _before.Length; set++)
        {
            _before[set] = [.. rows];
            Turn(rows, PlaceOf(set), PlaceOf(set + 1));
        }
    }

    /// <summary>The rows, or those of some, whose number lies in the closed interval.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The greatest.</param>
    /// <param name="among">The rows that are looked at; null for all.</param>
    public RowSet Between(double low, double high, RowSet? among)
    {
        var (from, to) = low <= high ? (First(number => number >= low), First(number => number > high)) : (0, 0);
        var (fromSet, toSet) = (Nearest(from), Nearest(to));
        var words = GC.AllocateUninitializedArray<ulong>(_before[0].Length);
        RowSet.Apart(_before[fromSet], _before[toSet], words);
        Turn(words, Math.Min(from, PlaceOf(fromSet)), Math.Max(from, PlaceOf(fromSet)));
        Turn(words, Math.Min(to, PlaceOf(toSet)), Math.Max(to, PlaceOf(toSet)));
        var rows = RowSet.OfWords(words, _numbers.Length);
        return among is null ? rows : rows.Keep(among);
    }

    private int PlaceOf(int set) => Math.Min(set * _step, _rows.Length);

    private int Nearest(int place) => place == _rows.Length ? _before.Length - 1 : (place + (_step / 2)) / _step;

    // what is in goes out, what is not comes in
    private void Turn(ulong[] words, int from, int to)
    {
        foreach (var row in _rows.AsSpan(from..to))
        {
            words[row >> 6] ^= 1UL << (row & 63);
        }
    }

    private int First(Func<double, bool> reaches)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = reaches(_numbers[_rows[middle]]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
