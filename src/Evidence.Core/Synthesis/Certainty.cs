namespace Evidence.Core.Synthesis;

/// <summary>How sure one can be that the true effect lies close to the number (GRADE).</summary>
public enum CertaintyLevel
{
    /// <summary>Very little is known.</summary>
    VeryLow,

    /// <summary>The true effect may be quite another.</summary>
    Low,

    /// <summary>The true effect is probably near.</summary>
    Moderate,

    /// <summary>The true effect is near.</summary>
    High,
}

/// <summary>One step of the judgement.</summary>
/// <param name="Rule">Name of the rule, from <see cref="CertaintyRules"/>.</param>
/// <param name="Change">0, −1 or −2 levels.</param>
/// <param name="Reason">What in these studies led to it.</param>
public sealed record CertaintyStep(string Rule, int Change, string Reason);

/// <summary>The certainty of a block, with every step that led there.</summary>
/// <param name="Start">Where the designs start.</param>
/// <param name="StartReason">Why there.</param>
/// <param name="Value">Where it ends; never below very low. Null when there is no row to judge.</param>
/// <param name="Steps">One step for each rule, those without a change too.</param>
public sealed record Certainty(CertaintyLevel Start, string StartReason, CertaintyLevel? Value, IReadOnlyList<CertaintyStep> Steps);

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
