namespace Evidence.Core.Streams;

/// <summary>
/// What the units around a unit seem to do. A unit is looked at twice: first for itself, with the words beside it, then in its setting, where what its
/// neighbours seemed to do the first time counts too: of a story that goes on over many sentences most are told by the others.
/// </summary>
internal static class Setting
{
    private const int Near = 3;
    private const float SideScale = 2;
    private const float NearScale = 3;
    private const float WindowScale = 4;
    private const float KindScale = 2;
    private const float Least = 0.003f;
    private static readonly int Sides = Enum.GetValues<Side>().Length;

    /// <summary>The numbers of the setting that tell of other units and of the page, behind those of the unit itself.</summary>
    internal static Range Around(int answers) => answers..;

    /// <summary>How many numbers a setting is.</summary>
    /// <param name="answers">Number of streams.</param>
    /// <param name="kinds">Number of kinds of page.</param>
    internal static int Size(int answers, int kinds) => ((Sides + 2) * answers) + kinds;

    /// <summary>Writes the numbers of a unit's setting.</summary>
    /// <param name="page">The page.</param>
    /// <param name="unit">Which unit.</param>
    /// <param name="seems">The probability of each stream for each unit of the page, at first look.</param>
    /// <param name="kinds">The probability of each kind of page for the window that the unit is in.</param>
    /// <param name="into">As many numbers as <see cref="Size"/> says.</param>
    internal static void Write(PageInput page, int unit, IReadOnlyList<float[]> seems, ReadOnlySpan<float> kinds, Span<float> into)
    {
        into.Clear();
        var answers = seems[unit].Length;
        for (var k = 0; k < answers; k++)
        {
            into[k] = MathF.Log(MathF.Max(Least, seems[unit][k]));
        }

        var rest = into[answers..];
        for (var side = Side.Own + 1; (int)side < Sides; side++)
        {
            if (page.Page.Beside(unit, side) is var other and >= 0)
            {
                AddMean(seems, other, other + 1, SideScale, rest[..answers]);
            }

            rest = rest[answers..];
        }

        AddMean(seems, Math.Max(0, unit - Near), Math.Min(seems.Count, unit + Near + 1), NearScale, rest[..answers]);
        var (start, end) = page.UnitsOf(page.WindowOf(unit));
        AddMean(seems, start, end, WindowScale, rest[answers..][..answers]);
        AddTimes(kinds, KindScale, rest[(2 * answers)..]);
    }

    private static void AddMean(IReadOnlyList<float[]> seems, int first, int end, float scale, Span<float> into)
    {
        for (var other = first; other < end; other++)
        {
            AddTimes(seems[other], scale / (end - first), into);
        }
    }

    private static void AddTimes(ReadOnlySpan<float> from, float times, Span<float> into)
    {
        for (var k = 0; k < from.Length; k++)
        {
            into[k] += from[k] * times;
        }
    }
}
