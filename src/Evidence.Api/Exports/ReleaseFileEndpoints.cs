using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Exports;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;

namespace Evidence.Api.Exports;

/// <summary>What there is to take away, and the whole release in one file.</summary>
internal static class ReleaseFileEndpoints
{
    /// <summary>Where the catalogue is: it leads to files and is none to keep.</summary>
    public const string CatalogueAddress = Address + "/catalogue.jsonld";

    private const string Address = "/v1/exports";

    public static void MapReleaseFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Address, Routes.Read, All).Described(ReleaseFileOperations.All);
        routes.MapMethods(CatalogueAddress, Routes.Read, Catalogue).Described(ReleaseFileOperations.Catalogue);
        routes.MapMethods(Address + "/datapackage.zip", Routes.Read, Package).Described(ReleaseFileOperations.Package);
        routes.MapMethods(Address + "/evidence.sqlite", Routes.Read, Sqlite).Described(ReleaseFileOperations.Sqlite);
    }

    private static IResult All(HttpContext context, CurrentCatalog current, Settings settings)
    {
        var catalog = current.Now;
        return QueryParameters.Check(context.Request.Query, Address) is { } problem
            ? new ProblemResult(problem)
            : new JsonAnswer(Tag(catalog, settings, "exports"), () => JsonAnswer.Bytes(json => ExportList.Write(json, catalog, settings.Doi)))
            {
                Release = catalog.Release?.Number ?? 0,
            };
    }

    private static IResult Catalogue(HttpContext context, CurrentCatalog current, Settings settings)
    {
        var catalog = current.Now;
        return Refused(context, "catalogue.jsonld", catalog) is { } problem
            ? new ProblemResult(problem)
            : new JsonAnswer(
                Tag(catalog, settings, "catalogue"),
                () => ReleaseCatalogue.Write(ReleaseCitation.Of(catalog.Release!, settings.Doi), settings.Site)
            )
            {
                ContentType = Type("jsonld"),
                Release = catalog.Release!.Number,
            };
    }

    private static IResult Package(HttpContext context, CurrentCatalog current, ReleaseFiles files, Settings settings) =>
        File("datapackage", "datapackage.zip", context, current, files, settings);

    private static IResult Sqlite(HttpContext context, CurrentCatalog current, ReleaseFiles files, Settings settings) =>
        File("sqlite", "evidence.sqlite", context, current, files, settings);

    private static IResult File(string format, string name, HttpContext context, CurrentCatalog current, ReleaseFiles files, Settings settings)
    {
        var catalog = current.Now;
        var tag = Tag(catalog, settings, format);
        return Refused(context, name, catalog) is { } problem
            ? new ProblemResult(problem)
            : new FileAnswer(tag, request => files.OpenAsync(format, catalog, tag, request))
            {
                ContentType = Type(format),
                FileName = ReleaseExport.FileName(ExportFormats.Find(format)!, catalog.Release!),
                Release = catalog.Release!.Number,
            };
    }

    private static Problem? Refused(HttpContext context, string name, Catalog catalog) =>
        QueryParameters.Check(context.Request.Query, $"{Address}/{name}")
        ?? (catalog.Release is null ? ProblemKinds.NotReady.Because("The store is empty.", "Import a pack first: evidence import data.") : null);

    private static string Type(string format) => ExportFormats.Find(format)!.MediaType;

    // both ledgers are in these files, and the runtime's compression makes some of the bytes
    private static string Tag(Catalog catalog, Settings settings, string what) =>
        JsonAnswer.Tag(
            catalog.Trial.Mark,
            $"{what} {catalog.Testimonial.Digest} {catalog.Release?.Number} {catalog.Release?.PublishedAt} {settings.Site} {settings.Doi} {Environment.Version}"
        );
}
