using System.Globalization;
using Evidence.Core.Pack;
using Evidence.Core.References;
using Evidence.Core.Search;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A bibliographic record as a study: title, year, publication, registrations. Nothing about people or results is known from it.</summary>
internal static class ReferenceStudy
{
    private const int CitedAuthors = 6;

    public static ImportedStudy Of(ReferenceRecord record, string place, IEnumerable<Defect> findings)
    {
        var reference = Clean(record.Reference);
        List<Defect> found = [.. findings];
        if (string.IsNullOrWhiteSpace(reference.Title))
        {
            found.Add(ImportFindings.NoTitle.At(place, "", "the record has no title"));
            return new(place, null, record.Unmapped, found);
        }

        var unmapped = new List<Unmapped>(record.Unmapped);
        unmapped.AddRange(record.Types.Where(static type => !PublicationTypes.IsMapped(type)).Select(static type => new Unmapped("publicationType", type)));
        unmapped.AddRange(reference.Notes.Select(static note => new Unmapped("note", note)));
        if (reference.Key.Length > 0)
        {
            unmapped.Add(new("key", reference.Key));
        }

        return new(place, Study(record, reference, unmapped, found, place), unmapped, found);
    }

    private static Study Study(ReferenceRecord record, Reference reference, List<Unmapped> unmapped, List<Defect> found, string place) => new()
    {
        Id = Slugs.Of(reference),
        Title = reference.Title!,
        Design = PublicationTypes.Design(record.Types),
        Phase = PublicationTypes.Phase(record.Types),
        PublicationYear = Year(reference.Year, unmapped, found, place),
        Publications = [Publication(reference, unmapped, found, place)],
        Registrations = [.. reference.Registrations.Select(Identifiers.Registration).Distinct()],
        Notices = record.Notices,
        Readings = reference.Abstract is null ? [] : [new Reading { Url = Address(reference), What = "abstract", Extent = "abstract as the file holds it" }],
    };

    private static Reference Clean(Reference reference) => reference with
    {
        Title = reference.Title is { } title ? NoteLines.Line(title) : null,
        Doi = reference.Doi is { } doi ? Identifiers.Doi(doi) : null,
        Pmid = reference.Pmid is { } pmid ? Identifiers.Pmid(pmid) : null,
    };

    private static int? Year(int? year, List<Unmapped> unmapped, List<Defect> found, string place)
    {
        if (year is null or (>= 1900 and <= 2100))
        {
            return year;
        }

        Aside("year", year.Value.ToString(CultureInfo.InvariantCulture), unmapped, found, place);
        return null;
    }

    private static Publication Publication(Reference reference, List<Unmapped> unmapped, List<Defect> found, string place) => new()
    {
        Citation = Citation(reference),
        Type = reference.Kind == ReferenceKind.Other ? null : reference.Kind.Name,
        TranslatedTitle = reference.TranslatedTitle,
        Authors = [.. reference.Authors.Select(static author => author.ToPublication())],
        AuthorsComplete = reference.Authors.Count == 0 ? null : reference.AuthorsComplete ?? true,
        Container = Line(reference.Journal),
        Year = Year(reference.Year, [], [], place),
        Date = reference.Date,
        Volume = Line(reference.Volume),
        Issue = Line(reference.Issue),
        Pages = Line(reference.Pages),
        Publisher = Line(reference.Publisher),
        Language = Line(reference.Language),
        Keywords = [.. reference.Keywords.Select(NoteLines.Line).Where(static word => word.Length > 0).Distinct(StringComparer.Ordinal)],
        Abstract = Line(reference.Abstract),
        Identifiers = reference.Identifiers,
        Doi = Checked("doi", reference.Doi, FieldTypes.Doi, unmapped, found, place),
        Pmid = Checked("pmid", reference.Pmid, FieldTypes.Pmid, unmapped, found, place),
        Pmcid = Checked("pmcid", reference.Pmcid, FieldTypes.Pmcid, unmapped, found, place),
        Url = Checked("url", reference.Url, FieldTypes.Url, unmapped, found, place),
        Role = "primary",
    };

    // a number that is none would be refused with the whole study by the rules of the pack, so it is kept aside
    private static string? Checked(string name, string? value, FieldType type, List<Unmapped> unmapped, List<Defect> found, string place)
    {
        if (value is null)
        {
            return null;
        }

        if (ValueCheck.IsValid(value, type))
        {
            return value;
        }

        Aside(name, value, unmapped, found, place);
        return null;
    }

    private static void Aside(string name, string value, List<Unmapped> unmapped, List<Defect> found, string place)
    {
        unmapped.Add(new(name, value));
        found.Add(ImportFindings.BadValue.At(place, "/" + name, $"{(value.Length > 80 ? value[..80] : value)} is no {name}"));
    }

    /// <summary>The citation as the file has it whole, or made of its parts in the order in which they are read back.</summary>
    private static string Citation(Reference reference)
    {
        if (reference.Citation is { } whole)
        {
            return NoteLines.Line(whole);
        }

        var authors = string.Join(", ", reference.Authors.Take(CitedAuthors));
        var names = authors.Length == 0 ? "" : reference.Authors.Count > CitedAuthors ? authors + ", et al. " : authors + ". ";
        var volume = reference.Volume + (reference.Issue is null ? "" : $"({reference.Issue})") + (reference.Pages is null ? "" : $":{reference.Pages}");
        var source = string.Join(' ', new[] { reference.Journal, reference.Year?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());
        var citation = names + source + (volume.Length > 0 ? ";" + volume : "");
        return citation.Length > 0 ? NoteLines.Line(citation) : reference.Title!;
    }

    private static string? Line(string? text) => text is null || NoteLines.Line(text) is not { Length: > 0 } line ? null : line;

    private static string? Address(Reference reference) =>
        reference.Pmid is { } pmid && ValueCheck.IsValid(pmid, FieldTypes.Pmid) ? $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
        : reference.Doi is { } doi && ValueCheck.IsValid(doi, FieldTypes.Doi) ? $"https://doi.org/{doi}"
        : null;
}
