namespace Evidence.Core.Sources;

/// <summary>
/// An author of a publication: a person by the parts of the name as printed, or a group (or a name that must not be split) by <see cref="Literal"/> alone.
/// </summary>
public sealed record PublicationAuthor
{
    /// <summary>Family name without particle and suffix; null for a <see cref="Literal"/>.</summary>
    public string? Family { get; init; }

    /// <summary>Given names in full or initials, as printed; null if none were seen.</summary>
    public string? Given { get; init; }

    /// <summary>What stands before the family name and is not sorted by: van, de, da.</summary>
    public string? Particle { get; init; }

    /// <summary>What stands behind it: Jr, III.</summary>
    public string? Suffix { get; init; }

    /// <summary>The whole name of a group, or one that must not be split; null for a person.</summary>
    public string? Literal { get; init; }

    /// <summary>ORCID without resolver (<c>0000-0000-0000-000X</c>); null if unknown.</summary>
    public string? Orcid { get; init; }
}
