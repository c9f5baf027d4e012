using Evidence.Core.Exports;
using Evidence.Core.Imports;
using Evidence.Core.References;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Exports;

public sealed class ReferenceRoundTripTests
{
    private static readonly string[] Words =
    [
        "Cells",
        "and",
        "Über",
        "naïve",
        "50%",
        "a_b",
        "{x}",
        "$5",
        "C&A",
        "#1",
        "x~y",
        "^2",
        @"back\slash",
        "--",
        "---",
        "``q''",
        "\"q\"",
        "O'Brien",
        "脊髄",
        "損傷",
        "<i>",
        "α-β",
        "or",
        "@x",
        "N. A.",
        "a,b",
        "=1",
    ];

    private static Gen<string> Text => Gen.ListOf(Gen.Elements(Words)).Where(words => words.Count is > 0 and < 8).Select(words => string.Join(' ', words));

    private static Gen<string?> Maybe(Gen<string> text) => Gen.OneOf(Gen.Constant<string?>(null), text.Select(one => (string?)one));

    private static Gen<Author> Name =>
        Gen.OneOf(
            from family in Gen.Elements("Honmou", "de la Cruz", "Çelik", "O'Brien", "and", "Smith-Jones", "{B}race", "von and zu")
            from given in Gen.Elements("O", "A. B.", "Ana María", "and")
            from suffix in Gen.Elements<string?>(null, null, "Jr", "III")
            from particle in Gen.Elements<string?>(null, null, "van den", "de")
            select new Author(family, given) { Suffix = suffix, Particle = particle },
            Gen.Elements("World Health Organization", "Cells and Cures Group", "Madonna").Select(name => new Author(name))
        );

    private static Gen<Reference> References =>
        from title in Maybe(Text)
        from authors in Gen.ListOf(Name)
        from year in Gen.Choose(1900, 2100)
        from journal in Maybe(Text)
        from pages in Gen.Elements<string?>(null, "406-414", "e12", "S39-S47", "89674", "1-2-3")
        from volume in Gen.Elements<string?>(null, "14", "14A")
        from doi in Gen.Elements<string?>(null, "10.1234/a_b%c", "10.1002/(SICI)1097<1::AID-X>3.0.CO;2-#")
        from url in Gen.Elements<string?>(null, "https://journal.example/a?x=1&y=%20_~#top")
        from registrations in Gen.SubListOf("NCT01234567", "jRCT1234", "ChiCTR-1")
        from citation in Maybe(Text)
        from notes in Gen.ListOf(Text)
        from date in Gen.Elements<string?>(null, $"{year:0000}-03", $"{year:0000}-03-07")
        from keywords in Gen.SubListOf("spinal cord injury", "cells & more", "50%")
        from words in Maybe(Text)
        from isCut in Gen.Elements(true, false)
        from kind in Gen.Elements<ReferenceKind>([.. ReferenceKind.All])
        select new Reference
        {
            Key = "adler-2019",
            Kind = kind,
            Title = title,
            Authors = [.. authors],
            Year = year,
            Journal = journal,
            Volume = volume,
            Issue = volume,
            Pages = pages,
            Doi = doi,
            Pmid = doi is null ? null : "123",
            Pmcid = doi is null ? null : "PMC1",
            Url = url,
            Registrations = [.. registrations],
            Citation = citation,
            Notes = [.. notes],
            Date = date,
            Keywords = [.. keywords],
            Publisher = words,
            Language = volume,
            TranslatedTitle = words,
            Abstract = words,
            AuthorsComplete = isCut && authors.Count > 0 ? false : null,
            Identifiers = doi is null
                ? []
                :
                [
                    new("issn", "1234-5678"),
                    new("issn", "8765-432X"),
                    new("isbn", "978-3-16-148410-0"),
                    new("arxiv", "2101.00001 v2"),
                    new("issn", "1234-5678, online"),
                ],
        };

    [Fact]
    public void Ris_is_read_back_as_it_was_written() =>
        Check(reference => Assert.Single(RisReader.References(Samples.Stream(Samples.Text(output => RisExport.Write(output, reference))))));

    [Fact]
    public void BibTex_is_read_back_as_it_was_written() =>
        Check(reference => Assert.Single(BibTexReader.References(Samples.Stream(Samples.Text(output => BibTexExport.Write(output, reference))))));

    [Fact]
    public void Csl_json_is_read_back_as_it_was_written() =>
        Check(reference => Assert.Single(CslJsonReader.References(Samples.Stream(Samples.Text(output => CslJsonExport.Write(output, [reference]))))));

    [Fact]
    public void Serial_numbers_stand_in_the_fields_that_others_read()
    {
        var reference = new Reference
        {
            Key = "a",
            Kind = ReferenceKind.Article,
            Title = "T",
            Identifiers = [new("issn", "1234-5678"), new("issn", "8765-432X"), new("isbn", "978-3-16-148410-0")],
        };
        var ris = Samples.Text(output => RisExport.Write(output, reference));
        Assert.Contains("SN  - 1234-5678\r\nSN  - 8765-432X\r\nSN  - 978-3-16-148410-0\r\n", ris, StringComparison.Ordinal);
        Assert.DoesNotContain("N1", ris, StringComparison.Ordinal);
        Assert.Contains("issn = {1234-5678, 8765-432X}", Samples.Text(output => BibTexExport.Write(output, reference)), StringComparison.Ordinal);
        Assert.Contains("\"ISBN\":\"978-3-16-148410-0\"", Samples.Text(output => CslJsonExport.Write(output, [reference])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_is_taken_apart_only_where_it_has_the_form_of_one()
    {
        var read = CitationText.Read("Adler B, Çelik D. J Neuro Cells 2019;14(2):406-414 (as read)", null, hasDoi: false);
        Assert.Equal(
            ("Adler B, Çelik D", "J Neuro Cells", "14", "2", "406-414"),
            (string.Join(", ", read.Authors), read.Journal, read.Volume, read.Issue, read.Pages)
        );
        Assert.Equal("Journal of Neurosurgery: Spine", CitationText.Read("Journal of Neurosurgery: Spine 2021;34:254-258", null, false).Journal);
        Assert.Equal("905874", CitationText.Read("Stem Cells Int 2015;2015:905874", null, false).Pages);
        foreach (
            var whole in (string[])
                [
                    "as tabulated in World J Transplant 2024;14(1):89674, table 3",
                    "Moslavac et al. 2008, in SCIRE",
                    "Sponsor page",
                    "Conference abstract 2018 (meetingsint.com)",
                    "Stem Cell Research & Therapy 2024",
                ]
        )
        {
            Assert.Equal(Told(new() { Citation = whole }), Told(CitationText.Read(whole, null, false)));
        }
    }

    private static void Check(Func<Reference, Reference> roundTrip) =>
        Prop.ForAll(References.ToArbitrary(), reference => Assert.Equal(Told(reference), Told(roundTrip(reference)))).QuickCheckThrowOnFailure();

    // lists compare by their entries
    private static string Told(Reference r) =>
        string.Join(
            '\n',
            [
                r.Key,
                r.Kind.Name,
                r.Title,
                string.Join('|', r.Authors.Select(a => $"{a.FullFamily}/{a.Given}/{a.Suffix}/{a.IsLiteral}")),
                $"{r.AuthorsComplete}",
                r.Date,
                r.Publisher,
                r.Language,
                string.Join('|', r.Keywords),
                r.TranslatedTitle,
                r.Abstract,
                string.Join('|', r.Identifiers),
                $"{r.Year}",
                r.Journal,
                r.Volume,
                r.Issue,
                r.Pages,
                r.Doi,
                r.Pmid,
                r.Pmcid,
                r.Url,
                string.Join('|', r.Registrations),
                r.Citation,
                string.Join('|', r.Notes),
            ]
        );
}
