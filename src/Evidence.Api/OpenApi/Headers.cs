using Microsoft.OpenApi;

namespace Evidence.Api.OpenApi;

/// <summary>The headers of answers that a client may rely on, each described once.</summary>
internal static class Headers
{
    private const string Tag = "ETag";
    private const string Release = "Evidence-Release";
    private const string Limit = "RateLimit";
    private const string Wait = "Retry-After";
    private const string Link = "Link";
    private const string File = "Content-Disposition";

    private static readonly Dictionary<string, (string Meaning, JsonSchemaType Type)> All = new()
    {
        [Tag] = ("Strong; sent back in If-None-Match it saves the body.", JsonSchemaType.String),
        [Release] = ("The release that the answer is of.", JsonSchemaType.Integer),
        [Limit] = ("What is left of the limit and in how many seconds it begins anew; absent where nothing is limited.", JsonSchemaType.String),
        [Wait] = ("Seconds to wait.", JsonSchemaType.Integer),
        [Link] = ("Where the manifest (describedby), the form to cite (cite-as) and the licence are.", JsonSchemaType.String),
        [File] = ("The name of the file.", JsonSchemaType.String),
    };

    /// <summary>The components.</summary>
    public static Dictionary<string, IOpenApiHeader> Components { get; } = All.ToDictionary(
        static one => one.Key,
        static one => (IOpenApiHeader)new OpenApiHeader { Description = one.Value.Meaning, Schema = new OpenApiSchema { Type = one.Value.Type } },
        StringComparer.Ordinal);

    /// <summary>Those of an answer that succeeds.</summary>
    /// <param name="isRead">Whether it was asked with GET, so that it can be kept.</param>
    /// <param name="isOfRelease">Whether it is of a release.</param>
    /// <param name="isFile">Whether it is an export.</param>
    /// <param name="document">The description.</param>
    public static Dictionary<string, IOpenApiHeader> Of(bool isRead, bool isOfRelease, bool isFile, OpenApiDocument document) =>
        Of(
            [
                .. isRead ? [Tag] : Array.Empty<string>(),
                .. isOfRelease ? [Release] : Array.Empty<string>(),
                .. isFile ? [Link, File] : Array.Empty<string>(),
                Limit,
            ],
            document
        );

    /// <summary>Those of a refusal; null where there are none of their own.</summary>
    public static Dictionary<string, IOpenApiHeader>? OfProblem(int status, OpenApiDocument document) =>
        status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable ? Of([Wait], document) : null;

    private static Dictionary<string, IOpenApiHeader> Of(IEnumerable<string> names, OpenApiDocument document) =>
        names.ToDictionary(static name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, document), StringComparer.Ordinal);
}
