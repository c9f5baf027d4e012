using System.Text.Json.Nodes;
using Evidence.Core.Integrity;
using Evidence.Core.Synthesis;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Integrity;

/// <summary>What the answer about a work looks like.</summary>
internal static class BlastSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["BlastRadius"] = static () =>
                Object(
                    "What rests on a work.",
                    (
                        "asked",
                        Object(
                            "The work.",
                            ("by", OneOf("What it was named by; retracted stands for every retracted work.", ["doi", "pmid", "study", "retracted"])),
                            ("value", OrNull("string", "The name, normalised."))
                        )
                    ),
                    ("studies", ListOf(Study(), "The studies that it is.")),
                    ("results", ListOf(Result(), "Their results.")),
                    ("syntheses", ListOf(Synthesis(), "The pooled answers that use them, one for each block.")),
                    ("claimsTotal", Of("integer", "Indexed claims that rest on it or name it.")),
                    ("claims", ListOf(Claim(), $"The first {BlastEndpoints.MostClaims} of them.")),
                    (
                        "harms",
                        ListOf(
                            Object("A documented harm.", ("id", Of("string", "Its id.")), ("url", Of("string", "Its address."))),
                            "Documented harms that are the same work."
                        )
                    ),
                    ("links", Object("Addresses.", ("self", Of("string", "This answer.")))),
                    (
                        "release",
                        Object(
                            "What it was computed from.",
                            ("number", Of("integer", "Release.")),
                            ("digest", Of("string", "Digest of the trial ledger.")),
                            ("publishedAt", Of("string", "When."))
                        )
                    )
                ),
            ["ServedPooled"] = static () =>
                Object(
                    "A pooled answer in brief, on the scale of the data.",
                    ["k", "estimate", "ciLow", "ciHigh", "p", "tau2", "i2", "refused"],
                    [
                        ("effect", OneOf("Effect measure.", BlockKinds.All.SelectMany(block => block.CountEffects.Concat(block.MeanEffects)).Distinct())),
                        ("rows", Of("integer", "Rows of the block.")),
                        ("k", Of("integer", "Studies pooled.")),
                        ("estimate", NumberOrNull("Estimate.")),
                        ("ciLow", NumberOrNull("Lower bound.")),
                        ("ciHigh", NumberOrNull("Upper bound.")),
                        ("p", NumberOrNull("p.")),
                        ("tau2", Of("number", "τ².")),
                        ("i2", NumberOrNull("I², percent.")),
                        ("refused", Ref("Refused")),
                    ]
                ),
        };

    private static JsonObject Study() =>
        Object(
            "A study.",
            ("id", Of("string", "Its id.")),
            ("title", Of("string", "Its title.")),
            ("role", Of("string", "What the publication named is to it; primary where the study itself was named.")),
            ("retracted", Of("boolean", "Whether it is retracted, and so takes no part in what is served.")),
            (
                "notices",
                ListOf(
                    Object(
                        "A notice.",
                        ("kind", Of("string", "What was announced; an expression of concern is no retraction.")),
                        ("date", OrNull("string", "When.")),
                        ("url", OrNull("string", "Its address.")),
                        ("reason", OrNull("string", "Why."))
                    ),
                    "Notices on it."
                )
            ),
            (
                "withdrawn",
                new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        Object("A withdrawal.", ("since", Of("string", "Since when.")), ("reason", Of("string", "Why."))),
                        new JsonObject { ["type"] = "null" }
                    ),
                    ["description"] = "Of a record taken out of pooling.",
                }
            ),
            ("cohortRows", Of("integer", "Rows of the natural course that come from it.")),
            ("url", Of("string", "Its address."))
        );

    private static JsonObject Result() =>
        Object(
            "A result of the work.",
            ("study", Of("string", "Its study.")),
            ("id", Of("string", "Its id.")),
            ("kind", Of("string", "Its kind.")),
            ("measure", Of("string", "Id of its measure.")),
            ("arm", OrNull("string", "Its arm.")),
            ("inSynthesis", Of("boolean", "Whether a pooled answer below uses it.")),
            ("otherStudies", Of("integer", "Other studies of the condition with a result on the measure: what remains without the work."))
        );

    private static JsonObject Synthesis() =>
        Object(
            "One block of a synthesis.",
            ("measure", Of("string", "Id of the measure.")),
            ("measureName", Of("string", "Its name.")),
            ("inWords", Of("string", "The selection in plain words.")),
            ("block", OneOf("The block.", BlockKinds.All.Select(block => block.Name))),
            ("results", ListOf(Of("string", "study/result"), "Results of the work that it uses.")),
            ("with", Ref("ServedPooled")),
            ("without", Ref("ServedPooled")),
            (
                "served",
                OneOf("Which of the two the synthesis serves now; neither when only some of several works are retracted.", ["with", "without", "neither"])
            ),
            ("url", Of("string", "The synthesis."))
        );

    private static JsonObject Claim() =>
        Object(
            "A claim.",
            ("id", Of("string", "Its id.")),
            ("source", Of("string", "Its source.")),
            ("statement", Of("string", "What it says.")),
            ("verdict", Of("string", "The indexed verdict.")),
            ("rests", OneOf("How much of the verdict rests on the work.", ClaimGround.Shares.Keys)),
            ("meaning", Of("string", "The same in a sentence.")),
            ("lost", ListOf(Link(), "Evidence of the verdict that is of the work.")),
            ("left", ListOf(Link(), "Evidence that remains.")),
            ("check", Object("The statement checked by the program.", ("with", Check()), ("without", Check()))),
            ("url", Of("string", "Its address."))
        );

    private static JsonObject Link() =>
        Object(
            "A figure that a verdict rests on.",
            ("study", Of("string", "A study or a documented harm.")),
            ("result", OrNull("string", "A result of it.")),
            ("relation", Of("string", "supports, contradicts or context.")),
            ("figure", OrNull("string", "The figure."))
        );

    private static JsonObject Check() =>
        Object(
            "A check.",
            ("verdict", Of("string", "What the program finds.")),
            ("reason", OrNull("string", "Why it cannot be verified.")),
            ("studies", ListOf(Of("string", "Id."), "Studies compared."))
        );
}
