using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Evidence.Api.OpenApi;

/// <summary>The description as it is sent: written once from the routes, then brought into the form in which generators of clients read it best.</summary>
internal sealed class Description(ISwaggerProvider swagger)
{
    public const string Document = "v1";

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<ReadOnlyMemory<byte>> _bytes = new(() => Written(Write(swagger)));
    private readonly Lazy<ReadOnlyMemory<byte>> _inherited = new(() =>
    {
        var document = Write(swagger);
        Unions.Inherit(document);
        return Written(document);
    });

    /// <summary>UTF-8, without a byte for looks.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;

    /// <summary>The same with choices as base and derived types.</summary>
    public ReadOnlyMemory<byte> Inherited => _inherited.Value;

    private static ReadOnlyMemory<byte> Written(JsonObject document) => JsonSerializer.SerializeToUtf8Bytes(document, Compact);

    private static JsonObject Write(ISwaggerProvider swagger)
    {
        var text = swagger.GetSwagger(Document).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1).GetAwaiter().GetResult();
        var document = JsonNode.Parse(text)!.AsObject();
        Unions.Discriminate(document);
        SharedEnumerations.Name(document);
        SharedParameters.Name(document);
        document["security"] = new JsonArray();
        foreach (var types in Walk.Objects(document).Select(static one => one["type"]).OfType<JsonArray>())
        {
            NullLast(types);
        }

        return document;
    }

    // generators that know one type only take the first
    private static void NullLast(JsonArray types)
    {
        if (types is [JsonValue first, ..] && (string?)first == "null")
        {
            types.RemoveAt(0);
            types.Add("null");
        }
    }
}
