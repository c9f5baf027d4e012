using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Exports;
using Evidence.Storage.Exports;

namespace Evidence.Api.Exports;

/// <summary>Every list and every record in every format that it has, with a manifest beside each list.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var listing in Listings.All)
        {
            routes
                .MapMethods($"/v1/{listing.Name}.{{format}}", Routes.Read, (string format, HttpContext context, CurrentCatalog current, Settings settings) =>
                    List(listing, format, context, current, settings)
                )
                .Described(ExportOperations.List(listing));
            routes
                .MapMethods(
                    $"/v1/{listing.Name}.{{format}}/manifest",
                    Routes.Read,
                    (string format, HttpContext context, CurrentCatalog current, Settings settings) => Manifest(listing, format, context, current, settings)
                )
                .Described(ExportOperations.Manifest(listing));
        }

        foreach (var listing in Listings.WithRecords)
        {
            routes
                .MapMethods(
                    $"/v1/{listing.Name}/{{id}}.{{format}}",
                    Routes.Read,
                    (string id, string format, HttpContext context, CurrentCatalog current, Settings settings) =>
                        Record(listing, id, format, context, current, settings)
                )
                .Described(ExportOperations.Record(listing));
        }
    }

    /// <summary>An export of a list, asked for by suffix or by <c>Accept</c>.</summary>
    internal static IResult List(Listing listing, ExportFormat format, HttpContext context, CurrentCatalog current, Settings settings)
    {
        var export = Read(listing, format, context, current, settings);
        return export.Problem is { } problem ? new ProblemResult(problem) : new ExportResult(export.Value!, isAttachment: true);
    }

    /// <summary>An export of a record that is there, asked for by suffix or by <c>Accept</c>.</summary>
    internal static IResult Record(Listing listing, string id, ExportFormat format, CurrentCatalog current, Settings settings) =>
        new ExportResult(ListExport.OfRecord(current.Now, listing, id, format, settings.Site, PinnedReleases.Of?.Release?.Number), isAttachment: false);

    private static IResult List(Listing listing, string format, HttpContext context, CurrentCatalog current, Settings settings) =>
        Find(listing, format) is { } found ? List(listing, found, context, current, settings) : new ProblemResult(NoSuchFormat(listing, format));

    private static IResult Manifest(Listing listing, string format, HttpContext context, CurrentCatalog current, Settings settings)
    {
        if (Find(listing, format) is not { } found)
        {
            return new ProblemResult(NoSuchFormat(listing, format));
        }

        var export = Read(listing, found, context, current, settings);
        if (export.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        var tag = ExportResult.Tag(export.Value!, "manifest");
        return new JsonAnswer(tag, () => Written(export.Value!.Manifest())) { Release = export.Value!.Scope.Release.Number, Work = WorkKind.Files };
    }

    private static IResult Record(Listing listing, string id, string format, HttpContext context, CurrentCatalog current, Settings settings)
    {
        var ids = listing.Ledger(current.Now).Index(listing.Kind.Name).Ids;

        // an id may hold a dot and end like a format
        if (ids.Find($"{id}.{format}") >= 0)
        {
            return ListEndpoints.Find(listing, $"{id}.{format}", context, current, settings);
        }

        if (Find(listing, format) is not { } found)
        {
            return new ProblemResult(
                ids.Find(id) >= 0 ? NoSuchFormat(listing, format) : ListEndpoints.NotInRelease(listing, $"{id}.{format}", listing.Ledger(current.Now).Number)
            );
        }

        if (QueryParameters.Check(context.Request.Query, $"/v1/{listing.Name}/{{id}}.{found.Suffix}") is { } problem)
        {
            return new ProblemResult(problem);
        }

        return ids.Find(id) >= 0
            ? Record(listing, id, found, current, settings)
            : new ProblemResult(ListEndpoints.NotInRelease(listing, id, listing.Ledger(current.Now).Number));
    }

    private static OrProblem<ListExport> Read(Listing listing, ExportFormat format, HttpContext context, CurrentCatalog current, Settings settings)
    {
        var given = context.Request.Query.SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value ?? ""))).ToList();
        return ExportQuestion.Read(listing, format, $"/v1/{listing.Name}.{format.Suffix}", given, out var asked) is { } refusal
            ? Problem.Of(refusal)
            : new ListExport(current.Now, listing, asked, format, settings.Site, PinnedReleases.Of?.Release?.Number);
    }

    private static ExportFormat? Find(Listing listing, string suffix) =>
        ExportFormats.OfList(listing.Kind.Name).FirstOrDefault(format => format.Suffix == suffix);

    private static Problem NoSuchFormat(Listing listing, string suffix)
    {
        var formats = ExportFormats.OfList(listing.Kind.Name).Select(format => format.Suffix).ToList();
        return ProblemKinds.NotFound.Because(
            $"There is no form '{ListQueryReader.Short(suffix)}' of {listing.Name}.",
            $"There is {string.Join(", ", formats)}."
        ) with
        {
            DidYouMean = Core.Search.SearchText.Nearest(suffix, formats),
            Allowed = formats,
        };
    }

    private static ReadOnlyMemory<byte> Written(ExportManifest manifest)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        manifest.Write(buffer);
        return buffer.WrittenMemory;
    }
}
