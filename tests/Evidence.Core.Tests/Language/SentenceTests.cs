using System.Diagnostics;
using System.Text;
using Evidence.Core.Language;

namespace Evidence.Core.Tests.Language;

/// <summary>What one reading of a sentence holds.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("Twenty-one of 1,206 children", "21 1206")]
    [InlineData("a hundred and five people", "105")]
    [InlineData("100 million cells", "100000000")]
    [InlineData("2 x 10^6 cells", "2000000")]
    [InlineData("nine tenths of them", "0.9")]
    [InlineData("half of them", "0.5")]
    [InlineData("73.8% of people", "73.8")]
    [InlineData("a 30 per cent response", "30")]
    [InlineData("250,000-500,000 people", "250000-500000")]
    [InlineData("two or three cases", "2-3")]
    public void Numbers_are_read_in_figures_and_words(string text, string numbers) =>
        Assert.Equal(
            numbers,
            string.Join(
                ' ',
                Sentence
                    .Of(text)
                    .Numbers.Select(one =>
                        one.Value < one.High ? FormattableString.Invariant($"{one.Value}-{one.High}") : FormattableString.Invariant($"{one.Value}")
                    )
            )
        );

    [Theory]
    [InlineData("It is a myth that stem cells cure palsy.", "cure", Scope.Denied)]
    [InlineData("No trial has shown that stem cells cure paralysis.", "cure", Scope.Negated)]
    [InlineData("The clinic claims that all patients walk.", "walk", Scope.Reported)]
    [InlineData("Cells may help.", "help", Scope.Hedged)]
    [InlineData("Would the cells help?", "help", Scope.Asked)]
    [InlineData("Patients should ask for data.", "data", Scope.Advised)]
    [InlineData("The cells helped nobody, and the man walked.", "walked", Scope.None)]
    public void A_word_is_meant_as_its_scope_says(string text, string word, Scope scope)
    {
        var sentence = Sentence.Of(text);
        var at = sentence.Words.Select((one, i) => (one.Text, i)).First(one => one.Text == word).i;
        Assert.Equal(scope, scope == Scope.None ? sentence.Scopes[at] : sentence.Scopes[at] & scope);
    }

    [Fact]
    public void Words_know_their_place_in_the_given_text()
    {
        var sentence = Sentence.Of("“Knoller’s” eight patients");
        var knoller = sentence.Words.First(word => word.Text == "knoller");
        Assert.True(knoller.IsPossessive && knoller.IsCapital);
        Assert.Equal("Knoller", sentence.Text[knoller.Start..knoller.End]);
    }

    [Fact]
    public void A_long_text_is_read_in_linear_time()
    {
        var text = new StringBuilder().Insert(0, "In the trial 7 of 10 did not gain a grade, and none may have died. ", 3_000).ToString();
        Sentence.Of(text[..1000]);
        var clock = Stopwatch.StartNew();
        Sentence.Of(text);
        Assert.True(clock.ElapsedMilliseconds < 3_000, $"{clock.ElapsedMilliseconds} ms");
    }
}
