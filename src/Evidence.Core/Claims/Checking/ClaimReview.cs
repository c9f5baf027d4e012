using System.Text.Json;

namespace Evidence.Core.Claims.Checking;

/// <summary>Writes schema.org ClaimReview as JSON-LD, for an indexed claim and for a fresh check.</summary>
public static class ClaimReview
{
    /// <summary>From false (1) to true (5); null for verdicts that rate nothing, which are named in words only.</summary>
    private static readonly Dictionary<string, int> Ratings = new(StringComparer.Ordinal)
    {
        ["contradicted"] = 1, ["misattributed"] = 2, ["overstated"] = 2, ["partly-supported"] = 4, ["supported"] = 5,
    };

    /// <summary>The review of an indexed claim.</summary>
    public static void Write(Utf8JsonWriter json, Claim claim, Sources.Source? source)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claim);
        json.WriteStartObject();
        WriteHead(json, claim.Statement, $"/v1/claims/{claim.Id}");
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("name", claim.Statement);
        if (source is not null)
        {
            json.WriteStartObject("appearance");
            json.WriteString("@type", "WebPage");
            json.WriteString("name", source.Title);
            CheckJson.WriteText(json, "url", source.Url);
            CheckJson.WriteText(json, "datePublished", source.Published);
            json.WriteEndObject();
            json.WriteStartObject("author");
            json.WriteString("@type", "Organization");
            json.WriteString("name", source.Publisher);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteRating(json, claim.Assessment.Verdict, claim.Assessment.Reason, claim.Assessment.Rationale);
        json.WriteEndObject();
    }

    /// <summary>The review of a fresh check.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ClaimCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        WriteHead(json, check.Text, null);
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("name", check.Text);
        json.WriteEndObject();
        WriteRating(json, check.Verdict, check.Reason, string.Join(' ', new[] { check.Says }.Concat(check.Evidence.Select(one => $"{one.Study}: {one.Figure}.")).Concat(check.Notes)));
    }

    private static void WriteHead(Utf8JsonWriter json, string claim, string? url)
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "ClaimReview");
        CheckJson.WriteText(json, "url", url);
        json.WriteString("claimReviewed", claim);
        json.WriteStartObject("author");
        json.WriteString("@type", "Organization");
        json.WriteString("name", "Evidence");
        json.WriteEndObject();
    }

    private static void WriteRating(Utf8JsonWriter json, string verdict, string? reason, string explanation)
    {
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        if (Ratings.TryGetValue(verdict, out var rating))
        {
            json.WriteNumber("ratingValue", rating);
            json.WriteNumber("bestRating", 5);
            json.WriteNumber("worstRating", 1);
        }

        json.WriteString("alternateName", reason is null ? verdict : $"{verdict} ({reason})");
        json.WriteString("ratingExplanation", explanation);
        json.WriteEndObject();
    }
}
