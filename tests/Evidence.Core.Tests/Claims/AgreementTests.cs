using Evidence.Core.Claims;

namespace Evidence.Core.Tests.Claims;

/// <summary>The check beside the verdicts that people gave: it may abstain, it may not be surely wrong.</summary>
public sealed class AgreementTests
{
    // what the check reaches today; raise the first and lower the second with it
    private const int LeastAlike = 19;
    private const int MostOpen = 235;

    private static readonly string[] Good = ["supported"];
    private static readonly string[] Bad = ["contradicted", "misattributed"];

    private static readonly IReadOnlyList<(Claim Claim, string Verdict)> Checked =
    [
        .. Release
            .Index.ById.Values.OrderBy(claim => claim.Id, StringComparer.Ordinal)
            .Select(claim => (claim, Release.Checker.Check(claim.Statement, claim.Locator).Verdict)),
    ];

    [Fact]
    public void No_indexed_claim_gets_a_confident_opposite()
    {
        var opposites = Checked
            .Where(one =>
                (Good.Contains(one.Verdict) && Bad.Contains(one.Claim.Assessment.Verdict))
                || (Bad.Contains(one.Verdict) && Good.Contains(one.Claim.Assessment.Verdict))
            )
            .Select(one => $"{one.Claim.Id}: {one.Verdict} instead of {one.Claim.Assessment.Verdict} | {one.Claim.Statement}")
            .ToList();
        Assert.True(opposites.Count == 0, string.Join('\n', opposites) + '\n' + Table());
    }

    [Fact]
    public void What_is_supported_here_was_at_least_partly_supported_by_people()
    {
        var loose = Checked.Where(one => one.Verdict == "supported" && one.Claim.Assessment.Verdict is not ("supported" or "partly-supported"))
            .Select(one => $"{one.Claim.Id}: {one.Claim.Assessment.Verdict} | {one.Claim.Statement}").ToList();
        Assert.True(loose.Count == 0, string.Join('\n', loose) + '\n' + Table());
    }

    [Fact]
    public void What_is_contradicted_here_was_doubted_by_people()
    {
        var wrong = Checked
            .Where(one => one.Verdict == "contradicted" && one.Claim.Assessment.Verdict is not ("contradicted" or "misattributed" or "overstated"))
            .Select(one => $"{one.Claim.Id}: {one.Claim.Assessment.Verdict} | {one.Claim.Statement}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong) + '\n' + Table());
    }

    [Fact]
    public void Of_what_people_decided_some_is_decided_alike_and_not_all_is_left_open()
    {
        var decided = Checked.Where(one => one.Claim.Assessment.Verdict is not ("unverifiable" or "not-checkable" or "not-evidence")).ToList();
        var alike = decided.Count(one =>
            one.Verdict == one.Claim.Assessment.Verdict
            || (one.Verdict.Contains("supported", StringComparison.Ordinal) && one.Claim.Assessment.Verdict.Contains("supported", StringComparison.Ordinal))
        );
        var open = decided.Count(one => one.Verdict is "unverifiable" or "not-checkable" or "not-evidence");
        Assert.True(alike >= LeastAlike && open <= MostOpen, $"alike {alike}, open {open} of {decided.Count}\n{Table()}");
    }

    private static string Table() =>
        string.Join(
            '\n',
            Checked
                .GroupBy(one => $"{one.Claim.Assessment.Verdict} -> {one.Verdict}", StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key}: {group.Count()}")
        );
}
