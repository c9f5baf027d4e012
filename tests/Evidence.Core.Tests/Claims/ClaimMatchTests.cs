using Evidence.Core.Claims;
using Evidence.Core.Language;

namespace Evidence.Core.Tests.Claims;

/// <summary>A page's line finds the claim that is indexed for it, when it says the same in fewer or other words.</summary>
public sealed class ClaimMatchTests
{
    private const double LeastFirst = 0.88;
    private const double LeastInFive = 0.97;

    private static readonly IReadOnlyList<Claim> Claims = [.. Release.Index.ById.Values.OrderBy(claim => claim.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ways =>
        ["as it stands", "every fourth word left out", "its second half first", "only its first two thirds", "shouted, with other marks"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_claim_is_found_by_a_line_that_says_the_same(string way)
    {
        var ranks = Claims
            .Select(claim =>
                Release
                    .Index.Claims.Find(Sentence.Of(Put(claim.Statement, way)))
                    .TakeWhile(match => match.Claim.Id != claim.Id && match.Claim.Statement != claim.Statement)
                    .Count()
            )
            .ToList();
        var found = Claims
            .Select(claim =>
                Release
                    .Index.Claims.Find(Sentence.Of(Put(claim.Statement, way)))
                    .Any(match => match.Claim.Id == claim.Id || match.Claim.Statement == claim.Statement)
            )
            .ToList();
        var first = ranks.Where((rank, i) => rank == 0 && found[i]).Count() / (double)Claims.Count;
        var inFive = found.Count(isFound => isFound) / (double)Claims.Count;
        Assert.True(first >= LeastFirst && inFive >= LeastInFive, FormattableString.Invariant($"first {first:0.000}, in five {inFive:0.000}"));
    }

    [Fact]
    public void A_line_on_something_else_finds_none() =>
        Assert.DoesNotContain(Release.Index.Claims.Find(Sentence.Of("The orchestra rehearses in the old town hall on Thursdays.")), match =>
            match.Score >= 0.3
        );

    private static string Put(string statement, string way)
    {
        var words = statement.Split(' ');
        return way switch
        {
            "every fourth word left out" => string.Join(' ', words.Where((_, i) => i % 4 != 3)),
            "its second half first" => string.Join(' ', words[(words.Length / 2)..].Concat(words[..(words.Length / 2)])),
            "only its first two thirds" => string.Join(' ', words[..Math.Max(1, words.Length * 2 / 3)]),
            "shouted, with other marks" => statement.ToUpperInvariant().Replace(',', ';') + "!",
            _ => statement,
        };
    }
}
