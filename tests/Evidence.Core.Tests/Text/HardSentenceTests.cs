namespace Evidence.Core.Tests.Text;

public sealed class HardSentenceTests
{
    public static TheoryData<string> Rows => [.. HardSentence.All.Select(row => row.Text)];

    [Fact]
    public void There_are_at_least_three_hundred_hard_sentences() => Assert.True(HardSentence.All.Count >= 300);

    // the flags are fitted on other labels too, so some of these sentences go against the many; raise it with the weights
    private const double LeastAlike = 0.9;

    [Fact]
    public void The_red_flags_of_hard_sentences_are_those_that_people_see()
    {
        var others = HardSentence.All.Select(row => row.FlagDifference()).OfType<string>().ToList();
        Assert.True(others.Count <= (1 - LeastAlike) * HardSentence.All.Count, $"{others.Count} of {HardSentence.All.Count}\n{string.Join('\n', others)}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_quantities_of_a_hard_sentence_are_read_as_the_labelling_rules_say(string text)
    {
        var differences = HardSentence.All.First(row => row.Text == text).Differences();
        Assert.True(differences.Count == 0, $"{text}\n  {string.Join("\n  ", differences)}");
    }
}
