using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Harms that count different events are not one number: any event at all, and events held to be due to the product.</summary>
public static class HarmStrata
{
    /// <summary>Code of the refusal.</summary>
    public const string Code = "harms-count-different-events";

    /// <summary>Why rows are not pooled; null when they count the same events.</summary>
    internal static Reason? Refusal(IEnumerable<SynthesisRow> rows) => rows.Where(row => row.NotPooled is null).Select(row => row.Relatedness).OfType<string>()
        .Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 1 } kinds
        ? new(Code, $"Some rows count any event, others only those held to be related to the treatment or do not say ({string.Join(", ", kinds)}); they are "
            + $"never pooled together. Ask for one with relatedness.")
        : null;
}
