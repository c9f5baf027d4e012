using System.Collections.Frozen;
using Evidence.Core.References;
using Evidence.Core.Sources;

namespace Evidence.Core.Imports;

/// <summary>Reads MEDLINE text, the <c>.nbib</c> of PubMed. Records are read one at a time.</summary>
public static class MedlineReader
{
    private const string Tags =
        "PMID OWN STAT DA DCOM LR IS VI IP DP TI PG LID AB CI FAU AU AUID AD LA GR PT DEP PL TA JT JID RN SB MH MHDA EDAT CRDT PHST AID PST SO CN SI OT OTO "
        + "OAB OABL TT PMC PMCR MID COIS EIN RIN ROF ECI ECF EFR CIN CON UIN UOF PRIN PROF RRI RRF CRI CRF RPI RPF SPIN BTI CTI ED FED EN IR FIR IRAD GN NM PS "
        + "FPS RF OCI OID STAT CDAT BDAT CTDT DRDT ISBN PB";

    private static readonly TaggedFormat Format =
        new("MEDLINE", 4, "PMID", null, FrozenSet.Create("AB", "TI", "AD", "CI", "COIS", "OAB", "TT"), Tags.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) =>
        TaggedRecords.Read(stream, file, Format).Select(record => TaggedStudy.Of(record, file, Record));

    private static ReferenceRecord Record(TaggedRecord record)
    {
        var types = record.All("PT");
        var reference = Reference(record);
        var links = PubMedNotices.Tags.SelectMany(tag => record.All(tag).Select(words => new PubMedLink(tag, words, PubMedNotices.PmidOf(words)))).ToList();
        return PubMedNotices.Put(new(reference) { Types = types, Unmapped = record.Rest(), Taken = record.Read(), Everything = record.Everything }, links);
    }

    private static Reference Reference(TaggedRecord record)
    {
        var (authors, areComplete) = Authors(record);
        var (article, book) = (record.First("TI"), record.First("BTI"));
        var title = article ?? book;
        var date = Dates.Read(record.Find("DP", static value => Dates.Read(value) is { Year: not null, IsWhole: true }, isWhole: true) ?? record.First("DP"));
        return new()
        {
            Kind = book is null ? ReferenceKind.Article : article is null ? ReferenceKind.Book : ReferenceKind.Chapter,
            Title = title is null ? null : PubMedTitle.Of(title),
            Authors = authors,
            AuthorsComplete = areComplete,
            Year = date.Year,
            Date = date.Date,
            Journal = article is null ? null : record.First("JT", "TA") ?? book,
            Volume = record.First("VI"),
            Issue = record.First("IP"),
            Pages = record.First("PG"),
            Language = record.First("LA"),
            Publisher = record.First("PB"),
            Keywords = [.. record.All("OT")],
            Identifiers =
            [
                .. record.All("IS").Select(static value => new PublicationIdentifier("issn", value.Split(' ')[0])),
                .. record.All("ISBN").Select(static value => new PublicationIdentifier("isbn", value)),
            ],
            Doi = (record.Find("AID", IsDoi, isWhole: true) ?? record.Find("LID", IsDoi, isWhole: true)) is { } doi ? Doi(record, doi) : null,
            Pmid = record.First("PMID"),
            Pmcid = record.First("PMC"),
            Abstract = record.First("AB"),
            Registrations = [.. record.All("SI", static link => PubMedRegistrations.Of(link) is not null).Select(PubMedRegistrations.Of).OfType<string>()],
        };
    }

    private static bool IsDoi(string id) => id.EndsWith("[doi]", StringComparison.Ordinal);

    private static string Doi(TaggedRecord record, string written)
    {
        record.TakeSame(written, "LID", "AID");
        return written[..^"[doi]".Length].Trim();
    }

    // full names in the order of the file, groups where they stand; initials beside them say nothing more and are read only when they are alone
    private static (IReadOnlyList<Author> Authors, bool? AreComplete) Authors(TaggedRecord record)
    {
        var tag = record.Peek("FAU").Any() ? "FAU" : "AU";
        var authors = new List<Author>();
        foreach (var (name, value) in record.InOrder(tag, "CN", "AUID"))
        {
            if (name == "AUID" && authors.Count > 0 && OrcidText.Of(value) is { } orcid)
            {
                authors[^1] = authors[^1] with { Orcid = orcid };
            }
            else if (name != "AUID")
            {
                authors.Add(name == "CN" ? new(value) { IsLiteral = true } : tag == "FAU" ? AuthorNames.Inverted(value) : AuthorNames.Initials(value));
            }
        }

        if (tag == "FAU")
        {
            TakeInitials(record, authors);
        }

        return (authors, null);
    }

    private static void TakeInitials(TaggedRecord record, List<Author> authors)
    {
        var initials = authors.Select(AuthorNames.InInitials).ToHashSet(StringComparer.OrdinalIgnoreCase);
        record.All("AU", initials.Contains, isWhole: true);
    }
}
