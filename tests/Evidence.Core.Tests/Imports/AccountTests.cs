using System.Text.Json;
using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Imports;

/// <summary>
/// The account of an import: every word that goes in comes out, in the study, with what was not mapped, or in a finding. Words are counted, whatever field
/// they stand in.
/// </summary>
public sealed class AccountTests
{
    private static readonly string[] RisTags =
    [
        .. (
            "A1 A2 A3 AB AD AN AU BT C1 C3 C5 C7 CN CP CY DA DB DI DO DP ED EP ER ET ID IS J2 JA JF JO KW L1 L3 LA LB M1 M3 "
            + "N1 N2 NV PB PM PY QX RN RP SE SN SP ST T1 T2 T3 TA TI TT U1 UR VL VO Y1 Y2 Z9"
        ).Split(' '),
    ];

    private static readonly string[] MedlineTags =
    [
        .. (
            "OWN STAT DA LR IS VI IP DP TI PG LID AB CI FAU AU AUID AD LA PT DEP PL TA JT JID MH AID SO CN SI OT TT PMC MID "
            + "RIN ROF ECI EIN EFR CON IR GN QQ"
        ).Split(' '),
    ];

    private static readonly string[] Fields =
    [
        .. (
            "title author year date month journal booktitle volume number issue pages publisher school language keywords doi pmid pmcid url "
            + "abstract note annote editor series eprint issn isbn subtitle eid file x-y crossref xdata"
        ).Split(' '),
    ];

    private static readonly string[] Members =
    [
        .. (
            "id type title subtitle author issued container-title volume issue page DOI PMID PMCID URL abstract publisher language keyword "
            + "ISSN note editor custom event"
        ).Split(' '),
    ];

    // every word is another one, so that a word that is lost is missed
    private static Gen<string> Value =>
        Gen.Choose(1, 4)
            .SelectMany(count => Gen.ArrayOf(Gen.Choose(100_000, 999_999), count))
            .SelectMany(numbers =>
                Gen.Elements(" ", "; ", ", ", "-", " / ", ": ", "\u00a0", " and ")
                    .Select(between => string.Join(between, numbers.Select(number => $"w{number}x")))
            );

    private static Gen<(string Name, string Value)[]> Record(string[] names) =>
        Gen.Zip(Gen.Elements(names), Value).ListOf().Select(fields => fields.Select(field => (field.Item1, field.Item2)).ToArray());

    [Fact]
    public void Every_word_of_ris_comes_out() =>
        Check(
            Record(RisTags),
            "ris",
            fields => "TY  - JOUR\nTI  - An invented title\n" + string.Concat(fields.Select(field => $"{field.Name}  - {field.Value}\n")) + "ER  - \n"
        );

    [Fact]
    public void Every_word_of_ris_before_and_behind_its_record_comes_out() =>
        Check(
            Record(RisTags),
            "ris",
            fields =>
                string.Concat(fields.Select(field => $"{field.Name}  - {field.Value}\nloose {field.Value}\n"))
                + "TY  - JOUR\nTI  - An invented title\nER  - \n"
                + string.Concat(fields.Select(field => $"{field.Value}\n"))
        );

    [Fact]
    public void Every_word_of_medline_text_comes_out() =>
        Check(
            Record(MedlineTags),
            "nbib",
            fields =>
                "PMID- 12345678\nTI  - An invented title\n"
                + string.Concat(fields.Select(field => $"{field.Name, -4}- {field.Value}\n      more {field.Value}\n"))
        );

    [Theory]
    [InlineData("PT  - Retraction of Publication\nROF - Spine Notes. 1997;1:1. PMID: 30000500\n")]
    [InlineData("PT  - Published Erratum\nEFR - Spine Notes. 1997;1:1. PMID: 30000500\n")]
    public void Every_word_of_a_notice_comes_out(string lines) =>
        Check(
            Record([.. MedlineTags.Where(tag => tag is not "AB" and not "SI")]),
            "nbib",
            fields =>
                $"PMID- 12345678\nTI  - Retraction of an invented title\n{lines}" + string.Concat(fields.Select(field => $"{field.Name, -4}- {field.Value}\n"))
        );

    [Fact]
    public void Every_word_of_records_without_a_title_comes_out()
    {
        Check(
            Record([.. RisTags.Except(["TI", "T1", "CT", "BT"]), "TY"]),
            "ris",
            fields => string.Concat(fields.Select(field => $"{field.Name}  - {field.Value}\n")) + "ER  - \nTY  - JOUR\nPY  - 2019\n"
        );
        Check(
            Record([.. Fields.Except(["title", "subtitle"])]),
            "bibtex",
            fields => "@misc{k, year = {2013}, month = {08},\n" + string.Concat(fields.Select(field => $"  {field.Name} = {{{field.Value}}},\n")) + "}\n"
        );
        Check(Record([.. Members.Except(["title", "subtitle"])]), "csl-json", fields => "[" + Json(fields) + "]");
    }

    [Theory]
    [InlineData("ER  - lost words\nER  - \nTY  - JOUR\nTI  - An invented title\nER  - \n")]
    [InlineData("ER  - lost words\n")]
    [InlineData("loose lost words\nER  - \n")]
    public void Words_behind_an_end_that_ends_nothing_are_told(string ris) =>
        Assert.Contains(
            "lost words",
            string.Concat(ReaderTests.Read("ris", ris).SelectMany(one => one.Unmapped).Select(rest => rest.Value)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_word_of_bibtex_comes_out() =>
        Check(
            Record(Fields),
            "bibtex",
            fields =>
                "@article{k, title = {An invented title},\n"
                + string.Concat(
                    fields.Select(
                        (field, i) => $"  {field.Name} = {(i % 2 == 0 ? "{" : "\"")}{field.Value}{(i % 2 == 0 ? "}" : "\"")}{(i % 5 == 4 ? "" : ",")}\n"
                    )
                )
                + "}\n"
        );

    [Fact]
    public void Every_word_of_csl_json_comes_out() =>
        Check(Record(Members), "csl-json", fields => "[" + Json(fields) + "]");

    [Fact]
    public void Every_word_of_a_registry_record_comes_out() =>
        Check(
            Record([
                .. (
                    "overallStatus whyStopped startDateStruct statusVerifiedDate officialTitle acronym conditions phases allocation count "
                    + "enrollmentInfo minimumAge facility country leadSponsor pmid citation type other"
                ).Split(' '),
            ]),
            "ctgov",
            fields =>
                """
                {"protocolSection":{"identificationModule":{"briefTitle":"An invented title","extra":$},"statusModule":$,
                "designModule":{"designInfo":$,"enrollmentInfo":$},"eligibilityModule":$,"contactsLocationsModule":{"locations":[$]},
                "referencesModule":{"references":[$]}}}
                """.Replace("$", Json(fields), StringComparison.Ordinal)
        );

    [Fact]
    public void Every_word_of_pubmed_xml_comes_out() =>
        Check(
            Record([.. "LastName ForeName Initials Suffix CollectiveName AffiliationInfo Identifier".Split(' ')]),
            "pubmed",
            fields =>
            {
                var parts = string.Concat(fields.Select(field => $"<{field.Name} Source=\"{field.Value}\">{field.Value} <i>{field.Value}</i></{field.Name}>"));
                return "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>12345678</PMID><Article><ArticleTitle>An invented title</ArticleTitle>"
                    + $"<AuthorList><Author ValidYN=\"N\">{parts}</Author><Author>{parts}</Author></AuthorList><Pagination>{parts}</Pagination>"
                    + $"<Abstract><AbstractText Label=\"{(fields.Length == 0 ? "" : fields[0].Value)}\">{parts}</AbstractText></Abstract></Article>"
                    + "</MedlineCitation></PubmedArticle></PubmedArticleSet>";
            }
        );

    [Fact]
    public void Every_word_of_a_book_of_pubmed_comes_out() =>
        Check(
            Record([.. "LastName ForeName BookTitle ArticleTitle Isbn Volume Year Language PublicationType SectionTitle CollectionTitle".Split(' ')]),
            "pubmed",
            fields =>
            {
                var parts = string.Concat(fields.Select(field => $"<{field.Name} book=\"{field.Value}\">{field.Value}</{field.Name}>"));
                return $"<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>12345678</PMID><Book><BookTitle>An invented title</BookTitle>{parts}"
                    + $"<AuthorList Type=\"editors\"><Author>{parts}</Author></AuthorList></Book>"
                    + $"<AuthorList Type=\"authors\"><Author>{parts}</Author></AuthorList>{parts}<Sections>{parts}</Sections>"
                    + "</BookDocument></PubmedBookArticle></PubmedArticleSet>";
            }
        );

    private static string Json(IEnumerable<(string Name, string Value)> fields) =>
        JsonSerializer.Serialize(
            fields.ToDictionary(
                field => field.Name,
                field =>
                    field.Name is "author"
                        ? (object)
                            new[]
                            {
                                new
                                {
                                    family = field.Value,
                                    given = field.Value,
                                    affiliation = field.Value,
                                },
                            }
                    : field.Name is "issued" or "enrollmentInfo" ? new { type = field.Value, raw = field.Value }
                    : field.Value
            )
        );

    private static void Check(Gen<(string Name, string Value)[]> records, string format, Func<(string Name, string Value)[], string> write) =>
        Prop.ForAll(
                records.ToArbitrary(),
                fields =>
                {
                    // a member of an object comes once
                    fields = format is "csl-json" or "ctgov" ? [.. fields.DistinctBy(field => field.Name)] : fields;
                    var text = write(fields);
                    var read = ReaderTests.Read(format, text);
                    var told = read.SelectMany(one =>
                        one.Unmapped.Select(rest => rest.Value)
                            .Concat(one.Findings.Select(finding => finding.Detail))
                            .Append(one.Study is null ? "" : JsonSerializer.Serialize(one.Study))
                            .Concat(one.Notices.Select(notice => JsonSerializer.Serialize(notice)))
                    );
                    var words = told.SelectMany(SearchText.Words).ToHashSet(StringComparer.Ordinal);
                    Assert.DoesNotContain(fields.SelectMany(field => SearchText.Words(field.Value)), word => word.StartsWith('w') && !words.Contains(word));
                }
            )
            .QuickCheckThrowOnFailure();
}
