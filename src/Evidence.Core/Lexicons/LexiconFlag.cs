namespace Evidence.Core.Lexicons;

/// <summary>A way of selling that should make a reader careful, with phrases that show it.</summary>
public sealed record LexiconFlag
{
    /// <summary>A term of the vocabulary <c>red-flag</c>.</summary>
    public required string Flag { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>True when "no ..." before a phrase turns the meaning round.</summary>
    public required bool NegationSensitive { get; init; }

    /// <summary>Phrases, in several languages.</summary>
    public IReadOnlyList<string> Phrases { get; init => field = value ?? []; } = [];
}
