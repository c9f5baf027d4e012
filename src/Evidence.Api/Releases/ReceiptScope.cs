using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Api.Claims;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Releases;
using Evidence.Core.Text;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Releases;

namespace Evidence.Api.Releases;

/// <summary>
/// Finds what a receipt is of. Nothing that was sent is kept: a receipt is found again by the statement of an indexed claim, or by the text
/// that is sent with it, under every release and engine that there was.
/// </summary>
internal sealed class ReceiptScope(CurrentChecker checker, PinnedReleases pinned, ReleaseStore releases)
{
    private const int LengthOfId = 64;

    /// <summary>The receipt that is asked for, the release that answered, and the records that the answer rests on as kind, slash, id.</summary>
    /// <param name="Id">The receipt's id.</param>
    /// <param name="Release">The release that answered.</param>
    /// <param name="Claim">The indexed claim whose statement was asked; null for any other text.</param>
    /// <param name="Question">The same asked today.</param>
    /// <param name="Records">What it rests on.</param>
    internal sealed record Found(string Id, Release Release, Claim? Claim, Question Question, IReadOnlyCollection<string> Records);

    /// <summary>Reads it from the parameters; null when none is given.</summary>
    public async Task<OrProblem<Found?>> FindAsync(IQueryCollection query, CancellationToken cancel)
    {
        var (given, text, context) = (query["receipt"].ToString(), query["text"].ToString(), query["context"].ToString());
        if (given.Length == 0)
        {
            return text.Length + context.Length == 0
                ? new OrProblem<Found?>(null, null)
                : ProblemKinds.InvalidValue.Because("'text' is given without 'receipt'.", "Give the id of the receipt with it; /v1/check answers a text.") with
                {
                    Parameter = "text",
                };
        }

        var id = given.Trim().ToLowerInvariant();
        if (id.Length != LengthOfId || !id.All(char.IsAsciiHexDigitLower))
        {
            return ProblemKinds.InvalidValue.Because(
                $"'receipt' is '{ListQueryReader.Short(given)}'.",
                $"It takes receipt.id of an answer of /v1/check, /v1/scan or a claim's pack.zip: {LengthOfId} hexadecimal digits."
            ) with
            {
                Parameter = "receipt",
            };
        }

        var now = await checker.NowAsync(cancel);
        var all = (await releases.AllAsync(cancel)).DistinctBy(static one => (one.TrialDigest, one.Engine)).ToList();
        foreach (var (claim, question) in text.Length > 0 ? Asked(now.Scanner, text, context.Length == 0 ? null : context) : Indexed(now))
        {
            if (all.Find(release => Receipt.IdOf(question, release.TrialDigest, release.Engine) == id) is { } release)
            {
                return new Found(id, release, claim, question, claim is null ? Named(now.Scanner.Answer(question, cancel)) : OfClaim(claim));
            }
        }

        return ProblemKinds.NotFound.Because(
            text.Length > 0 ? "The receipt is not one of this service for this text." : "The receipt is of no claim that is indexed.",
            "Nothing that was sent is kept: give the text as it was sent, too (receipt=…&text=…&context=…).") with { Parameter = "receipt" };
    }

    /// <summary>What became of the answer.</summary>
    /// <param name="found">The receipt.</param>
    /// <param name="changes">How many changes of what it rests on there were since.</param>
    /// <param name="store">The catalog that is served.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<PrintedAnswer> AnswerAsync(Found found, long changes, Catalog store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (found.Claim is { } claim)
        {
            var states = await releases.RevisionsAsync(Ledger.Trial, "claims", claim.Id, cancel);
            var then = states.LastOrDefault(one => one.Since <= found.Release.Number);
            var same = then is not null && JsonNode.DeepEquals(Assessment(then), Assessment(states[^1]));
            return new(
                found.Id,
                found.Release.Number,
                found.Release.Engine,
                PrintedAnswer.StateOf(same, changes),
                claim.Assessment.Verdict,
                claim.Assessment.Rationale,
                $"/v1/claims/{claim.Id}"
            );
        }

        var now = await checker.NowAsync(cancel);
        var current = Receipt.Of(now.Index, found.Question, cancel);
        var answer = JsonNode.Parse(now.Scanner.Answer(found.Question, cancel).Span)!.AsObject();
        return new(
            found.Id,
            found.Release.Number,
            found.Release.Engine,
            PrintedAnswer.StateOf(IsSame(found, current, store, cancel), changes),
            (string?)answer["verdict"],
            (string?)answer["says"],
            "/v1/check"
        );
    }

    // what another engine said cannot be said again; what this one said in an older release can
    private bool? IsSame(Found found, Receipt current, Catalog store, CancellationToken cancel)
    {
        if (current.Id == found.Id)
        {
            return true;
        }

        if (found.Release.Engine != Engine.Version || pinned.Find(found.Release.Number, store.Mark.Store) is not { } catalog)
        {
            return null;
        }

        var older = checker.Of(catalog);
        var asked = found.Question.Input;
        var question = Asked(older.Scanner, asked[1]!, asked.Count > 2 ? asked[2] : null)
            .Select(static one => one.Question)
            .First(one => one.Digest == found.Question.Digest);
        return Receipt.Of(older.Index, question, cancel).OutputDigest == current.OutputDigest;
    }

    private static IEnumerable<(Claim? Claim, Question Question)> Indexed(ReleaseChecker now) =>
        now.Index.ById.Values.SelectMany(claim =>
            new (Claim?, Question)[] { (claim, now.Scanner.Claim(claim.Statement, null)), (claim, now.Scanner.Review(claim.Statement, null)) }
        );

    private static IEnumerable<(Claim? Claim, Question Question)> Asked(PageScanner scanner, string text, string? context) =>
        [
            (null, scanner.Claim(text, context)),
            (null, scanner.Review(text, context)),
            .. Enum.GetValues<TextFormat>().Select(format => ((Claim?)null, scanner.Page(text, format, null, null))),
        ];

    private static string[] OfClaim(Claim claim) => [$"claims/{claim.Id}", .. ClaimTimeline.Related(claim).Select(static one => $"{one.Kind}/{one.Id}")];

    // the studies that the answer names, and the indexed claims that it says are the same
    private static SortedSet<string> Named(ReadOnlyMemory<byte> answer)
    {
        var records = new SortedSet<string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(answer);
        Gather(json.RootElement, records);
        return records;
    }

    private static void Gather(JsonElement element, SortedSet<string> records)
    {
        foreach (var part in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToArray() : [])
        {
            Gather(part, records);
        }

        foreach (var member in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().ToArray() : [])
        {
            if (member is { Name: "study", Value.ValueKind: JsonValueKind.String })
            {
                records.Add($"studies/{member.Value.GetString()}");
                records.Add($"harms/{member.Value.GetString()}");
            }
            else if (member.Name == "claims" && member.Value.ValueKind == JsonValueKind.Array)
            {
                records.UnionWith(
                    member
                        .Value.EnumerateArray()
                        .Where(static one => one.TryGetProperty("state", out var state) && state.GetString() != "suggested")
                        .Select(static one => $"claims/{one.GetProperty("id").GetString()}")
                );
            }
            else
            {
                Gather(member.Value, records);
            }
        }
    }

    private static JsonNode? Assessment(RecordRevision state) => JsonNode.Parse(state.Body)!["assessment"];
}
