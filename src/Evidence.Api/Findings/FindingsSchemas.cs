using System.Text.Json.Nodes;
using Evidence.Core.Synthesis;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Findings;

/// <summary>What a summary of findings looks like.</summary>
internal static class FindingsSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["SummaryOfFindings"] = static () =>
                Object(
                    "What the comparisons of a condition come to.",
                    ("inWords", Of("string", "What is compared.")),
                    ("outcomes", ListOf(Ref("Finding"), "Outcomes with a comparison, most people first, then harms.")),
                    (
                        "links",
                        Object(
                            "The same in other forms.",
                            ("self", Of("string", "This answer.")),
                            ("csv", Of("string", "Table.")),
                            ("html", Of("string", "Page.")),
                            ("fhir", Of("string", "FHIR."))
                        )
                    ),
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
            ["FindingsBundle"] = static () =>
                Object(
                    "A FHIR R5 Bundle.",
                    ("resourceType", OneOf("Bundle.", ["Bundle"])),
                    ("type", OneOf("A collection.", ["collection"])),
                    ("timestamp", Of("string", "When the release was made.")),
                    (
                        "entry",
                        ListOf(
                            Object(
                                "A resource.",
                                ("fullUrl", Of("string", "Its name in the Bundle.")),
                                ("resource", Open("Evidence or ArtifactAssessment, in the words of FHIR R5."))
                            ),
                            "Two for each outcome."
                        )
                    )
                ),
            ["Finding"] = static () =>
                Object(
                    "One outcome.",
                    ("measure", Of("string", "Id of the measure.")),
                    ("name", Of("string", "Its name.")),
                    ("isHarm", Of("boolean", "Whether it counts harm.")),
                    ("effect", OneOf("Effect measure.", BlockKinds.Comparative.CountEffects.Concat(BlockKinds.Comparative.MeanEffects))),
                    ("estimate", NumberOrNull("On the scale of the data; null where nothing compares it.")),
                    ("ciLow", NumberOrNull("Lower bound.")),
                    ("ciHigh", NumberOrNull("Upper bound.")),
                    ("withoutPer1000", NumberOrNull("Of 1,000 people without it; null for means.")),
                    ("withoutFrom", OrNull("string", "Where that number comes from.")),
                    ("withPer1000", NumberOrNull("Of 1,000 with it.")),
                    ("withLowPer1000", NumberOrNull("Lower limit.")),
                    ("withHighPer1000", NumberOrNull("Upper limit.")),
                    ("differencePer1000", NumberOrNull("More, or below 0 fewer, of 1,000.")),
                    ("studies", Of("integer", "Studies.")),
                    ("people", Of("integer", "People.")),
                    ("certainty", Ref("Certainty")),
                    ("sentence", Of("string", "What it comes to, bound to the certainty.")),
                    ("published", ListOf(Ref("PublishedReview"), "What reviews found.")),
                    ("synthesis", Of("string", "The whole answer."))
                ),
        };
}
