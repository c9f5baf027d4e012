using Evidence.Core.Text;

namespace Evidence.Core.Tests.Text;

public sealed class MentionTests
{
    [Theory]
    [InlineData("Yoon et al. found a benefit in early treatment.", "study", "yoon-2007")]
    [InlineData("Vaquero (2016) followed patients for a year.", "study", "vaquero-2016")]
    [InlineData("The Mayo study treated ten people.", "study", "bydon-2024")]
    [InlineData("See NCT01909154 for the protocol.", "registration", "NCT01909154")]
    [InlineData("It appeared as doi:10.1234/abc.5 last year.", "doi", "10.1234/abc.5")]
    [InlineData("It is indexed as PMID 12345678 in the database.", "pmid", "12345678")]
    [InlineData("Five people went from AIS A to C.", "ais-grade", "C")]
    [InlineData("The FDA has not approved it.", "regulator", "us-food-and-drug-administration")]
    [InlineData("The lesión medular cannot be cured.", "condition", "spinal-cord-injury")]
    [InlineData("Children with CP received an intrathecal injection.", "condition", "cerebral-palsy")]
    [InlineData("The Clinica Ejemplo opened a branch.", "provider", "example-clinic")]
    [InlineData("The clinic in Colombia opened a branch.", "country", "colombia")]
    [InlineData("The gain on the GMFM-66 was small.", "measure", "gmfm")]
    public void A_name_is_found_under_the_id_of_its_record(string text, string kind, string id) =>
        Assert.Contains(
            Fixture.Reader.Read(text, TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Units.SelectMany(unit => unit.Mentions),
            mention => mention.Kind == kind && mention.Id == id
        );

    [Theory]
    [InlineData("Vaquero (2011) was another paper.")]
    [InlineData("She read the may edition with mayo on her bread.")]
    public void A_name_with_another_year_or_in_small_letters_is_no_study(string text) =>
        Assert.DoesNotContain(
            Fixture.Reader.Read(text, TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Units.SelectMany(unit => unit.Mentions),
            mention => mention.Kind == "study"
        );

    [Fact]
    public void A_cue_that_is_added_to_a_lexicon_is_read()
    {
        var flags = new FlagEntry
        {
            Flag = "miracle-language",
            Label = "wonder words",
            Phrases = ["zauberhaft wirksam"],
        };
        var reader = new PageReader(Fixture.Lexicons with { Flags = [flags] });
        var unit = Assert.Single(reader.Read("Die Zellen sind zauberhaft wirksam.", TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Units);
        Assert.Contains(unit.RedFlags, flag => flag is { Flag: "miracle-language", Cue: "zauberhaft wirksam" });
    }

    [Fact]
    public void A_lexicon_with_an_unknown_property_is_refused() =>
        Assert.Throws<System.Text.Json.JsonException>(() => TextLexiconReader.Read(["""{"id":"red-flags","flags":[],"extra":1}"""]));

    [Fact]
    public void A_stream_names_what_spoke_for_it_and_what_against()
    {
        var text = "A randomised trial found no benefit.";
        var unit = Assert.Single(Fixture.Reader.Read(text, TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Units);
        Assert.Equal("trial-evidence", unit.Stream);
        Assert.All(unit.Because, cue => Assert.True(cue.Weight != 0 && cue.Start < cue.End && cue.End <= text.Length));
        Assert.Contains(unit.Because, cue => cue is { Stream: "trial-evidence", Weight: > 0 });
        Assert.Contains(unit.Because, cue => cue.Stream != "trial-evidence" || cue.Weight < 0);
    }
}
