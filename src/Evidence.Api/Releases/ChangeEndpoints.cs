using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Releases;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Releases;

namespace Evidence.Api.Releases;

/// <summary>What changed since a release: as a list to page through, and as a feed.</summary>
internal static class ChangeEndpoints
{
    private const string List = "/v1/changes";
    private const string Feed = "/v1/changes.atom";
    private const int EntriesOfAFeed = 20;
    private const int ShownOfALedger = 50;

    public static void MapChanges(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(List, Routes.Read, AllAsync).Described(ChangeOperations.List);
        routes.MapMethods(Feed, Routes.Read, FeedAsync).Described(ChangeOperations.Feed);
    }

    private static async Task<IResult> AllAsync(
        HttpContext context,
        CurrentCatalog current,
        ReleaseStore releases,
        ReceiptScope receipts,
        CancellationToken cancel
    )
    {
        var (catalog, query) = (current.Now, context.Request.Query);
        if (QueryParameters.Check(query, List, ["since", "limit", "cursor", .. ChangeScope.Names]) is { } unknown)
        {
            return new ProblemResult(unknown);
        }

        var asked = ChangeQuestion.Since(query, await releases.AllAsync(cancel));
        var limit = QueryParameters.Number(query, "limit", 0, ListQuery.MostItems, ListQuery.DefaultItems);
        var scope = await ChangeScope.ReadAsync(query, catalog, releases, receipts, cancel);
        var since = scope.Value?.Since(query, asked.Value) ?? 0;
        var place = ChangeQuestion.Place(query, since);
        if ((asked.Problem ?? limit.Problem ?? scope.Problem ?? place.Problem) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var only = scope.Value!.Only;
        var last = catalog.Release?.Number ?? 0;
        var changes =
            limit.Value == 0 ? []
            : only is null ? await releases.ChangesAsync(place.Value!, last, limit.Value + 1, cancel)
            : await releases.ChangesOfAsync(Ledger.Trial, only, place.Value!, last, limit.Value + 1, cancel);
        var total = only is null
            ? await releases.CountAsync(since, last, cancel)
            : (await releases.ChangesOfAsync(Ledger.Trial, only, ChangePlace.After(since), last, int.MaxValue, cancel)).Count;
        var printed = scope.Value.Printed is { } receipt ? await receipts.AnswerAsync(receipt, total, catalog, cancel) : null;
        return new JsonAnswer(
            Tag(catalog, List, query),
            () =>
                JsonAnswer.Bytes(json =>
                    Write(json, changes, limit.Value, new ChangeTotals(since, total, printed), QueryText.Of(ListQueryReader.Given(query)), catalog)
                )
        )
        {
            Release = last,
        };
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<RecordChange> changes, int limit, ChangeTotals totals, QueryText given, Catalog catalog)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var change in changes.Take(limit))
        {
            json.WriteStartObject();
            json.WriteNumber("release", change.Release);
            ReleaseEndpoints.WriteMembers(json, change);
            json.WriteString("url", RecordAddress.Of(change));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("total", totals.Total);
        json.WriteNumber("since", totals.Since);
        totals.Printed?.Write(json);
        json.WriteStartObject("links");
        json.WriteString("self", List + given.Text);
        if (limit > 0 && changes.Count > limit)
        {
            var cursor = ChangeQuestion.Write(ChangePlace.Of(changes[limit - 1]));
            json.WriteString("next", List + given.With("cursor", cursor));
            json.WriteString("nextCursor", cursor);
        }

        json.WriteString(
            "feed",
            Feed
                + QueryText
                    .Of(ChangeScope.Names.Where(name => given.Find(name).Length > 0).Select(name => KeyValuePair.Create(name, given.Find(name))))
                    .With("since", totals.Since.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        json.WriteEndObject();
        json.WriteStartObject("release");
        json.WriteNumber("number", catalog.Release?.Number ?? 0);
        json.WriteString("publishedAt", catalog.Release?.PublishedAt ?? "");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static async Task<IResult> FeedAsync(
        HttpContext context,
        CurrentCatalog current,
        ReleaseStore releases,
        ReceiptScope receipts,
        Settings settings,
        CancellationToken cancel
    )
    {
        var (catalog, query) = (current.Now, context.Request.Query);
        if (
            (
                QueryParameters.Check(query, Feed, ["since", "before", .. ChangeScope.Names])
                ?? (catalog.Release is null ? ProblemKinds.NotReady.Because("The store is empty.", "Import a pack first: evidence import data.") : null)
            ) is
            { } unknown
        )
        {
            return new ProblemResult(unknown);
        }

        var latest = catalog.Release!;
        var all = await releases.AllAsync(cancel);
        var day = ChangeQuestion.Since(query, all);
        var before = QueryParameters.Number(query, "before", 1, int.MaxValue, int.MaxValue);
        var scope = await ChangeScope.ReadAsync(query, catalog, releases, receipts, cancel);
        if ((day.Problem ?? before.Problem ?? scope.Problem) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var since = scope.Value!.Since(query, day.Value);

        // a narrowed feed has the releases that changed something of what was asked for, and no other ledger
        var only = scope.Value!.Only;
        var narrowed = only is null
            ? null
            : (await releases.ChangesOfAsync(Ledger.Trial, only, ChangePlace.After(since), latest.Number, int.MaxValue, cancel)).ToLookup(static change =>
                change.Release
            );

        var asked = all.Where(release =>
                release.Number > since && release.Number < before.Value && release.Number <= latest.Number && (narrowed?.Contains(release.Number) ?? true)
            )
            .ToList();
        var entries = new List<FeedEntry>();
        foreach (var release in asked.Take(EntriesOfAFeed))
        {
            if (narrowed is not null)
            {
                entries.Add(new FeedEntry(release, [.. narrowed[release.Number].Take(ShownOfALedger)], []));
                continue;
            }

            var place = ChangePlace.After(release.Number - 1);
            entries.Add(new FeedEntry(
                release,
                await releases.ChangesAsync(Ledger.Trial, place, release.Number, ShownOfALedger, cancel),
                await releases.ChangesAsync(Ledger.Testimonial, place, release.Number, ShownOfALedger, cancel)));
        }

        var given = QueryText.Of(ListQueryReader.Given(query));
        var next =
            asked.Count > EntriesOfAFeed
                ? Feed + given.With("before", asked[EntriesOfAFeed - 1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
                : null;
        return new JsonAnswer(
            Tag(catalog, $"{settings.Site}{Feed}", query),
            () => ChangesFeed.Write(latest, entries, Feed + given.Text, next, settings.Site, RecordAddress.Of)
        )
        {
            ContentType = ChangesFeed.MediaType,
            Release = latest.Number,
        };
    }

    private static string Tag(Catalog catalog, string address, IQueryCollection query) =>
        JsonAnswer.Tag(
            catalog.Trial.Mark,
            $"{address}{QueryText.Of(ListQueryReader.Given(query)).Text} {catalog.Testimonial.Mark} {catalog.Release?.Number} {catalog.Release?.PublishedAt}"
        );

    /// <summary>What is said of all pages.</summary>
    /// <param name="Since">The release after which changes are listed.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Printed">What became of what was printed; null when no receipt was given.</param>
    private sealed record ChangeTotals(long Since, long Total, PrintedAnswer? Printed);
}
