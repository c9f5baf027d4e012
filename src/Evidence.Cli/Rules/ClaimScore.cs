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
        yield return $"strong verdicts that are wrong {all.Count(one => Strong.Contains(one.Verdict) && !one.IsRight)} of {all.Count(one => Strong.Contains(one.Verdict))}";
        yield return $"true sentences called wrong {all.Count(one => one.Claim.Stance == "true" && !one.IsRight && Strong.Contains(one.Verdict) && !True.Contains(one.Verdict))} of {all.Count(one => one.Claim.Stance == "true")}";
        yield return $"false sentences passed {all.Count(one => one.Claim.Stance == "false" && !one.IsRight && True.Contains(one.Verdict))} of {all.Count(one => one.Claim.Stance == "false")}";
        yield return $"answerable, yet left open {all.Count(one => !one.Claim.Accept.Any(Open.Contains) && Open.Contains(one.Verdict))} of {all.Count(one => !one.Claim.Accept.Any(Open.Contains))}";
        var pairs = all.Where(one => one.Claim.Pair is not null).GroupBy(one => one.Claim.Pair!, StringComparer.Ordinal).ToList();
        yield return $"pairs wholly right {pairs.Count(pair => pair.All(one => one.IsRight))} of {pairs.Count}";
    }
}
