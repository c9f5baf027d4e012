using System.Text.Json.Nodes;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Exports;

namespace Evidence.Api.Exports;

/// <summary>What the description says of exports; all of it comes from the table of formats and the tables of lists.</summary>
internal static class ExportOperations
{
    private static readonly ProblemKind[] WrongQuestion =
    [
        ProblemKinds.UnknownParameter,
        ProblemKinds.DuplicateParameter,
        ProblemKinds.InvalidValue,
        ProblemKinds.NotFound,
    ];

    public static Operation List(Listing listing) =>
        new($"export{RecordSchemas.Pascal(listing.Name)}", "exports", $"All {listing.Name} that a question finds, in one file.")
        {
            Description =
                "Every record that the filters find, whole and in the order asked for, sent piece by piece from one moment of the release, of the "
                + $"{(listing.IsTestimonial ? "testimonial" : "trial")} ledger alone. There are no pages, facets or counts in it. "
                + "Clients that take trailers (TE: trailers, or HTTP/2) get Evidence-Row-Count, Unencoded-Digest and, without content coding, Content-Digest "
                + "behind the last byte; the manifest beside it says the same. A transfer that fails is cut off, never ended. "
                + $"Formats: {Formats(listing)}",
            Parameters = [Format(listing), .. ListOperations.QuestionParameters(listing), .. Switches()],
            Success = Answer(listing, json: ExportSchemas.Of(listing), "The file."),
            Problems = WrongQuestion,
            Others = NotModified,
        };

    public static Operation Manifest(Listing listing) =>
        new(
            $"get{RecordSchemas.Pascal(listing.Name)}Manifest",
            "exports",
            $"What an export of {listing.Name} must be: rows, length, digest, release, how to cite it."
        )
        {
            Description = "The same question as that of the export beside it. SHA-256 is of the file as it is without content coding.",
            Parameters = [Format(listing), .. ListOperations.QuestionParameters(listing), .. Switches()],
            Success = Operation.Answer.Json("ExportManifest", "The manifest."),
            Problems = WrongQuestion,
            Others = NotModified,
        };

    public static Operation Record(Listing listing) =>
        new($"export{RecordSchemas.Pascal(listing.Kind.Singular)}", "exports", $"One {listing.Kind.Singular} in another form.")
        {
            Description = $"Formats: {Formats(listing)}",
            Parameters = [Operation.Parameter.Path("id", listing.Kind.Id.Description, listing.Kind.Id.Example), Format(listing)],
            Success = Answer(listing, json: RecordSchemas.Pascal(listing.Kind.Singular), $"The {listing.Kind.Singular}."),
            Problems = [ProblemKinds.UnknownParameter, ProblemKinds.NotFound],
            Others = NotModified,
        };

    /// <summary>How else a record can be had at its address.</summary>
    public static string Forms(Listing listing) =>
        $"One {listing.Kind.Singular}, whole. Accept with the media type of a form asks for that form, and so does its suffix behind the address: "
        + $"{string.Join(", ", Others(listing).Select(static format => "." + format.Suffix))}.";

    /// <summary>The media types of those forms.</summary>
    public static IReadOnlyList<(string ContentType, string? Schema)> OtherForms(Listing listing) =>
        [.. Others(listing).Select(static format => (format.MediaType, Schema(format, "")))];

    private static IEnumerable<ExportFormat> Others(Listing listing) => ExportFormats.OfList(listing.Kind.Name).Where(static format => format.Suffix != "json");

    private static Dictionary<int, string> NotModified => new() { [304] = "The client holds these bytes already (If-None-Match)." };

    private static Operation.Parameter Format(Listing listing)
    {
        var suffixes = ExportFormats.OfList(listing.Kind.Name).Select(format => (JsonNode)format.Suffix);
        return new Operation.Parameter(
            "format",
            true,
            "The format, also known by its media type in Accept.",
            new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. suffixes]) },
            "csv"
        );
    }

    private static IEnumerable<Operation.Parameter> Switches() =>
        new[] { ListParameters.Labels, ListParameters.ByteOrderMark }.Select(one =>
            Operation.Parameter.Query(one.Name, one.Description + " Of csv and metafor only.", one.Example, one.Allowed)
        );

    private static string Formats(Listing listing) =>
        string.Join(" ", ExportFormats.OfList(listing.Kind.Name).Select(format => $"{format.Suffix}: {format.Description}"));

    private static Operation.Answer Answer(Listing listing, string json, string description)
    {
        var forms = ExportFormats.OfList(listing.Kind.Name).Select(format => (format.MediaType, Schema(format, json))).ToList();
        return new Operation.Answer(StatusCodes.Status200OK, forms[0].MediaType, forms[0].Item2, description) { Also = [.. forms.Skip(1)] };
    }

    // what is JSON and not ours is described by those whose format it is
    private static string? Schema(ExportFormat format, string json) =>
        format.Suffix == "json" ? json
        : format.MediaType.EndsWith("+json", StringComparison.Ordinal) ? "OtherJson"
        : null;
}
