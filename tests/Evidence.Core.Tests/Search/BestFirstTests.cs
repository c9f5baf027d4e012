using Evidence.Core.Search;

namespace Evidence.Core.Tests.Search;

/// <summary>What is found comes best first, however much of it is looked at.</summary>
public sealed class BestFirstTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5_000)]
    public void The_first_page_and_the_whole_are_in_the_same_order(int count)
    {
        // few different scores, so that rows of one score are many
        var random = new Random(count);
        int[] rows = [.. Enumerable.Range(0, count).Select(static row => row * 3)];
        float[] scores = [.. rows.Select(_ => random.Next(0, 40) / 8f)];
        int[] expected = [.. Enumerable.Range(0, count).OrderByDescending(place => scores[place]).ThenBy(place => rows[place]).Select(place => rows[place])];
        var found = new BestFirst(new Ranked(rows, scores));
        Assert.Equal(expected.Take(20), found.Take(20));
        Assert.Equal(expected, found);
        Assert.Equal(expected.Take(20), found.Take(20));
        Assert.Equal(rows, found.Unordered.ToArray());
    }
}
