using Evidence.Core.Search;

namespace Evidence.Core.Tests.Search;

/// <summary>What is typed into a search box is words; no character of it commands.</summary>
public sealed class TextQueryTests
{
    private static readonly Thesaurus Names = new(
    [
        new ThesaurusConcept("msc", "mesenchymal stromal cell", ["mesenchymal stem cell"], [], ["MSC"], null),
        new ThesaurusConcept("sci", "spinal cord injury", ["paraplegia"], [], [], null),
        new ThesaurusConcept("other", "mesenchymal stem cell", ["cell"], [], [], null),
    ]);

    [Theory]
    [InlineData("motor NEAR recovery", "motor|near|recovery")]
    [InlineData("motor AND NOT \"recovery\"", "motor|not|recovery")]
    [InlineData("title:motor*", "title motor")]
    [InlineData("(motor OR recovery)", "motor|recovery")]
    [InlineData("100% a_b", "100|a b")]
    [InlineData("follow-up", "follow up")]
    [InlineData("the recovery of motor", "recovery|motor")]
    [InlineData("the of", "the|of")]
    [InlineData("LESIÓN", "lesion")]
    public void Operators_are_text_and_a_hyphen_makes_a_phrase(string typed, string terms) =>
        Assert.Equal(terms, string.Join('|', TextQuery.Read(typed, any: false, null)!.Terms.Select(term => term.Asked)));

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("*** \"\" -- %")]
    public void Without_a_word_there_is_no_query(string typed) => Assert.Null(TextQuery.Read(typed, any: true, Names));

    [Fact]
    public void A_name_brings_the_other_names_of_its_concept()
    {
        var term = Assert.Single(TextQuery.Read("Mesenchymal Stromal Cell", any: false, Names)!.Terms);

        Assert.Equal("msc", term.Concept);
        Assert.Equal(["mesenchymal stromal cell", "mesenchymal stem cell"], term.Alternatives.Select(words => string.Join(' ', words)));
    }

    [Fact]
    public void The_longest_name_is_taken() => Assert.Equal(["msc", null], TextQuery.Read("mesenchymal stem cell dose", any: false, Names)!.Terms.Select(term => term.Concept));

    [Fact]
    public void An_ambiguous_abbreviation_leads_to_its_concept_but_widens_nothing()
    {
        Assert.Equal("msc", Assert.Single(TextQuery.Read("msc", any: false, Names)!.Terms).Concept);
        Assert.DoesNotContain(TextQuery.Read("mesenchymal stromal cell", any: false, Names)!.Terms[0].Alternatives, words => words is ["msc"]);
    }

    [Fact]
    public void Without_a_thesaurus_the_words_stand_alone() => Assert.All(TextQuery.Read("spinal cord injury", any: false, null)!.Terms, term => Assert.Single(term.Alternatives));

    [Fact]
    public void At_most_thirty_two_words_are_asked() => Assert.Equal(32, TextQuery.Read(string.Join(' ', Enumerable.Range(1, 500)), any: false, null)!.Terms.Count);

    [Fact]
    public void Stop_words_are_taken_out_of_what_is_indexed() => Assert.Equal("recovery motor function ", StopWords.Strip("The recovery of motor\nfunction"));
}
