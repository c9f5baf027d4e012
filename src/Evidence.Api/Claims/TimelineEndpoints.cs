using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Claims;
using Evidence.Core.Releases;
using Evidence.Storage;
using Evidence.Storage.Releases;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Claims;

/// <summary>What changed the verdict of a claim, when, and by which record or engine.</summary>
internal static class TimelineEndpoints
{
    private const string Address = "/v1/claims/{id}/timeline";

    public static IReadOnlyDictionary<string, Func<JsonObject>> Schemas { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["ClaimTimeline"] = static () => Object(
            "The history of a claim, oldest first.",
            ("claim", Of("string", "Its id.")),
            ("events", ListOf(
                Object(
                    "What happened in one release.",
                    ("release", Of("integer", "The release.")),
                    ("publishedAt", Of("string", "When it was made here.")),
                    ("version", OrNull("string", "Version of the content.")),
                    ("date", OrNull("string", "Date of the content.")),
                    ("engine", Of("string", "The program that derived what is derived.")),
                    ("change", OneOf("What happened.", ClaimTimeline.Changes.Keys)),
                    ("meaning", Of("string", "The same in a sentence.")),
                    ("verdict", OrNull("string", "The verdict from then on; null when the claim was removed.")),
                    ("reason", OrNull("string", "Why it could not be verified.")),
                    ("rationale", OrNull("string", "Why, in our words.")),
                    ("members", ListOf(Of("string", "JSON Pointer."), "Members of the record that changed.")),
                    ("because", ListOf(
                        Object(
                            "What stood behind it.",
                            ("kind", Of("string", "Kind of the record, or engine.")),
                            ("id", Of("string", "Its id, or the engine's version.")),
                            ("change", OneOf("What became of it.", ["added", "changed", "removed", "linked", "unlinked", "replaced"]))),
                        "As far as the records tell."))),
                "Releases in which something happened to it.")),
            ("links", Object(
                "Addresses.",
                ("self", Of("string", "This answer.")),
                ("claim", Of("string", "The claim.")),
                ("changes", Of("string", "The changes of it and of what it rests on."))))),
    };

    public static void MapTimeline(this IEndpointRouteBuilder routes) => routes.MapMethods(Address, Routes.Read, TimelineAsync)
        .Described(new Operation("getClaimTimeline", "claims", "What changed the verdict of a claim, when, by which record or engine.")
        {
            Description =
                "Every release in which the claim, a record that its verdict rests on, or the engine changed. A claim that was removed still has its history.",
            Parameters = [Operation.Parameter.Path("id", "The claim's id.", "bookimed-mayo-all-improved")],
            Success = Operation.Answer.Json("ClaimTimeline", "The history."),
            Problems = [ProblemKinds.UnknownParameter, ProblemKinds.NotFound],
        });

    private static async Task<IResult> TimelineAsync(string id, HttpContext context, CurrentCatalog current, ReleaseStore releases, CancellationToken cancel)
    {
        if (QueryParameters.Check(context.Request.Query, Address) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var catalog = current.Now;
        var revisions = await releases.RevisionsAsync(Ledger.Trial, "claims", id, cancel);
        if (revisions.Count == 0)
        {
            return new ProblemResult(ListEndpoints.NotInRelease(Listings.Claims, id, catalog.Trial.Number));
        }

        var all = await releases.AllAsync(cancel);
        var related = revisions
            .SelectMany(revision => ClaimTimeline.Related(ClaimReader.Read(revision.Body)))
            .Distinct()
            .Select(static one => $"{one.Kind}/{one.Id}");
        var changes = await releases.ChangesOfAsync(Ledger.Trial, related, ChangePlace.After(0), catalog.Release?.Number ?? 0, int.MaxValue, cancel);
        var events = ClaimTimeline.Of(revisions, all, [.. changes]);
        return new JsonAnswer(JsonAnswer.Tag(catalog.Trial.Mark, $"timeline/{id} {all.Count}"), () => JsonAnswer.Bytes(json => Write(json, id, events)))
        {
            Release = catalog.Trial.Number,
        };
    }

    private static void Write(Utf8JsonWriter json, string id, IReadOnlyList<TimelineEvent> events)
    {
        json.WriteStartObject();
        json.WriteString("claim", id);
        json.WriteStartArray("events");
        foreach (var one in events)
        {
            json.WriteStartObject();
            json.WriteNumber("release", one.Release.Number);
            json.WriteString("publishedAt", one.Release.PublishedAt);
            json.WriteString("version", one.Release.PackVersion);
            json.WriteString("date", one.Release.PackDate);
            json.WriteString("engine", one.Release.Engine);
            json.WriteString("change", one.Change);
            json.WriteString("meaning", ClaimTimeline.Changes[one.Change]);
            json.WriteString("verdict", one.Claim?.Assessment.Verdict);
            json.WriteString("reason", one.Claim?.Assessment.Reason);
            json.WriteString("rationale", one.Claim?.Assessment.Rationale);
            json.WriteStartArray("members");
            foreach (var member in one.Members)
            {
                json.WriteStringValue(member);
            }

            json.WriteEndArray();
            json.WriteStartArray("because");
            foreach (var cause in one.Causes)
            {
                json.WriteStartObject();
                json.WriteString("kind", cause.Kind);
                json.WriteString("id", cause.Id);
                json.WriteString("change", cause.Change);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("links");
        json.WriteString("self", $"/v1/claims/{id}/timeline");
        json.WriteString("claim", $"/v1/claims/{id}");
        json.WriteString("changes", $"/v1/changes?claim={id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
