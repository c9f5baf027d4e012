using System.Text.Json;
using Evidence.Core.Statistics;

namespace Evidence.Core.Tests.Statistics;

public sealed class ConsistencyTests
{
    [Fact]
    public void Grim_gives_the_verdict_of_the_packs_own_checker()
    {
        foreach (var row in Fixture.Read("grim.json"))
        {
            var expected = row[3].ValueKind switch
            {
                JsonValueKind.Null => ConsistencyVerdict.NotApplicable,
                JsonValueKind.True => ConsistencyVerdict.Possible,
                _ => ConsistencyVerdict.Impossible,
            };

            Assert.True(expected == Consistency.Grim(PrintedNumber.Of(row[0].GetDouble())!.Value, row[1].GetInt32(), row[2].GetDouble()), row.ToString());
        }
    }

    [Theory]
    [InlineData("3.40", 2)]
    [InlineData("3.4", 1)]
    [InlineData("12", 0)]
    [InlineData("-0.050", 3)]
    [InlineData("1e-3", 3)]
    public void Printed_digits_are_counted_with_trailing_zeros(string raw, int digits) => Assert.Equal(digits, PrintedNumber.Read(raw)!.Value.Digits);

    [Fact]
    public void What_is_not_a_number_is_not_a_printed_number() => Assert.Null(PrintedNumber.Read("3,4 ± 1"));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Grimmer_never_doubts_scores_that_exist_and_doubts_most_that_do_not(int n)
    {
        var real = RealSummaries(n, 12);
        var tried = 0;
        var doubted = 0;
        foreach (var mean in real.Select(r => r.Mean).Distinct().Where(m => m is >= 3 and <= 6))
        {
            for (var sd = 0m; sd < 3; sd += 0.01m)
            {
                var verdict = Consistency.Grimmer(new((double)mean, 2), new((double)sd, 2), n);
                if (real.Contains((mean, sd)))
                {
                    Assert.Equal(ConsistencyVerdict.Possible, verdict);
                    continue;
                }

                tried++;
                doubted += verdict == ConsistencyVerdict.Impossible ? 1 : 0;
            }
        }

        // a deviation that would do with n below the line is let pass as well, so a little more than those that exist is not doubted
        Assert.True(doubted > 0.9 * tried, $"{doubted} of {tried}");
    }

    [Fact]
    public void Grimmer_counts_in_steps() =>
        Assert.Equal(
            [ConsistencyVerdict.Possible, ConsistencyVerdict.Impossible],
            [Consistency.Grimmer(new(3, 2), new(1.41, 2), 2, 2), Consistency.Grimmer(new(3, 2), new(0.71, 2), 2, 2)]);

    [Fact]
    public void Above_a_hundred_persons_or_without_a_step_nothing_is_said()
    {
        Assert.Equal(ConsistencyVerdict.NotApplicable, Consistency.Grim(new(3.14, 2), 101));
        Assert.Equal(ConsistencyVerdict.NotApplicable, Consistency.Grimmer(new(3.14, 2), new(1.2, 1), 101));
        Assert.Equal(ConsistencyVerdict.NotApplicable, Consistency.Grim(new(3.14, 2), 10, 0));
        Assert.Equal(ConsistencyVerdict.NotApplicable, Consistency.Grim(new(double.NaN, 2), 10));
        Assert.Equal(ConsistencyVerdict.NotApplicable, Consistency.Grimmer(new(1, 2), new(1, 2), 1));
    }

    private static HashSet<(decimal Mean, decimal Sd)> RealSummaries(int n, int highest)
    {
        HashSet<(decimal, decimal)> found = [];
        var scores = new int[n];
        Fill(0, -2);
        return found;

        void Fill(int at, int from)
        {
            if (at == n)
            {
                var mean = scores.Average();
                var sd = Math.Sqrt(scores.Sum(x => (x - mean) * (x - mean)) / (n - 1));
                found.Add((Math.Round((decimal)mean, 2), Math.Round((decimal)sd, 2)));
                return;
            }

            for (var score = from; score <= highest; score++)
            {
                scores[at] = score;
                Fill(at + 1, score);
            }
        }
    }
}
