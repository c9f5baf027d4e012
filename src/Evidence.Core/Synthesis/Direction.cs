namespace Evidence.Core.Synthesis;

/// <summary>What a row says of the treatment.</summary>
public enum Direction
{
    /// <summary>The interval lies on the side of benefit.</summary>
    Supports,

    /// <summary>The interval holds "no difference".</summary>
    Null,

    /// <summary>The interval lies on the side of harm, or of less than would happen anyway.</summary>
    Disputes,

    /// <summary>There is nothing to compare it with, or which way is better is not known.</summary>
    Uncompared,
}

/// <summary>How many rows say what, by how far they are to be trusted. Never a sum, never one score.</summary>
/// <param name="Rows">Rows by direction and certainty; all pairs are present.</param>
public sealed record DirectionVector(IReadOnlyDictionary<(Direction Direction, CertaintyLevel Certainty), int> Rows)
{
    /// <summary>Rows of a direction.</summary>
    public int Total(Direction direction) => Enum.GetValues<CertaintyLevel>().Sum(level => Rows[(direction, level)]);

    internal static DirectionVector Of(IEnumerable<SynthesisRow> rows)
    {
        var counts = new Dictionary<(Direction, CertaintyLevel), int>();
        foreach (var direction in Enum.GetValues<Direction>())
        {
            foreach (var level in Enum.GetValues<CertaintyLevel>())
            {
                counts[(direction, level)] = 0;
            }
        }

        // a row without a usable estimate has no certainty and says nothing
        foreach (var row in rows)
        {
            if (row.Certainty?.Value is { } certainty)
            {
                counts[(row.Direction, certainty)]++;
            }
        }

        return new(counts);
    }
}

/// <summary>The rules of direction.</summary>
internal static class Directions
{
    /// <summary>What a comparison says: of counts an exact test decides (<see cref="RowTest"/>), of means the interval.</summary>
    public static Direction Of(ComparativeRow row, BlockPlan plan, bool? moreIsBetter) => row switch
    {
        { Test: { Name: "fisher-exact", P: var p }, Effect.Back.Estimate: { } estimate } => moreIsBetter is not { } better ? Direction.Uncompared
            : p >= 1 - plan.Pooling.Level ? Direction.Null
            : (estimate > plan.NoDifference) == better ? Direction.Supports : Direction.Disputes,
        { Effect.Back: { CiLow: { } low, CiHigh: { } high } } => Of(low, high, plan.NoDifference ?? 0, moreIsBetter),
        _ => Direction.Uncompared,
    };

    /// <summary>Where an interval lies beside a value of no difference.</summary>
    /// <param name="low">Lower bound of the interval.</param>
    /// <param name="high">Upper bound.</param>
    /// <param name="none">The value of no difference.</param>
    /// <param name="moreIsBetter">Whether more is better; null if not known.</param>
    public static Direction Of(double low, double high, double none, bool? moreIsBetter) =>
        moreIsBetter is not { } better ? Direction.Uncompared
        : low > none ? (better ? Direction.Supports : Direction.Disputes)
        : high < none ? (better ? Direction.Disputes : Direction.Supports)
        : Direction.Null;
}
