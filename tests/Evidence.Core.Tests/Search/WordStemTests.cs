using Evidence.Core.Search;

namespace Evidence.Core.Tests.Search;

/// <summary>Words that say the same have one stem.</summary>
public sealed class WordStemTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("triplicate", "triplic")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("controll", "control")]
    [InlineData("is", "is")]
    [InlineData("gmfm66", "gmfm66")]
    [InlineData("клетка", "клетка")]
    public void A_stem_is_that_of_Porter(string word, string stem) => Assert.Equal(stem, Stemmer.Of(word));

    [Theory]
    [InlineData("tumour", "tumors")]
    [InlineData("haematopoietic", "hematopoietic")]
    [InlineData("randomised", "randomized")]
    [InlineData("paralysed", "paralyzed")]
    [InlineData("oedema", "edema")]
    [InlineData("foetal", "fetal")]
    [InlineData("centre", "centers")]
    public void British_and_American_words_have_one_stem(string one, string other) => Assert.Equal(WordStem.Of(one), WordStem.Of(other));

    [Theory]
    [InlineData("blind", "blink")]
    [InlineData("tissue", "tissot")]
    public void Other_words_do_not(string one, string other) => Assert.NotEqual(WordStem.Of(one), WordStem.Of(other));
}
