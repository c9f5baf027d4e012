using Evidence.Core.Language;

namespace Evidence.Core.Tests.Language;

/// <summary>What data/rules/lists.json holds decides, where the code asks for it.</summary>
public sealed class WordListTests
{
    [Theory]
    [InlineData("In the trial ten people were treated, which was fewer than planned.", 2)]
    [InlineData("The cells were given but nobody improved.", 2)]
    [InlineData("The cells were given to ten people.", 1)]
    public void Clauses_are_cut_at_the_words_of_the_lists(string text, int clauses) => Assert.Equal(clauses, Sentence.Of(text).Clauses.Count);

    [Theory]
    [InlineData("Two went from AIS A to C and one reached B.", "A C B")]
    [InlineData("Grades A/B were enrolled.", "A B")]
    [InlineData("Plan B was to go to A and E.", "")]
    public void A_letter_is_a_grade_behind_the_words_of_the_lists(string text, string grades) =>
        Assert.Equal(grades, string.Join(' ', Grades.In(Sentence.Of(text)).Select(grade => grade.Letter)));
}
