using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Evidence.Api.OpenApi;

/// <summary>JSON Schema, as the rest of the program writes it, in the model of the API's description.</summary>
internal static class Schemas
{
    /// <summary>Reads a schema.</summary>
    /// <exception cref="InvalidOperationException">The schema is not one.</exception>
    public static IOpenApiSchema Read(JsonNode schema, OpenApiDocument document)
    {
        var read = new OpenApiJsonReader().ReadFragment<OpenApiSchema>(schema, OpenApiSpecVersion.OpenApi3_1, document, out var diagnostic);
        return diagnostic.Errors.Count == 0 && read is not null
            ? read
            : throw new InvalidOperationException($"Not a schema: {string.Join("; ", diagnostic.Errors)}");
    }
}
