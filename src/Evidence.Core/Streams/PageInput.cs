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
    private readonly List<Sign>[] _signs;
    private readonly float[][] _values;
    private readonly float[][] _meanings;
    private readonly float[][] _around;
    private int[][] _numbers = [];

    internal PageInput(PageView page, Action<ulong, string>? learn = null)
    {
        Page = page;
        var count = page.Units.Count;
        (_signs, _values, _meanings) = (new List<Sign>[count], new float[count][], new float[count][]);
        Windows = Math.Max(1, (count + (WindowSize / 2)) / WindowSize);
        _around = [.. Enumerable.Range(0, Windows).Select(_ => new float[WordVectors.Shared.Directions])];
        var signs = new UnitSigns(page, learn);
        for (var i = 0; i < count; i++)
        {
            _signs[i] = signs.Of(i);
            _values[i] = Values(_signs[i]);
            _meanings[i] = Meaning(page.Units[i]);
            var (window, units) = (_around[WindowOf(i)], UnitsOf(WindowOf(i)));
            for (var k = 0; k < window.Length; k++)
            {
                window[k] += _meanings[i][k] / (units.End - units.Start);
            }
        }
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

    /// <summary>The signs of a unit by their numbers in the table that was given last.</summary>
    internal int[] Numbers(int unit) => _numbers[unit];

    /// <summary>Numbers the signs of all units.</summary>
    internal void Number(SignTable table) =>
        _numbers = Array.ConvertAll(_signs, signs =>
        {
            var numbers = new int[signs.Count];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = table.Find(signs[i].Key);
            }

            return numbers;
        });

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

    private static float[] Values(List<Sign> signs)
    {
        Span<int> counts = stackalloc int[KindScales.Length];
        counts.Clear();
        foreach (var sign in signs)
        {
            counts[(int)sign.Kind]++;
        }

        var values = new float[signs.Count];
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
