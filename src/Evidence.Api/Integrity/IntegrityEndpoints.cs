using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Kinds;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Integrity;

namespace Evidence.Api.Integrity;

/// <summary>The proof that the two ledgers are apart.</summary>
internal static class IntegrityEndpoints
{
    public static void MapIntegrity(this IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/v1/integrity/separation", Routes.Read, Separation)
            .Described(
                new Operation("getSeparation", "releases", "The proof that trial evidence and testimonials are apart.")
                {
                    Description =
                        "Every wall between the two ledgers is tried for this answer: connections of one ask for the other's tables and must be refused.",
                    Success = Operation.Answer.Json("Separation", "The proof."),
                }
            );

    private static IResult Separation(HttpContext context, CurrentCatalog current, SeparationProof proof)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/integrity/separation") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var catalog = current.Now;
        var attempts = proof.Attempt();
        return JsonAnswer.Written(JsonAnswer.Tag(catalog.Trial.Mark, "separation" + catalog.Testimonial.Mark), json => Write(json, catalog, attempts));
    }

    private static void Write(Utf8JsonWriter json, Catalog catalog, IReadOnlyList<WallAttempt> attempts)
    {
        json.WriteStartObject();
        json.WriteBoolean("separate", attempts.All(attempt => attempt.Refused));
        json.WriteStartArray("ledgers");
        WriteLedger(json, Ledger.Trial, catalog.Trial, StoredKinds.Trial);
        WriteLedger(json, Ledger.Testimonial, catalog.Testimonial, StoredKinds.Testimonial);
        json.WriteEndArray();
        json.WriteStartArray("walls");
        WriteWall(
            json,
            "types",
            "No type of studies, results, claims, statistics, natural course or synthesis mentions a testimonial; a test reads every signature."
        );
        WriteWall(
            json,
            "engine",
            "A connection opened for one ledger is refused the other's tables by the database itself; attempts below were made for this answer."
        );
        WriteWall(
            json,
            "release",
            "A trial answer names the release that last changed the trial ledger, and its ETag hangs on that ledger's digest alone: "
                + "a testimonial changes no byte of it."
        );
        json.WriteEndArray();
        json.WriteStartArray("attempts");
        foreach (var attempt in attempts)
        {
            json.WriteStartObject();
            json.WriteString("connection", attempt.Connection);
            json.WriteString("read", attempt.Table);
            json.WriteBoolean("refused", attempt.Refused);
            json.WriteString("answer", attempt.Answer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLedger(Utf8JsonWriter json, Ledger ledger, LedgerCatalog catalog, IReadOnlyList<StoredKind> kinds)
    {
        json.WriteStartObject();
        json.WriteString("name", ledger.Name);
        json.WriteString("digest", catalog.Digest);
        json.WriteNumber("lastChangedIn", catalog.Number);
        json.WriteStartObject("records");
        foreach (var kind in kinds)
        {
            json.WriteNumber(kind.Name, catalog.Index(kind.Name).Rows);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWall(Utf8JsonWriter json, string name, string meaning)
    {
        json.WriteStartObject();
        json.WriteString("wall", name);
        json.WriteString("meaning", meaning);
        json.WriteEndObject();
    }
}
