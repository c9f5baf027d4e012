using Evidence.Core.Search;

namespace Evidence.Core.Claims;

/// <summary>What claims are found by.</summary>
public static class ClaimFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Claim> Table { get; } = new(
        Fields<Claim>.Id("The claim's id.", "bk-repairs-restores"),
        [
            Fields<Claim>.Free("source", "made by", "The id of the source that makes it.", "bookimed-spinal-cord-injury", c => [c.SourceId]),
            Fields<Claim>.Closed("stream", "that are", "What the sentence does.", "provider-assertion", "stream", c => [c.Stream]),
            Fields<Claim>.Free("category", "about", "What it is about.", "efficacy", c => [c.Category]),
            Fields<Claim>.Closed("verdict", "found", "What was found when it was checked.", "overstated", "verdict", c => [c.Assessment.Verdict]),
            Fields<Claim>.Closed("reason", "because of", "Why it could not be verified.", "no-denominator", "reason", c => [c.Assessment.Reason]),
            Fields<Claim>.Free("study", "that name or rest on", "The id of a study that it is about, asserts of, or is assessed by.", "honmou-2021", Studies),
            Fields<Claim>.Free("provider", "about the provider", "The id of the provider it is about.", "placidway", c => [c.About?.Provider]),
            Fields<Claim>.Free("country", "about", "The country it is about, ISO 3166-1 alpha-2.", "MX", c => [c.About?.Country]),
            Fields<Claim>.Free("condition", "about", "The condition it is about.", "spinal-cord-injury", c => [c.About?.Condition]),
            Fields<Claim>.Flag("checkable", "slots that a machine can check", "Whether it has machine-checkable slots.", c => c.Assertion is not null),
        ]);

    private static IEnumerable<string?> Studies(Claim claim) => claim.Assessment.Evidence.Select(link => link.Study).Append(claim.About?.Study).Append(claim.Assertion?.Study);
}
