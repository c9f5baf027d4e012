namespace Evidence.Core.Tests.Text;

public sealed class HardSentenceTests
{
    public static TheoryData<string> Rows => [.. HardSentence.All.Select(row => row.Text)];

    [Fact]
    public void There_are_at_least_three_hundred_hard_sentences() => Assert.True(HardSentence.All.Count >= 300);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_hard_sentence_is_read_as_the_labelling_rules_say(string text)
    {
        var differences = HardSentence.All.First(row => row.Text == text).Differences();
        Assert.True(differences.Count == 0, $"{text}\n  {string.Join("\n  ", differences)}");
    }
}
