using System.Globalization;
using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Sources;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>A claim and what was found about it as ClaimReview.</summary>
internal static class JsonLdClaim
{
    private const int Best = 5;
    private const int Worst = 1;

    // an order of truth for machines; verdicts that decide nothing have no number, only their words
    private static readonly Dictionary<string, int> Ratings = new(StringComparer.Ordinal)
    {
        ["supported"] = 5,
        ["partly-supported"] = 4,
        ["overstated"] = 3,
        ["misattributed"] = 2,
        ["contradicted"] = 1,
    };

    public static void Write(Utf8JsonWriter json, Claim claim, Source? source, string publisher, string site)
    {
        var url = $"{site}/v1/claims/{claim.Id}";
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", url);
        json.WriteString("url", url);
        json.WriteString("claimReviewed", claim.Statement);
        json.Object("author", () =>
        {
            json.WriteString("@type", "Organization");
            json.WriteString("name", publisher);
            json.WriteString("url", site);
        });
        json.Object("itemReviewed", () => WriteClaim(json, claim, source));
        json.Object("reviewRating", () => WriteRating(json, claim.Assessment));
        json.WriteString("reviewBody", claim.Assessment.Rationale);
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, Source? source)
    {
        json.WriteString("@type", "Claim");
        json.WriteString("name", claim.Statement);
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

    private static void WriteRating(Utf8JsonWriter json, Assessment assessment)
    {
        var label = V.Verdict.Find(assessment.Verdict)?.Label ?? assessment.Verdict;
        json.WriteString("@type", "Rating");
        if (Ratings.TryGetValue(assessment.Verdict, out var rating))
        {
            json.WriteString("ratingValue", rating.ToString(CultureInfo.InvariantCulture));
            json.WriteString("bestRating", Best.ToString(CultureInfo.InvariantCulture));
            json.WriteString("worstRating", Worst.ToString(CultureInfo.InvariantCulture));
        }

        json.WriteString("alternateName", label);
        json.WriteString("ratingExplanation", assessment.Rationale);
    }
}
