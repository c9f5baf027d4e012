using Evidence.Core.Search;

namespace Evidence.Core.Claims;

/// <summary>What claims are found by.</summary>
public static class ClaimFields
{
    /// <summary>The table.</summary>
    public static FieldTable<SourcedClaim> Table { get; } =
        new(
            Fields<SourcedClaim>.Id("The claim's id.", "bk-repairs-restores"),
            [
                Fields<SourcedClaim>.Sorted(
                    Fields<SourcedClaim>.Free(
                        "source",
                        "made by",
                        "The id of the source that makes it.",
                        "bookimed-spinal-cord-injury",
                        c => [c.Claim.SourceId]
                    )
                ),
                Fields<SourcedClaim>.Sorted(
                    Fields<SourcedClaim>.Closed("stream", "that are", "What the sentence does.", "provider-assertion", "stream", c => [c.Claim.Stream])
                ),
                Fields<SourcedClaim>.Sorted(Fields<SourcedClaim>.Free("category", "about", "What it is about.", "efficacy", c => [c.Claim.Category])),
                Fields<SourcedClaim>.Sorted(
                    Fields<SourcedClaim>.Closed(
                        "verdict",
                        "found",
                        "What was found when it was checked.",
                        "overstated",
                        "verdict",
                        c => [c.Claim.Assessment.Verdict]
                    )
                ),
                Fields<SourcedClaim>.Sorted(
                    Fields<SourcedClaim>.Closed(
                        "reason",
                        "because of",
                        "Why it could not be verified.",
                        "no-denominator",
                        "reason",
                        c => [c.Claim.Assessment.Reason]
                    )
                ),
                Fields<SourcedClaim>.Free(
                    "study",
                    "that name or rest on",
                    "The id of a study that it is about, asserts of, or is assessed by.",
                    "honmou-2021",
                    c => Studies(c.Claim)
                ),
                Fields<SourcedClaim>.Sorted(
                    Fields<SourcedClaim>.Free(
                        "provider",
                        "about the provider",
                        "The id of the provider it is about.",
                        "placidway",
                        c => [c.Claim.About?.Provider]
                    )
                ),
                Fields<SourcedClaim>.Sorted(
                    Fields<SourcedClaim>.Free("country", "about", "The country it is about, ISO 3166-1 alpha-2.", "MX", c => [c.Claim.About?.Country])
                ),
                Fields<SourcedClaim>.Free("condition", "about", "The condition it is about.", "spinal-cord-injury", c => [c.Claim.About?.Condition]),
                Fields<SourcedClaim>.Free(
                    "regulator",
                    "that rest on",
                    "The id of a regulator whose statement or action it was judged by.",
                    "fda",
                    c => c.Claim.Assessment.Grounds.Select(ground => ground.Regulator)
                ),
                Fields<SourcedClaim>.Flag(
                    "checkable",
                    "slots that a machine can check",
                    "Whether it has machine-checkable slots.",
                    c => c.Claim.Assertion is not null
                ),
                Fields<SourcedClaim>.Date(
                    "The date of the page that makes it: of its last change, else of publication, else of reading.",
                    "2025-06-20",
                    c => c.Source?.Date
                ),
            ]
        );

    private static IEnumerable<string?> Studies(Claim claim) =>
        claim.Assessment.Evidence.Select(link => link.Study).Append(claim.About?.Study).Append(claim.Assertion?.Study);
}
