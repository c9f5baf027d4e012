using Evidence.Core.Pack;

namespace Evidence.Core.Sources;

/// <summary>What must hold for a publication: an author is a person or a group, and its year is the study's.</summary>
internal static class PublicationRules
{
    public static void Check(IReadOnlyList<Publication> publications, int? year, RecordFindings findings)
    {
        for (var i = 0; i < publications.Count; i++)
        {
            Check(publications[i], $"/publications/{i}", year, findings);
        }
    }

    private static void Check(Publication publication, string pointer, int? year, RecordFindings findings)
    {
        for (var i = 0; i < publication.Authors.Count; i++)
        {
            if (publication.Authors[i] is { Literal: not null } author && (author.Family ?? author.Given ?? author.Particle ?? author.Suffix) is not null)
            {
                findings.Add(Defects.MisplacedProperty, $"{pointer}/authors/{i}", $"a literal name has no parts");
            }
        }

        if (publication is { IsOwnReport: true, Year: { } printed } && year is { } known && printed != known)
        {
            findings.Add(Defects.YearsDiffer, pointer + "/year", $"{printed}, the study says {known}");
        }
    }
}
