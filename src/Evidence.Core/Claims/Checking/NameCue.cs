namespace Evidence.Core.Claims.Checking;

/// <summary>What kind of name points to a study; the numbers are how much a name of the kind speaks for it.</summary>
internal enum NameKind
{
    /// <summary>Country or people of a country.</summary>
    Country = 2,

    /// <summary>Journal.</summary>
    Journal = 3,

    /// <summary>An author who is not the first.</summary>
    Author = 4,

    /// <summary>Town of an institution.</summary>
    Town = 5,

    /// <summary>Institution or sponsor.</summary>
    Institution = 6,

    /// <summary>First author.</summary>
    FirstAuthor = 7,

    /// <summary>Alias, acronym, product, title.</summary>
    Title = 8,

    /// <summary>DOI, PubMed number, registration.</summary>
    Identifier = 12,
}

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

/// <summary>A name found in a sentence.</summary>
/// <param name="Cue">The name.</param>
/// <param name="First">First word.</param>
/// <param name="End">Past the last word.</param>
internal readonly record struct NameHit(NameCue Cue, int First, int End);
