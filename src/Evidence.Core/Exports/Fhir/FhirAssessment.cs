using System.Text.Json;
using Evidence.Core.Claims;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>The level of a study, and what was found about a claim, as ArtifactAssessment: apart from what is assessed.</summary>
internal static class FhirAssessment
{
    public const string Level = "level";
    public const string Verdict = "claim";

    public static void WriteLevel(Utf8JsonWriter json, StudyRow row)
    {
        var label = V.Level.Find(row.Level!)?.Label ?? row.Level!;
        FhirParts.Begin(json, "ArtifactAssessment", FhirId.Of(Level, row.Study.Id), $"{row.Study.Title}: {label}");
        json.WriteString("title", $"Level of evidence of {row.Study.Id}");
        json.Reference("artifactReference", FhirCitation.Kind, row.Study.Id, row.Study.Title);
        json.Array(
            "content",
            [label],
            rating => WriteRating(json, "Level of evidence, Oxford Centre for Evidence-Based Medicine 2011", rating, row.LevelReason, null)
        );
        json.WriteEndObject();
    }

    /// <param name="json">Where it is written.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="site">Address of the service, without a slash at the end.</param>
    /// <param name="studies">The studies in the bundle; others are named, not referred to.</param>
    public static void WriteVerdict(Utf8JsonWriter json, Claim claim, string site, IReadOnlySet<string> studies)
    {
        var label = V.Verdict.Find(claim.Assessment.Verdict)?.Label ?? claim.Assessment.Verdict;
        FhirParts.Begin(json, "ArtifactAssessment", FhirId.Of(Verdict, claim.Id), $"{claim.Statement}: {label}");
        json.WriteString("title", claim.Statement);
        json.WriteString("artifactUri", $"{site}/v1/claims/{claim.Id}");
        json.Array(
            "content",
            [label],
            rating => WriteRating(json, "Verdict on a claim", rating, claim.Assessment.Rationale, () => WriteEvidence(json, claim, studies))
        );
        json.WriteEndObject();
    }

    private static void WriteRating(Utf8JsonWriter json, string type, string rating, string? summary, Action? more)
    {
        json.WriteStartObject();
        json.WriteString("informationType", "rating");
        json.Text("summary", summary);
        json.Concept("type", null, type);
        json.Array("classifier", [rating], one => json.Concept(null, one));
        more?.Invoke();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Claim claim, IReadOnlySet<string> studies) =>
        json.Array(
            "relatedArtifact",
            claim.Assessment.Evidence,
            link =>
            {
                json.WriteStartObject();
                json.WriteString("type", "cites");
                json.WriteString("label", link.Relation);
                json.Text("display", link.Figure);
                if (studies.Contains(link.Study))
                {
                    json.Reference("resourceReference", FhirCitation.Kind, link.Study, null);
                }
                else
                {
                    json.WriteString("citation", link.Study);
                }

        json.WriteEndObject();
    });
}
