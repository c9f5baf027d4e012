namespace Evidence.Core.Synthesis;

/// <summary>Names of certainty on the wire and in words.</summary>
public static class CertaintyLevels
{
    /// <summary>Name in answers and words for a reader.</summary>
    public static IReadOnlyDictionary<CertaintyLevel, (string Name, string Words)> Names { get; } = new Dictionary<CertaintyLevel, (string, string)>
    {
        [CertaintyLevel.High] = ("high", "The true effect lies close to the estimate."),
        [CertaintyLevel.Moderate] = ("moderate", "The true effect is probably close to the estimate, but may be substantially different."),
        [CertaintyLevel.Low] = ("low", "The true effect may be substantially different from the estimate."),
        [CertaintyLevel.VeryLow] = ("very-low", "The true effect is likely to be substantially different from the estimate: we do not know."),
    };
}
