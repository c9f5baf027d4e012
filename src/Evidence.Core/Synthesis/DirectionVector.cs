namespace Evidence.Core.Synthesis;

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
