using Evidence.Core.Claims.Checking;

namespace Evidence.Cli.Rules;

/// <summary>How well the check does on labelled claims: counts, never a mean of them.</summary>
internal static class ClaimScore
{
    private static readonly HashSet<string> Strong = ["supported", "contradicted", "misattributed", "overstated"];
    private static readonly HashSet<string> True = ["supported", "partly-supported"];
    private static readonly HashSet<string> Open = ["unverifiable", "not-checkable", "not-evidence"];

    /// <summary>One line for each figure.</summary>
    internal static IEnumerable<string> Lines(string data, string file)
    {
        var checker = new ClaimChecker(PackIndex.Of(data));
        var all = LabelledClaim
            .Read(data, file)
            .Select(claim => (Claim: claim, checker.Check(claim.Text, claim.Context).Verdict))
            .Select(pair => (pair.Claim, pair.Verdict, IsRight: pair.Claim.Accept.Contains(pair.Verdict)))
            .ToList();
        var strong = all.Where(one => Strong.Contains(one.Verdict)).ToList();
        var (right, wrong) = (all.Where(one => one.Claim.Stance == "true").ToList(), all.Where(one => one.Claim.Stance == "false").ToList());
        var answerable = all.Where(one => !one.Claim.Accept.Any(Open.Contains)).ToList();
        var called = right.Count(one => !one.IsRight && Strong.Contains(one.Verdict) && !True.Contains(one.Verdict));
        yield return $"strong verdicts that are wrong {strong.Count(one => !one.IsRight)} of {strong.Count}";
        yield return $"true sentences called wrong {called} of {right.Count}";
        yield return $"false sentences passed {wrong.Count(one => !one.IsRight && True.Contains(one.Verdict))} of {wrong.Count}";
        yield return $"answerable, yet left open {answerable.Count(one => Open.Contains(one.Verdict))} of {answerable.Count}";
        var pairs = all.Where(one => one.Claim.Pair is not null).GroupBy(one => one.Claim.Pair!, StringComparer.Ordinal).ToList();
        yield return $"pairs wholly right {pairs.Count(pair => pair.All(one => one.IsRight))} of {pairs.Count}";
    }
}
