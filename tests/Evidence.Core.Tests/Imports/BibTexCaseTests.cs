using Evidence.Core.Imports;

namespace Evidence.Core.Tests.Imports;

/// <summary>BibTeX as programs and people write it.</summary>
public sealed class BibTexCaseTests
{
    [Fact]
    public void Several_entries_stand_on_a_line_and_a_key_may_come_twice()
    {
        var read = Read("@article{x, title={One}, year=2020} @article{x, title={Two}, year={2021}}@misc(y, title={Three})\n");
        Assert.Equal(["One", "Two", "Three"], read.Select(one => one.Study!.Title));
        Assert.All(read, one => Assert.Empty(one.Findings));
    }

    [Fact]
    public void A_field_that_comes_twice_loses_neither()
    {
        var read = Assert.Single(
            Read("@article{a, title={One}, note={Note 1}, note={Registration: NCT09990001}, keywords={cord}, keywords={cells, nerves}, volume=1, volume=2}")
        );
        Assert.Equal(["cord", "cells", "nerves"], read.Study!.Publications.Single().Keywords);
        Assert.Equal(["NCT09990001"], read.Study.Registrations);
        Assert.Equal(["volume: 2", "note: Note 1", "key: a"], read.Unmapped.Select(one => $"{one.Path}: {one.Value}"));
    }

    [Fact]
    public void A_part_takes_from_its_whole_and_from_shared_data_wherever_they_stand()
    {
        var read = Read("""
            @inproceedings{child, title={The part}, pages={1--5}, crossref={parent}}
            @article{shared, title={With shared data}, xdata={xd}}
            @proceedings{parent, title={Proceedings of the Cord Congress}, year={2021}, doi={10.5555/whole}, xdata={xp}}
            @xdata{xd, journaltitle={Spine Notes}, date={2021-04}, publisher={House of Cords}}
            @xdata{xp, publisher={House of Congresses}}
            @article{orphan, title={Without its whole}, crossref={nowhere}}
            """);
        var child = read.Single(one => one.Study!.Title == "The part").Study!.Publications.Single();
        Assert.Equal(("Proceedings of the Cord Congress", 2021, "House of Congresses", null), (child.Container, child.Year, child.Publisher, child.Doi));
        var shared = read.Single(one => one.Study!.Title == "With shared data").Study!.Publications.Single();
        Assert.Equal(("Spine Notes", 2021, "2021-04", "House of Cords"), (shared.Container, shared.Year, shared.Date, shared.Publisher));
        Assert.Contains(read.Single(one => one.Study!.Title == "Without its whole").Findings, finding => finding.Code == "no-such-entry");
        Assert.Equal(4, read.Count);
    }

    [Theory]
    [InlineData("Costa, Jr., P. T.", "//Costa/P. T./Jr.")]
    [InlineData("Costa Jr, Paul", "//Costa/Paul/Jr")]
    [InlineData("Paul T. Costa III", "//Costa/Paul T./III")]
    [InlineData("Ludwig van Beethoven", "/van/Beethoven/Ludwig/")]
    [InlineData("de la Cruz, Juan", "/de la/Cruz/Juan/")]
    [InlineData("Maria {de} Souza", "/de/Souza/Maria/")]
    [InlineData("M{\\\"u}ller, J{\\\"o}rg", "//Müller/Jörg/")]
    [InlineData("{World Health Organization}", "World Health Organization////")]
    [InlineData("{van den Berg}, Jan", "//van den Berg/Jan/")]
    [InlineData("family=Harman, given=Hans, prefix=von, suffix=Jr", "/von/Harman/Hans/Jr")]
    public void A_name_is_read_by_its_parts(string name, string parts)
    {
        var author = Paper($"author={{{name}}}").Authors.Single();
        Assert.Equal(parts, $"{author.Literal}/{author.Particle}/{author.Family}/{author.Given}/{author.Suffix}");
    }

    [Fact]
    public void Others_are_no_author_and_braces_around_a_list_make_it_no_name()
    {
        var cut = Paper("author={Roe, Ann and Low, Ben and others}");
        Assert.Equal((2, false), (cut.Authors.Count, cut.AuthorsComplete));
        Assert.Equal(["Roe", "Low"], Paper("author={{Roe, Ann and Low, Ben}}").Authors.Select(author => author.Family));
        Assert.Equal(["Roe", "Low"], Paper("author={Roe A, Low BC}").Authors.Select(author => author.Family));
        Assert.Equal(["Roe", "Low"], Paper("author={Roe, Ann; Low, Ben}").Authors.Select(author => author.Family));
        Assert.Equal("Cells and Cures", Paper("author={{Cells and Cures}}").Authors.Single().Literal);
    }

    [Fact]
    public void Double_braces_are_around_everything_that_web_of_science_sends()
    {
        var paper = Paper(
            "DOI = {{10.5555/j.cord.2018.07}}, Year = {{2018}}, Month = {{SEP}}, Journal = {{SPINE NOTES}}, ISSN = {{1234-5678}}, Volume = {{143}}"
        );
        Assert.Equal(("10.5555/j.cord.2018.07", 2018, "2018-09", "SPINE NOTES", "143"), (paper.Doi, paper.Year, paper.Date, paper.Container, paper.Volume));
    }

    [Fact]
    public void A_missing_key_or_comma_or_brace_costs_no_other_field_and_is_said()
    {
        var read = Read(
            "@article{\n author={Roe, Ann},\n title={Without a key}\n}\n@article{b,\n title={Without a comma},\n doi={10.5555/no.comma}\n"
                + " abstract={Behind it.},\n journal={Spine Notes}\n}\n@article{c,\n title={Without {a brace},\n year={2020},\n journal=spin\n}\n"
        );
        Assert.Equal(
            ["no-key", "no-comma", "no-end-mark no-such-abbreviation"],
            read.Select(one => string.Join(' ', one.Findings.Select(finding => finding.Code)))
        );
        Assert.Equal("Roe", read[0].Study!.Publications.Single().Authors.Single().Family);
        Assert.Equal(
            ("10.5555/no.comma", "Behind it.", "Spine Notes"),
            (read[1].Study!.Publications.Single().Doi, read[1].Study!.Publications.Single().Abstract, read[1].Study!.Publications.Single().Container)
        );
        Assert.Equal(("Without a brace", 2020, "spin"), (read[2].Study!.Title, read[2].Study!.PublicationYear, read[2].Study!.Publications.Single().Container));
    }

    [Theory]
    [InlineData(@"CO$_2$ and 10$^{6}$ cells", "CO2 and 10⁶ cells")]
    [InlineData(@"\textit{In vitro} \alpha-tubulin, $p \leq 0.05$", "In vitro α-tubulin, p ≤ 0.05")]
    [InlineData(@"na{\""\i}ve Gr{\o}n {\c C}elik Ho\v{r}ava \AA{}ngstr\""om Stra\ss e", "naïve Grøn Çelik Hořava Ångström Straße")]
    [InlineData(@"50\% of \$5 \& \#1~a\_b", "50% of $5 & #1 a_b")]
    [InlineData(@"one -- two --- ``three'' \enquote{four}", "one – two — “three” “four”")]
    [InlineData(@"\href{https://example.org/a_b}{words} \url{https://example.org/~x}", "words (https://example.org/a_b) https://example.org/~x")]
    [InlineData(@"a \unheard{of} thing", @"a \unheardof thing")]
    public void Latex_is_read_as_what_it_prints(string latex, string text) => Assert.Equal(text, Paper($"abstract={{{latex}}}").Abstract);

    [Fact]
    public void What_stands_between_entries_is_kept_with_the_next()
    {
        var read = Read("% Encoding: UTF-8\n@comment{jabref-meta: x}\n@article{a, title={One}}\nloose words\n@article{b, title={Two}}\nthe end\n");
        Assert.Equal(
            ["% Encoding: UTF-8|jabref-meta: x|a", "loose words|the end|b"],
            read.Select(one => string.Join('|', one.Unmapped.Select(rest => rest.Value)))
        );
    }

    private static List<ImportedStudy> Read(string text) => ReaderTests.Read("bibtex", text.ReplaceLineEndings("\n"));

    private static Sources.Publication Paper(string fields) =>
        Assert.Single(Read($"@article{{a, title={{An invented trial}}, {fields}}}")).Study!.Publications.Single();
}
