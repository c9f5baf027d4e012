using System.Globalization;
using Evidence.Core.Pack;
using Evidence.Core.References;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A bibliographic record as a study: title, year, publication, registrations. Nothing about people or results is known from it.</summary>
internal sealed class ReferenceStudy
{
    private readonly ReferenceRecord _record;
    private readonly Reference _reference;
    private readonly string _place;
    private readonly List<Defect> _found;
    private readonly List<Unmapped> _unmapped;

    private ReferenceStudy(ReferenceRecord record, string place, IEnumerable<Defect> findings)
    {
        (_record, _reference, _place, _found) = (record, CleanReference.Of(record.Reference), place, [.. findings]);
        _unmapped = [.. record.Unmapped, .. _reference.Notes.Select(static note => new Unmapped("note", note))];
        if (_reference.Key.Length > 0)
        {
            _unmapped.Add(new("key", _reference.Key));
        }
    }

    public static ImportedStudy Of(ReferenceRecord record, string place, IEnumerable<Defect> findings) => new ReferenceStudy(record, place, findings).Read();

    private ImportedStudy Read()
    {
        var notices = _record.On.Select(on => on.At(_place)).ToList();
        if (_record.IsNotice)
        {
            if (notices.Count == 0)
            {
                _found.Add(ImportFindings.NoWork.At(_place, "", "no number of the work is given"));
            }

            return new(_place, null, Everything(), _found) { Notices = notices };
        }

        if (string.IsNullOrWhiteSpace(_reference.Title))
        {
            _found.Add(ImportFindings.NoTitle.At(_place, "", "the record has no title"));
            return new(_place, null, Everything(), _found);
        }

        if (TitleNotice.IsNotice(_reference.Title))
        {
            _found.Add(ImportFindings.MaybeNotice.At(_place, "/title", _reference.Title.Length > 80 ? _reference.Title[..80] : _reference.Title));
        }

        var study = Study();
        var types = _record.Types.Where(static type => !PublicationTypes.IsMapped(type) && !PubMedNotices.IsType(type))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        _unmapped.AddRange(types.Select(static type => new Unmapped("publicationType", type)));
        _unmapped.AddRange(new ShownWords(study)
            .Missing(_record.Taken.Where(one => !_record.Types.Contains(one.Value)
            && !CleanReference.IsNumber(one.Value, _reference.Doi, _reference.Pmid, _reference.Pmcid))
            .Select(static one => one with { Value = PlainText.Of(one.Value) })));
        return new(_place, study, [.. _unmapped.Distinct()], _found) { Notices = notices, Key = _reference.Key.Length > 0 ? _reference.Key : null };
    }

    private List<Unmapped> Everything() => [.. _record.Everything(), .. _unmapped.Where(static one => one.Path == "key")];

    private Study Study() => new()
    {
        Id = Slugs.Of(_reference),
        Title = _reference.Title!,
        Design = PublicationTypes.Design(_record.Types),
        Phase = PublicationTypes.Phase(_record.Types),
        PublicationYear = Year(_reference.Year),
        Publications = [Publication()],
        Registrations = [.. _reference.Registrations.Select(Search.Identifiers.Registration).Distinct()],
        Notices = TitleNotice.With(_record.Notices, _reference.Title!),
        Readings = _reference.Abstract is null ? [] : [new Reading { Url = Address(), What = "abstract", Extent = "abstract as the file holds it" }],
    };

    private int? Year(int? year)
    {
        if (year is null or (>= 1900 and <= 2100))
        {
            return year;
        }

        Aside("year", year.Value.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private Publication Publication() => new()
    {
        Citation = Citation(),
        Type = _reference.Kind == ReferenceKind.Other ? null : _reference.Kind.Name,
        TranslatedTitle = _reference.TranslatedTitle,
        Authors = [.. _reference.Authors.Select(static author => author.ToPublication())],
        AuthorsComplete = _reference.Authors.Count == 0 ? null : _reference.AuthorsComplete ?? true,
        Container = _reference.Journal,
        Year = _reference.Year is >= 1900 and <= 2100 ? _reference.Year : null,
        Date = Checked("date", _reference.Date, FieldTypes.Date),
        Volume = _reference.Volume,
        Issue = _reference.Issue,
        Pages = _reference.Pages,
        Publisher = _reference.Publisher,
        Language = _reference.Language,
        Keywords = _reference.Keywords,
        Abstract = _reference.Abstract,
        Identifiers = _reference.Identifiers,
        Doi = Checked("doi", _reference.Doi, FieldTypes.Doi),
        Pmid = Checked("pmid", _reference.Pmid, FieldTypes.Pmid),
        Pmcid = Checked("pmcid", _reference.Pmcid, FieldTypes.Pmcid),
        Url = Checked("url", _reference.Url, FieldTypes.Url),
        Role = Sources.Publication.OwnReport,
    };

    // a number that is none would be refused with the whole study by the rules of the pack, so it is kept aside
    private string? Checked(string name, string? value, FieldType type)
    {
        if (value is null)
        {
            return null;
        }

        if (ValueCheck.IsValid(value, type))
        {
            return value;
        }

        Aside(name, value);
        return null;
    }

    private void Aside(string name, string value)
    {
        _unmapped.Add(new(name, value));
        _found.Add(ImportFindings.BadValue.At(_place, "/" + name, $"{(value.Length > 80 ? value[..80] : value)} is no {name}"));
    }

    // the citation as the file has it whole, or where the work stands, or what it is called
    private string Citation() => NoteLines.Line(_reference.Citation ?? CitationLine.Source(_reference) ?? _reference.Title!);

    private string? Address() =>
        _reference.Pmid is { } pmid && ValueCheck.IsValid(pmid, FieldTypes.Pmid) ? $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"
        : _reference.Doi is { } doi && ValueCheck.IsValid(doi, FieldTypes.Doi) ? $"https://doi.org/{doi}"
        : null;
}
