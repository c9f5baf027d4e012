using System.Text.Json;
using Evidence.Api.Exports;
using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Api.Lists;

/// <summary>The routes of lists and of their records: every kind answers in the same way.</summary>
internal static class ListEndpoints
{
    public static void MapListing(this IEndpointRouteBuilder routes, Listing listing)
    {
        var (current, cache, settings) = (routes.Served<CurrentCatalog>(), routes.Served<AnswerCache>(), routes.Served<Settings>());
        routes.MapAnswer($"/v1/{listing.Name}", context => Search(listing, context, current, cache, settings)).Described(ListOperations.Search(listing));
    }

    public static void MapRecord(this IEndpointRouteBuilder routes, Listing listing)
    {
        var (current, settings) = (routes.Served<CurrentCatalog>(), routes.Served<Settings>());
        routes
            .MapAnswer($"/v1/{listing.Name}/{{id}}", context => Find(listing, (string)context.Request.RouteValues["id"]!, context, current, settings))
            .Described(ListOperations.Find(listing));
    }

    // the most asked addresses: their services are looked up once, not with each request, and nothing is bound; the description knows an address by its method
    private static IEndpointConventionBuilder MapAnswer(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, IResult> answer)
    {
        RequestDelegate handler = context => answer(context).ExecuteAsync(context);
        return routes.MapMethods(pattern, Routes.Read, handler).WithMetadata(handler.Method);
    }

    private static T Served<T>(this IEndpointRouteBuilder routes)
        where T : notnull => routes.ServiceProvider.GetRequiredService<T>();

    private static IResult Search(Listing listing, HttpContext context, CurrentCatalog current, AnswerCache cache, Settings settings)
    {
        var accepted = AcceptedFormat.Of(context.Request, listing);
        return accepted.Problem is { } problem ? new ProblemResult(problem)
            : accepted.Value is { } format ? ExportEndpoints.List(listing, format, context, current, settings)
            : Search(listing, context, current, cache);
    }

    internal static IResult Search(Listing listing, HttpContext context, CurrentCatalog current, AnswerCache cache)
    {
        var query = ListQueryReader.Read(listing, context.Request.Query);
        return query.Problem is { } problem ? new ProblemResult(problem) : Answer(listing, query.Value!, current, cache);
    }

    internal static IResult Answer(Listing listing, ListQuery query, CurrentCatalog current, AnswerCache cache)
    {
        var catalog = current.Now;
        var ledger = listing.Ledger(catalog);
        var found = query.Cursor is null ? default : ListFinder.Find(listing, query, catalog);
        if (found.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        return JsonAnswer.Written(
            JsonAnswer.Tag(ledger.Mark, listing.Name + query.Canonical),
            json => ListAnswerWriter.Write(json, found.Value ?? ListFinder.Find(listing, query, catalog).Value!),
            ledger.Number,
            cache
        );
    }

    internal static IResult Find(Listing listing, string id, HttpContext context, CurrentCatalog current, Settings settings)
    {
        if (QueryParameters.Check(context.Request.Query, $"/v1/{listing.Name}/{{id}}") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var ledger = listing.Ledger(current.Now);
        var index = ledger.Index(listing.Kind.Name);
        var row = index.Ids.Find(id);
        if (row < 0)
        {
            return new ProblemResult(NotInRelease(listing, id, ledger.Number));
        }

        var accepted = AcceptedFormat.Of(context.Request, listing);
        if (accepted.Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        if (accepted.Value is { } format)
        {
            return ExportEndpoints.Record(listing, id, format, current, settings);
        }

        return JsonAnswer.Written(index.Tag(row), json => Write(json, ledger.Records, index.Key(row)), ledger.Number, null);
    }

    private static void Write(Utf8JsonWriter json, RecordStore records, RecordKey key) =>
        records.Read(new ReadOnlySpan<RecordKey>(in key), RecordForm.Document, body => json.WriteRawValue(body, skipInputValidation: true));

    internal static Problem NotInRelease(Listing listing, string id, long release) =>
        ProblemKinds.NotFound.Because(
            $"Release {release} holds no {listing.Kind.Singular} '{ListQueryReader.Short(id)}'. That does not say that there is none.",
            $"Search with /v1/{listing.Name}?q=… or /v1/suggest?q=…"
        );
}
