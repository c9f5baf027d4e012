using Evidence.Core.Vocabularies;

namespace Evidence.Core.Tests.Language;

/// <summary>Values are said in words.</summary>
public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("ais-grade", "AIS grade")]
    [InlineData("spinal-cord-injury", "spinal cord injury")]
    [InlineData("As written-already", "As written-already")]
    [InlineData("10.1038/s41467-024-46259-y", "10.1038/s41467-024-46259-y")]
    [InlineData("", "")]
    public void A_slug_is_said_in_words_and_what_is_none_stays(string slug, string said) => Assert.Equal(said, PlainWords.Of(slug));

    [Theory]
    [InlineData("design", "randomized-controlled-trial", "randomised controlled trial")]
    [InlineData("country", "JP", "Japan")]
    [InlineData(null, "ais-grade", "AIS grade")]
    public void A_value_has_the_label_of_its_vocabulary(string? vocabulary, string value, string said) =>
        Assert.Equal(said, PlainWords.Label(vocabulary, value));
}
