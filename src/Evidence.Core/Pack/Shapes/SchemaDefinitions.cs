using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>Writes shapes as JSON Schema 2020-12; objects that stand in others become definitions.</summary>
public sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject?> _definitions = new(StringComparer.Ordinal);

    private SchemaDefinitions()
    {
    }

    /// <summary>The schema of one record of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="address">What stands in <c>$id</c>.</param>
    public static JsonObject Of(Shape shape, string address)
    {
        var definitions = new SchemaDefinitions();
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = address, ["title"] = shape.Name };
        var body = definitions.Write(shape);
        foreach (var (name, value) in body.ToList())
        {
            body.Remove(name);
            root[name] = value;
        }

        if (definitions._definitions.Count > 0)
        {
            root["$defs"] = new JsonObject(definitions._definitions.Select(static pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        }

        return root;
    }

    internal JsonObject Reference(Shape shape)
    {
        if (!_definitions.ContainsKey(shape.Name))
        {
            _definitions[shape.Name] = null;
            _definitions[shape.Name] = Write(shape);
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + shape.Name };
    }

    private JsonObject Write(Shape shape)
    {
        var properties = new JsonObject();
        foreach (var field in shape.Fields)
        {
            var property = field.Type.Schema(this);
            if (shape.Kind is not null && field.Name == "kind")
            {
                property = new JsonObject { ["const"] = shape.Kind };
            }

            property["description"] = field.Description;
            properties[field.Name] = property;
        }

        var schema = new JsonObject
        {
            ["description"] = shape.Description,
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. shape.Fields.Where(static field => field.Required).Select(static field => (JsonNode)field.Name)]),
            ["additionalProperties"] = false,
        };
        if (shape.Conditions.Count > 0)
        {
            schema["allOf"] = new JsonArray([.. shape.Conditions.Select(static condition => condition.Schema())]);
        }

        return schema;
    }
}
