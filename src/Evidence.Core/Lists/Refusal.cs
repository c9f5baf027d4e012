namespace Evidence.Core.Lists;

/// <summary>A parameter that is refused, and what would be right.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Detail">What was wrong, a sentence that names the value.</param>
/// <param name="Hint">What would be right; null when nothing near is known.</param>
public sealed record Refusal(RefusalKind Kind, string Parameter, string Detail, string? Hint)
{
    private const int Longest = 80;

    /// <summary>The name or value that was probably meant; null when none is near.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>What is allowed; empty where that is open.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What was given, cut where it is too long to be repeated.</summary>
    public static string Short(string value) => value.Length <= Longest ? value : value[..Longest] + "…";
}
