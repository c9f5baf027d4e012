using System.Text;
using Evidence.Core.Imports;
using Evidence.Core.Pack;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Imports;

public sealed class HostileTests
{
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["ctgov"] = $$"""{"studies":[{{ImportSamples.Registry}}]}""",
        ["pubmed"] = ImportSamples.PubMed,
        ["nbib"] = ImportSamples.Nbib,
        ["ris"] = ImportSamples.Ris,
        ["bibtex"] = ImportSamples.BibTex,
        ["csl-json"] = ImportSamples.Csl,
    };

    public static TheoryData<string> Formats => [.. ImportFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_that_breaks_off_anywhere_is_told_about_and_throws_nothing(string format)
    {
        var bytes = Encoding.UTF8.GetBytes(Whole[format]);
        for (var length = 0; length < bytes.Length; length += 1 + (length / 40))
        {
            Assert.NotEmpty(Read(format, bytes[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_bytes_are_read_or_refused(string format) =>
        Prop.ForAll<byte[]>(bytes => Assert.NotEmpty(Read(format, bytes))).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_record_with_one_byte_changed_is_read_or_refused(string format)
    {
        var bytes = Encoding.UTF8.GetBytes(Whole[format]);
        Prop.ForAll<int, byte>((at, value) =>
        {
            var changed = (byte[])bytes.Clone();
            changed[Math.Abs(at % changed.Length)] = value;
            Assert.NotEmpty(Read(format, changed));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_of_another_format_is_refused_as_that(string format)
    {
        foreach (var other in Whole.Where(one => one.Key != format))
        {
            Assert.All(Read(format, Encoding.UTF8.GetBytes(other.Value)), one => Assert.Null(one.Study));
        }

        Assert.Equal("not-this-format", Assert.Single(Read(format, [])).Findings.Single().Code);
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE a [<!ENTITY x \"boom\">]>"
            + "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>&x;</PMID></MedlineCitation></PubmedArticle></PubmedArticleSet>"
    )]
    [InlineData("<!DOCTYPE PubmedArticleSet SYSTEM \"file:///etc/passwd\"><PubmedArticleSet/>")]
    [InlineData(
        "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2024//EN\" \"https://elsewhere.example/pubmed.dtd\"><PubmedArticleSet/>"
    )]
    [InlineData(
        "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2024//EN\" \"https://dtd.nlm.nih.gov/a.dtd\" "
            + "[<!ENTITY x SYSTEM \"file:///etc/passwd\">]><PubmedArticleSet/>"
    )]
    [InlineData("<PubmedArticleSet><PubmedArticle>&unknown;</PubmedArticle></PubmedArticleSet>")]
    public void Document_types_and_entities_are_refused(string xml) =>
        Assert.Equal("xml-with-dtd", Assert.Single(Read("pubmed", Encoding.UTF8.GetBytes(xml))).Findings.Single().Code);

    [Fact]
    public void What_pubmed_sends_is_read_in_utf16_too_and_a_book_without_a_title_is_told()
    {
        var text = ImportSamples
            .PubMed.Replace(
                "</PubmedArticleSet>",
                "<PubmedBookArticle><BookDocument><PMID>2</PMID></BookDocument></PubmedBookArticle></PubmedArticleSet>",
                StringComparison.Ordinal
            )
            .Replace(" encoding=\"utf-8\"", "", StringComparison.Ordinal);
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(text), [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]])
        {
            var read = Read("pubmed", bytes);
            Assert.Equal("12345678", read[0].Study!.Publications.Single().Pmid);
            Assert.Equal(("f#2", "no-title", "2"), (read[1].Place, read[1].Findings.Single().Code, read[1].Unmapped.Single().Value));
        }
    }

    [Fact]
    public void A_number_without_its_space_begins_a_record_all_the_same() =>
        Assert.Equal(["1", "2"], ReaderTests.Read("nbib", "PMID-1\nTI  - One\n\nPMID- 2\nTI  - Two\n").Select(one => one.Study!.Publications.Single().Pmid));

    [Theory]
    [InlineData("ctgov", ImportSamples.Registry)]
    [InlineData("pubmed", ImportSamples.PubMed)]
    [InlineData("nbib", ImportSamples.Nbib)]
    [InlineData("ris", ImportSamples.Ris)]
    [InlineData("bibtex", ImportSamples.BibTex)]
    [InlineData("csl-json", ImportSamples.Csl)]
    [InlineData("retractions", "Title,OriginalPaperDOI,RetractionNature\n")]
    public void Each_format_is_known_by_its_beginning_and_no_study_of_the_pack_is_taken_for_one(string name, string text)
    {
        Assert.Equal(name, ImportFormats.Looking(text)?.Name);
        Assert.Null(ImportFormats.Looking(Encoding.UTF8.GetString(StudyText.Write(Evidence.Core.Tests.Exports.Samples.Trial.Study))));
        Assert.Null(ImportFormats.Looking(""));
    }

    [Fact]
    public void Seven_thousand_authors_are_kept()
    {
        var ris = new StringBuilder("TY  - JOUR\nTI  - Many hands\nPY  - 2015\n")
            .AppendJoin('\n', Enumerable.Range(0, 7000).Select(i => $"AU  - Author{i}, A"))
            .Append("\nER  - \n");
        var read = Assert.Single(ReaderTests.Read("ris", ris.ToString()));
        Assert.Equal((7000, true), (read.Study!.Publications.Single().Authors.Count, read.Study.Publications.Single().AuthorsComplete));
    }

    [Fact]
    public void Macros_that_double_fill_no_memory_and_a_line_without_end_costs_its_own_entry_only()
    {
        var macros = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"@string{{m{i} = m{i - 1} # m{i - 1}}}"));
        var text = $"@string{{m0 = \"xxxxxxxxxx\"}}\n{macros}\n@misc{{a, title = {{{new string('{', 1_500_000)}\n@misc{{b, title = {{Fine}}, note = m60}}\n";
        var read = ReaderTests.Read("bibtex", text);
        Assert.Equal(["record-too-long", "no-end-mark"], read[0].Findings.Select(finding => finding.Code).Order().Reverse());
        Assert.Equal("Fine", read[1].Study!.Title);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);
        Assert.Equal("nested-too-deep", Assert.Single(ReaderTests.Read("ctgov", deep)).Findings.Single().Code);
        var xml = "<PubmedArticleSet><PubmedArticle>" + string.Concat(Enumerable.Repeat("<a>", 5000));
        Assert.Equal("nested-too-deep", Assert.Single(ReaderTests.Read("pubmed", xml)).Findings.Single().Code);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_read_and_said_to_be_doubtful()
    {
        var bytes = Encoding.Latin1.GetBytes("TY  - JOUR\nTI  - Lesión\nER  - \n");
        var read = Assert.Single(Read("ris", bytes));
        Assert.Equal("doubtful-text", read.Findings.Single().Code);
        Assert.Equal(DefectSeverity.Note, read.Findings.Single().Severity);
        Assert.Equal(
            "Lesión",
            Assert.Single(Read("ris", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("TY  - JOUR\nTI  - Lesión\nER  - \n")])).Study!.Title
        );
        Assert.Equal("invalid-utf8", Read("csl-json", Encoding.Latin1.GetBytes("[{\"title\":\"Lesión\"}]")).Single().Findings.Single().Code);
    }

    [Fact]
    public void A_title_on_a_line_without_end_is_cut_and_not_held()
    {
        using var stream = new RepeatingStream("TY  - JOUR\nTI  - ", new string('x', 1000), "", "\nER  - \n", 40_000);
        var read = Assert.Single(RisReader.Read(stream, "f"));
        Assert.True(read.Study is null || read.Study.Title.Length <= 1_000_000);
    }

    private static List<ImportedStudy> Read(string format, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. ImportFormats.Find(format)!.Read(stream, "f", [])];
    }
}
