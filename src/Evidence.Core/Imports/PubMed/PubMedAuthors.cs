using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>The authors of a PubMed article. A name that PubMed marks as a misprint is none.</summary>
internal sealed class PubMedAuthors
{
    public PubMedAuthors(PubMedElement list)
    {
        Authors = [.. list.All("Author").Where(static author => author.Attribute("ValidYN") != "N").Select(Read).OfType<Author>()];
        AreComplete = list.Attribute("CompleteYN") == "N" ? false : null;
        list.TakeAttribute("CompleteYN");
    }

    /// <summary>People and groups in the printed order.</summary>
    public IReadOnlyList<Author> Authors { get; }

    /// <summary>False when PubMed says that there are more; else null.</summary>
    public bool? AreComplete { get; }

    private static Author? Read(PubMedElement author)
    {
        author.TakeAttribute("ValidYN");
        var orcid = Orcid(author);
        if (author["CollectiveName"].Text() is { } group)
        {
            return new(group) { Orcid = orcid, IsLiteral = true };
        }

        if (author["LastName"].Text() is not { } family)
        {
            return null;
        }

        var (given, initials) = (author["ForeName"].Text(), author["Initials"]);
        var person = AuthorNames.WithParticle(new(family, given ?? initials.Text()) { Suffix = author["Suffix"].Text(), Orcid = orcid, IsLiteral = false });

        // initials that the given names have say nothing more
        if (given is not null && initials.Peek() is { } letters && AuthorNames.InInitials(new(family, given)) == $"{family} {letters}")
        {
            initials.Take();
        }

        return person;
    }

    private static string? Orcid(PubMedElement author)
    {
        foreach (var identifier in author.All("Identifier").Where(static one => one.Attribute("Source") == "ORCID"))
        {
            if (OrcidText.Of(identifier.Peek()) is { } orcid)
            {
                identifier.Take();
                identifier.TakeAttribute("Source");
                return orcid;
            }
        }

        return null;
    }
}
