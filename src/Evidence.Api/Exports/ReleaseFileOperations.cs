using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Exports;

namespace Evidence.Api.Exports;

/// <summary>What the description says of files of a release.</summary>
internal static class ReleaseFileOperations
{
    public static Operation All { get; } =
        new("listExports", "exports", "What there is to take away: every list with its formats, and the whole release in one file.")
        {
            Success = Operation.Answer.Json("ExportList", "The exports."),
            Problems = [ProblemKinds.UnknownParameter],
            Others = NotModified,
        };

    public static Operation Catalogue { get; } =
        new("getCatalogue", "exports", "The catalogue as a schema.org Dataset, with every file that can be taken away.")
        {
            Success = new Operation.Answer(StatusCodes.Status200OK, "application/ld+json", "OtherJson", "The catalogue."),
            Problems = [ProblemKinds.UnknownParameter, ProblemKinds.NotAcceptable, ProblemKinds.NotReady],
            Others = NotModified,
        };

    public static Operation Package { get; } =
        File(
            "datapackage",
            "getDataPackage",
            "The release as a data package: every table as CSV with its schema, sources, licence, citation and checksums."
        ) with
        {
            Description =
                "Frictionless Data Package v2 in a zip file. Trial ledger and testimonial ledger lie in folders of their own. "
                + "The same release gives the same bytes. SHA256SUMS and datapackage.json hold the digest of each file. Parts can be asked for with Range.",
        };

    public static Operation Sqlite { get; } =
        File("sqlite", "getSqliteFile", "The release as a SQLite file of plain, typed tables joined by keys.") with
        {
            Description =
                "For Datasette, DuckDB and R. The tables `tables`, `columns` and `vocabularies` say what is in it, `meta` how to cite it; "
                + "lists are JSON arrays; null means unknown. The testimonials are one table apart. Parts can be asked for with Range.",
        };

    private static Dictionary<int, string> NotModified => new() { [304] = "The client holds these bytes already (If-None-Match)." };

    private static Operation File(string format, string id, string summary) =>
        new(id, "exports", summary)
        {
            Success = new Operation.Answer(StatusCodes.Status200OK, ExportFormats.Find(format)!.MediaType, null, "The file."),
            Problems =
            [
                ProblemKinds.UnknownParameter,
                ProblemKinds.NotAcceptable,
                ProblemKinds.PreconditionFailed,
                ProblemKinds.RangeNotSatisfiable,
                ProblemKinds.NotReady,
            ],
            Others = new Dictionary<int, string> { [206] = "The part asked for with Range.", [304] = NotModified[304] },
        };
}
