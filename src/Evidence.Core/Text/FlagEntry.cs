namespace Evidence.Core.Text;

/// <summary>One red flag and the phrases that raise it.</summary>
public sealed record FlagEntry
{
    /// <summary>The flag's name ("guarantee", "cure", ...).</summary>
    public required string Flag { get; init; }

    /// <summary>What the flag means, for people.</summary>
    public required string Label { get; init; }

    /// <summary>True when a negation before the phrase takes the flag away.</summary>
    public bool NegationSensitive { get; init; }

    /// <summary>Phrases that raise the flag when the text asserts them.</summary>
    public IReadOnlyList<string> Phrases { get; init => field = value ?? []; } = [];
}
