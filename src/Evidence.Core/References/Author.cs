using Evidence.Core.Sources;

namespace Evidence.Core.References;

/// <summary>An author of a work: a person by the parts of the name, or one name that must not be split (a group, a name in one word).</summary>
/// <param name="Family">Family name without particle and suffix, or the whole name of a literal.</param>
/// <param name="Given">Given names or initials; null when none are known.</param>
public sealed record Author(string Family, string? Given = null)
{
    /// <summary>What stands before the family name: van, de, da.</summary>
    public string? Particle { get; init; }

    /// <summary>What stands behind it: Jr, III.</summary>
    public string? Suffix { get; init; }

    /// <summary>ORCID without resolver.</summary>
    public string? Orcid { get; init; }

    /// <summary>True when <see cref="Family"/> is a whole name that must not be split.</summary>
    public bool IsLiteral { get; init; } = Given is null;

    /// <summary>Family name with its particle.</summary>
    public string FullFamily => Particle is null ? Family : $"{Particle} {Family}";

    /// <summary>From the record of a publication.</summary>
    public static Author Of(PublicationAuthor author)
    {
        ArgumentNullException.ThrowIfNull(author);
        return new(author.Literal ?? author.Family ?? "", author.Given)
        {
            Particle = author.Particle,
            Suffix = author.Suffix,
            Orcid = author.Orcid,
            IsLiteral = author.Literal is not null,
        };
    }

    /// <summary>As the record of a publication holds it.</summary>
    public PublicationAuthor ToPublication() => IsLiteral
        ? new PublicationAuthor { Literal = Family, Orcid = Orcid }
        : new PublicationAuthor { Family = Family, Given = Given, Particle = Particle, Suffix = Suffix, Orcid = Orcid };

    /// <summary>As in <c>Honmou O</c>, <c>van den Berg J Jr</c>.</summary>
    public override string ToString() => string.Join(' ', new[] { FullFamily, Given, Suffix }.Where(static part => part is not null));
}
