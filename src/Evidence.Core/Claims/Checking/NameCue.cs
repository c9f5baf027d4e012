namespace Evidence.Core.Claims.Checking;

/// <summary>A name and the studies it is a name of.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The name as records write it.</param>
internal sealed record NameCue(NameKind Kind, string Name)
{
    /// <summary>Ids of the studies.</summary>
    internal IdSet Studies { get; } = new();

    /// <summary>True when the name is a word of the language too: it counts only where it is written in capitals.</summary>
    internal bool IsWord { get; init; }

    /// <summary>True when it counts only where it is written with a capital.</summary>
    internal bool NeedsCapital => IsWord || Kind is not (NameKind.Identifier or NameKind.Title) || Name.All(c => char.IsLower(c));
}
