using System.Text.Json.Nodes;

namespace Evidence.Api.OpenApi;

/// <summary>Goes through a document of JSON.</summary>
internal static class Walk
{
    /// <summary>Every object within, the innermost first; what holds it may be changed while going.</summary>
    /// <param name="node">Where to begin.</param>
    public static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        var children = node switch
        {
            JsonObject one => [.. one.Select(member => member.Value)],
            JsonArray many => [.. many],
            _ => Array.Empty<JsonNode?>(),
        };
        foreach (var child in children.SelectMany(Objects))
        {
            yield return child;
        }

        if (node is JsonObject self)
        {
            yield return self;
        }
    }

    /// <summary>The operations of a description, with their ids.</summary>
    public static IEnumerable<(string Id, JsonObject Operation)> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject()).Select(static member => member.Value).OfType<JsonObject>()
            .Select(static operation => ((string)operation["operationId"]!, operation));

    /// <summary>The named parts of one sort, made when there are none.</summary>
    public static JsonObject Components(JsonObject document, string sort)
    {
        var all = document["components"]!.AsObject();
        if (all[sort] is not JsonObject parts)
        {
            all[sort] = parts = [];
        }

        return parts;
    }
}
