using Evidence.Core.Search;

namespace Evidence.Core.Tests.Search;

/// <summary>What is typed into a search box: words, and the few signs that mean something.</summary>
public sealed class TextQueryTests
{
    private static readonly Thesaurus Names = new(
    [
        new ThesaurusConcept("msc", "mesenchymal stromal cell", ["mesenchymal stem cell"], [], ["MSC"], null),
        new ThesaurusConcept("sci", "spinal cord injury", ["paraplegia"], [], [], null),
        new ThesaurusConcept("tumour", "tumour", ["neoplasm"], [], [], null),
        new ThesaurusConcept("other", "mesenchymal stem cell", ["cell"], [], [], null),
    ]);

    [Theory]
    [InlineData("motor NEAR recovery", "motor|near|recovery")]
    [InlineData("title:motor*", "title|motor")]
    [InlineData("motor AND (recovery)", "motor|recovery")]
    [InlineData("follow-up", "follow")]
    [InlineData("bone-marrow/adipose", "bone|marrow|adipose")]
    [InlineData("what is the recovery of motor", "recovery|motor")]
    [InlineData("WHO and who", "who")]
    [InlineData("LESIÓN", "lesion")]
    [InlineData("\"bone marrow\" cells", "\"bone marrow\"|cells")]
    [InlineData("GMFM66", "gmfm 66")]
    [InlineData("GMFM-66 and NSI-566", "gmfm 66|nsi 566")]
    [InlineData("AIS A", "ais|grade.a")]
    [InlineData("AIS grade A to C", "ais|grade|grade.a|grade.c")]
    [InlineData("a grade", "grade")]
    [InlineData("olfactory OR nasal cells", "olfactory OR nasal|cells")]
    public void Words_are_read_and_what_says_nothing_is_left_out(string typed, string terms) =>
        Assert.Equal(terms, string.Join('|', Read(typed)!.Terms.Select(term => term.Asked)));

    [Theory]
    [InlineData("NOT china", "", "china")]
    [InlineData("cells -china", "cells", "china")]
    [InlineData("cells -\"bone marrow\"", "cells", "\"bone marrow\"")]
    [InlineData("bone-marrow", "bone|marrow", "")]
    [InlineData("-5 cells", "5|cells", "")]
    public void A_hyphen_or_NOT_before_a_word_leaves_it_out(string typed, string terms, string without)
    {
        var query = Read(typed)!;

        Assert.Equal((terms, without), (string.Join('|', query.Terms.Select(term => term.Asked)), string.Join('|', query.Without.Select(term => term.Asked))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("*.,:;-")]
    [InlineData("what is the")]
    public void Without_a_word_that_tells_something_there_is_no_query(string typed) => Assert.Null(TextQuery.Read(typed, TextMatching.Any, Names));

    [Theory]
    [InlineData("https://doi.org/10.1038/s41467-024-46259-y", "doi", "10.1038/s41467-024-46259-y")]
    [InlineData("doi:10.1038/S41467-024-46259-Y.", "doi", "10.1038/s41467-024-46259-y")]
    [InlineData("10.1002%2Fterm.2079", "doi", "10.1002/term.2079")]
    [InlineData("PMID: 15520976", "pmid", "15520976")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/15520976/", "pmid", "15520976")]
    [InlineData("nct 03308565", "registration", "NCT03308565")]
    [InlineData("https://clinicaltrials.gov/study/NCT03308565", "registration", "NCT03308565")]
    public void An_identifier_is_known_in_every_form(string typed, string field, string value) =>
        Assert.Equal((field, value), Assert.Single(Read(typed)!.Terms).Identifier);

    [Fact]
    public void A_name_of_a_concept_is_one_term_with_its_other_names()
    {
        var term = Assert.Single(Read("Mesenchymal Stromal Cells")!.Terms);

        Assert.Equal("msc", term.Concept);
        Assert.Equal(["mesenchymal stem cell"], term.AlsoSearched);
    }

    [Theory]
    [InlineData("tumors", "tumour")]
    [InlineData("tumour", "tumour")]
    [InlineData("mesenchymal stem cells", "msc")]
    [InlineData("msc", "msc")]
    public void Plurals_and_spellings_reach_the_concept(string typed, string concept) => Assert.Equal(concept, Assert.Single(Read(typed)!.Terms).Concept);

    [Fact]
    public void The_longest_name_is_taken() => Assert.Equal(["msc", null], Read("mesenchymal stem cell dose")!.Terms.Select(term => term.Concept));

    [Fact]
    public void An_ambiguous_abbreviation_leads_to_its_concept_and_widens_nothing() =>
        Assert.DoesNotContain("msc", Read("mesenchymal stromal cell")!.Terms[0].AlsoSearched);

    [Fact]
    public void At_most_sixty_four_words_are_asked() => Assert.Equal(64, Read(string.Join(' ', Enumerable.Range(1, 500)))!.Terms.Count);

    private static TextQuery? Read(string typed) => TextQuery.Read(typed, TextMatching.AllThenAny, Names);
}
