using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>A page as numbers: for each unit its signs, those beside it, and what its words mean. Fitting and reading take the same.</summary>
internal sealed class PageInput
{
    private const float BesideScale = 0.1f;
    private const float BesideMeaning = 0.2f;
    private const float MeaningScale = 3;
    private const int WindowSize = 30;
    private static readonly int Sides = Enum.GetValues<Side>().Length;
    private static readonly float[] KindScales = [3, 3, 2, 2, 2, 3, 2];
    private readonly Sign[][] _signs;
    private readonly float[][] _values;
    private readonly float[][] _meanings;
    private readonly float[][] _around;
    private readonly int[][] _numbers;
    private readonly List<int> _found = [];

    /// <summary>A page whose signs are all kept, for fitting.</summary>
    /// <param name="page">The page.</param>
    /// <param name="learn">Told the name of each sign's key.</param>
    internal PageInput(PageView page, Action<ulong, string> learn)
        : this(page)
    {
        var signs = new UnitSigns(page, learn);
        for (var window = 0; window < Windows; window++)
        {
            Read(window, signs);
        }
    }

    /// <summary>A page of whose signs those are kept that have a number: most have none, and of a long page they would be most of what is held.</summary>
    /// <param name="page">The page.</param>
    /// <param name="known">The numbers.</param>
    /// <param name="look">Told of each window while all its signs are there.</param>
    internal PageInput(PageView page, SignTable known, Action<PageInput, int> look)
        : this(page)
    {
        var signs = new UnitSigns(page, null);
        for (var window = 0; window < Windows; window++)
        {
            Read(window, signs);
            look(this, window);
            for (var (i, end) = UnitsOf(window); i < end; i++)
            {
                Keep(i, known);
            }
        }
    }

    private PageInput(PageView page)
    {
        Page = page;
        var count = page.Units.Count;
        (_signs, _values, _meanings, _numbers) = (new Sign[count][], new float[count][], new float[count][], new int[count][]);
        Windows = Math.Max(1, (count + (WindowSize / 2)) / WindowSize);
        _around = [.. Enumerable.Range(0, Windows).Select(_ => new float[WordVectors.Shared.Directions])];
    }

    internal PageView Page { get; }

    /// <summary>
    /// Number of windows: runs of about thirty units whose words tell the kind of page that they come from. A long page is many kinds in turn,
    /// and the pages of the labels are no longer than one window.
    /// </summary>
    internal int Windows { get; }

    /// <summary>The window a unit is in.</summary>
    internal int WindowOf(int unit) => Math.Min(unit / WindowSize, Windows - 1);

    /// <summary>The units of a window.</summary>
    internal (int Start, int End) UnitsOf(int window) => (window * WindowSize, window == Windows - 1 ? Page.Units.Count : (window + 1) * WindowSize);

    /// <summary>Mean of the meanings of a window's units.</summary>
    internal ReadOnlySpan<float> MeaningAround(int window) => _around[window];

    /// <summary>The signs of a unit.</summary>
    internal IReadOnlyList<Sign> Signs(int unit) => _signs[unit];

    /// <summary>The numbers of the signs that were kept of a unit.</summary>
    internal int[] Numbers(int unit) => _numbers[unit];

    /// <summary>How much each sign of a unit counts: the signs of one kind share its scale, so that a long unit shouts no louder than a short one.</summary>
    internal float[] Values(int unit) => _values[unit];

    /// <summary>What a side's signs and meaning are multiplied by.</summary>
    internal static float ScaleOf(Side side) => side == Side.Own ? 1 : BesideScale;

    /// <summary>Writes the numbers of a unit's surroundings: its meaning, those of its neighbours, of its heading, its lead-in and of its window.</summary>
    internal void Surroundings(int unit, Span<float> into)
    {
        into.Clear();
        var size = WordVectors.Shared.Directions;
        for (var side = Side.Own; (int)side < Sides; side++)
        {
            if (Page.Beside(unit, side) is var other and >= 0)
            {
                WordVectors.AddTimes(into.Slice((int)side * size, size), _meanings[other], side == Side.Own ? 1 : BesideMeaning);
            }
        }

        MeaningAround(WindowOf(unit)).CopyTo(into[(Sides * size)..]);
    }

    /// <summary>How many numbers the surroundings of a unit are.</summary>
    internal static int SurroundingSize => (Sides + 1) * WordVectors.Shared.Directions;

    /// <summary>The meaning of a unit's own words.</summary>
    internal ReadOnlySpan<float> Meaning(int unit) => _meanings[unit];

    private void Read(int window, UnitSigns signs)
    {
        var (start, end) = UnitsOf(window);
        var around = _around[window];
        for (var i = start; i < end; i++)
        {
            _signs[i] = [.. signs.Of(i)];
            _values[i] = Values(_signs[i]);
            _meanings[i] = Meaning(Page.Units[i]);
            for (var k = 0; k < around.Length; k++)
            {
                around[k] += _meanings[i][k] / (end - start);
            }
        }
    }

    private void Keep(int unit, SignTable known)
    {
        var (signs, values) = (_signs[unit], _values[unit]);
        _found.Clear();
        var count = 0;
        foreach (var sign in signs)
        {
            var number = known.Find(sign.Key);
            _found.Add(number);
            count += number >= 0 ? 1 : 0;
        }

        (_signs[unit], _values[unit], _numbers[unit]) = (new Sign[count], new float[count], new int[count]);
        for (var (i, at) = (0, 0); i < signs.Length; i++)
        {
            if (_found[i] >= 0)
            {
                (_signs[unit][at], _values[unit][at], _numbers[unit][at]) = (signs[i], values[i], _found[i]);
                at++;
            }
        }
    }

    private static float[] Values(Sign[] signs)
    {
        Span<int> counts = stackalloc int[KindScales.Length];
        counts.Clear();
        foreach (var sign in signs)
        {
            counts[(int)sign.Kind]++;
        }

        var values = new float[signs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = KindScales[(int)signs[i].Kind] / MathF.Sqrt(counts[(int)signs[i].Kind]);
        }

        return values;
    }

    private static float[] Meaning(UnitView unit)
    {
        var vectors = WordVectors.Shared;
        var meaning = new float[vectors.Directions];
        var weight = 0f;
        for (var i = unit.First; i < unit.End; i++)
        {
            weight += unit[i].Kind == TokenKind.Word ? vectors.Add(unit.Text.Word(i), meaning) : 0;
        }

        vectors.Finish(meaning, weight);
        var length = MathF.Sqrt(Square(meaning)) + 1e-6f;
        for (var k = 0; k < meaning.Length; k++)
        {
            meaning[k] *= MeaningScale / length;
        }

        return meaning;
    }

    private static float Square(float[] numbers)
    {
        var sum = 0f;
        foreach (var number in numbers)
        {
            sum += number * number;
        }

        return sum;
    }
}
