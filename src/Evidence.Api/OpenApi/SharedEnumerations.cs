using System.Text.Json.Nodes;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Api.OpenApi;

/// <summary>The words of a vocabulary stand once, under the vocabulary's name, so that a client has one type for them.</summary>
internal static class SharedEnumerations
{
    /// <summary>Puts a reference wherever exactly the words of a vocabulary are listed.</summary>
    public static void Name(JsonObject document)
    {
        var components = Walk.Components(document, "schemas");
        var vocabularies = V.All.ToLookup(static one => string.Join('\n', one.Terms.Select(static term => term.Value)), StringComparer.Ordinal);
        foreach (var schema in Walk.Objects(document).Where(static one => one["enum"] is JsonArray && (string?)one["type"]?.ToString() == "string").ToList())
        {
            var words = string.Join('\n', schema["enum"]!.AsArray().Select(static word => (string)word!));
            if (vocabularies[words].FirstOrDefault() is not { } vocabulary)
            {
                continue;
            }

            var name = RecordSchemas.Pascal(vocabulary.Name) + "Term";
            components[name] ??= new JsonObject { ["type"] = "string", ["description"] = vocabulary.Description, ["enum"] = schema["enum"]!.DeepClone() };
            schema.Remove("type");
            schema.Remove("enum");
            schema["$ref"] = $"#/components/schemas/{name}";
        }
    }
}
