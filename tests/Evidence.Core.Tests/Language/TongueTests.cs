using Evidence.Core.Language;

namespace Evidence.Core.Tests.Language;

/// <summary>A language is told by its small words, and every row of data/rules/languages.json is held by its examples.</summary>
public sealed class TongueTests
{
    public static TheoryData<string, string, bool> Rows =>
        [.. Tongue.All.SelectMany(row => row.Examples.Select(text => (row.Code, text, true)).Concat(row.Not.Select(text => (row.Code, text, false))))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_is_in_the_language_of_the_row_that_it_stands_in(string code, string text, bool isIn) =>
        Assert.Equal(isIn, Tongue.Of(Sentence.Of(text).Words) == code);

    [Theory]
    [InlineData("Stem cells cure paralysis.")]
    [InlineData("12 of 13")]
    [InlineData("")]
    public void Of_too_few_words_nothing_is_said(string text) => Assert.Null(Tongue.Note(Tongue.Of(Sentence.Of(text).Words)));
}
