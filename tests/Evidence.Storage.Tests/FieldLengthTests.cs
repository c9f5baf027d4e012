using Evidence.Core.Imports;
using Evidence.Storage.Imports;

namespace Evidence.Storage.Tests;

/// <summary>A field that is longer than any real one is refused alike, whatever file it came in.</summary>
public sealed class FieldLengthTests
{
    private const int Longest = 100_000;

    private static readonly Dictionary<string, Func<string, string>> Records = new(StringComparer.Ordinal)
    {
        ["ctgov"] = static title => $$$$$"""
            {"protocolSection":{"identificationModule":{"nctId":"NCT09990001","officialTitle":"{{{{{title}}}}}"},"designModule":{"studyType":"INTERVENTIONAL"}}}
            """,
        ["pubmed"] = static title => $"""
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99000001</PMID><Article><ArticleTitle>{title}</ArticleTitle>
            <Journal><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
            """,
        ["nbib"] = static title => $"PMID- 99000001\nTI  - {title}\nDP  - 2020\n\n",
        ["ris"] = static title => $"TY  - JOUR\nTI  - {title}\nPY  - 2020\nER  - \n",
        ["bibtex"] = static title => $"@article{{one, title = {{{title}}}, year = {{2020}}}}\n",
        ["csl-json"] = static title => $$$"""[{"id":"one","type":"article-journal","title":"{{{title}}}","issued":{"date-parts":[[2020]]}}]""",
    };

    public static TheoryData<string> Formats => [.. ImportFormats.All.Select(static format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_title_that_is_too_long_is_refused_and_one_of_ordinary_length_is_not(string format)
    {
        using var store = new SomeStore();
        var (refused, report) = store.Foreign(format, Records[format](new string('a', Longest + 1)));
        Assert.Equal(ImportOutcome.Refused, Assert.Single(refused).Outcome);
        Assert.Contains(refused[0].Findings, static finding => finding.ToString().Contains("At most 100,000 bytes", StringComparison.Ordinal));
        Assert.Null(report.Release);

        Assert.Equal(ImportOutcome.Added, Assert.Single(store.Foreign(format, Records[format]("Cells in the injured cord, an invented report")).Rows).Outcome);
    }

    [Fact]
    public void A_line_of_a_file_of_studies_is_held_to_the_same_length()
    {
        using var store = new SomeStore();
        var path = store.File("long.ndjson");
        File.WriteAllText(path, SomePack.StudyJson("one", new string('a', Longest + 1), "A synthetic study.", 2000) + "\n");
        Assert.Contains(store.Import(path).Defects, static defect => defect.ToString().Contains("At most 100,000 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_property_that_stands_twice_is_refused_and_the_next_record_is_read()
    {
        using var store = new SomeStore();
        const string twice = """
            [{"id":"one","type":"article-journal","title":"The first title of two","title":"The second title of two","issued":{"date-parts":[[2020]]}},
             {"id":"two","type":"article-journal","title":"Cells in the injured cord, an invented report","issued":{"date-parts":[[2020]]}}]
            """;
        var rows = store.Foreign("csl-json", twice).Rows;
        Assert.Equal([ImportOutcome.Refused, ImportOutcome.Added], rows.Select(static row => row.Outcome));
        Assert.Contains("'title' stands twice", rows[0].Findings[0].ToString(), StringComparison.Ordinal);
    }
}
