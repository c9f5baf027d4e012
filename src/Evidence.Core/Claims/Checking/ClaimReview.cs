using System.Text.Json;
using Evidence.Core.Exports;
using Evidence.Core.Sources;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Writes schema.org ClaimReview as JSON-LD, for an indexed claim and for a fresh check.</summary>
public static class ClaimReview
{
    /// <summary>The vocabulary.</summary>
    internal const string Context = "https://schema.org";

    private const int Best = 5;
    private const int Worst = 1;

    // an order of truth for machines; verdicts that decide nothing have no number, only their words
    private static readonly Dictionary<string, int> Ratings = new(StringComparer.Ordinal)
    {
        ["supported"] = Best,
        ["partly-supported"] = 4,
        ["overstated"] = 3,
        ["misattributed"] = 2,
        ["contradicted"] = Worst,
    };

    /// <summary>The review of an indexed claim, as a document.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="source">The document that makes it; null if it is not at hand.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    /// <param name="dates">When the review was published and changed; null where that is not known.</param>
    public static void Write(Utf8JsonWriter json, Claim claim, Source? source, string site, ReviewDates? dates = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claim);
        json.WriteStartObject();
        json.WriteString("@context", Context);
        WriteMembers(json, claim, source, site);
        json.Text("datePublished", dates?.Published);
        json.Text("dateModified", dates?.Modified);
        json.WriteEndObject();
    }

    /// <summary>The members of the review of an indexed claim, in a document that names the vocabulary.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, Claim claim, Source? source, string site)
    {
        var url = $"{site}/v1/claims/{claim.Id}";
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", url);
        json.WriteString("url", $"{site}/claims/{claim.Id}");
        WriteReviewed(json, claim.Statement, site);
        json.Object("itemReviewed", () => WriteClaim(json, claim.Statement, source));
        json.Object("reviewRating", () => WriteRating(json, claim.Assessment.Verdict, claim.Assessment.Reason, claim.Assessment.Rationale));
        json.WriteString("reviewBody", claim.Assessment.Rationale);
    }

    /// <summary>The members of the review of a fresh check, the vocabulary among them. It has no address: nothing that is sent is kept.</summary>
    /// <param name="json">Where they are written.</param>
    /// <param name="check">The check.</param>
    /// <param name="nameOf">The name under which people cite a study of an id.</param>
    public static void WriteMembers(Utf8JsonWriter json, ClaimCheck check, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(nameOf);
        json.WriteString("@context", Context);
        json.WriteString("@type", "ClaimReview");
        WriteReviewed(json, check.Text, null);
        json.Object("itemReviewed", () => WriteClaim(json, check.Text, null));
        json.Object(
            "reviewRating",
            () =>
                WriteRating(
                    json,
                    check.Verdict,
                    check.Reason,
                    string.Join(' ', new[] { check.Says }.Concat(check.Evidence.Select(one => $"{nameOf(one.Study)}: {one.Figure}.")).Concat(check.Notes))
                )
        );
    }

    private static void WriteReviewed(Utf8JsonWriter json, string claim, string? site)
    {
        json.WriteString("claimReviewed", claim);
        json.Object("author", () =>
        {
            json.WriteString("@type", "Organization");
            json.WriteString("name", KnowledgeBase.Publisher);
            json.Text("url", site);
        });
    }

    private static void WriteClaim(Utf8JsonWriter json, string statement, Source? source)
    {
        json.WriteString("@type", "Claim");
        json.WriteString("name", statement);
        if (source is null)
        {
            return;
        }

        json.Object("author", () =>
        {
            json.WriteString("@type", "Organization");
            json.WriteString("name", source.Publisher);
        });
        json.Object("appearance", () =>
        {
            json.WriteString("@type", source.Kind == "journal-article" ? "ScholarlyArticle" : "WebPage");
            json.WriteString("name", source.Title);
            json.Text("url", source.Url);
            json.Text("datePublished", source.Published);
            json.Text("inLanguage", source.Language);
        });
    }

    private static void WriteRating(Utf8JsonWriter json, string verdict, string? reason, string explanation)
    {
        json.WriteString("@type", "Rating");
        if (Ratings.TryGetValue(verdict, out var rating))
        {
            json.WriteNumber("ratingValue", rating);
            json.WriteNumber("bestRating", Best);
            json.WriteNumber("worstRating", Worst);
        }

        var label = V.Verdict.Find(verdict)?.Label ?? verdict;
        json.WriteString("alternateName", reason is null ? label : $"{label} ({V.Reason.Find(reason)?.Label ?? reason})");
        json.WriteString("ratingExplanation", explanation);
    }
}
