using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Api.Vocabularies;

/// <summary>Every field of every kind of record, with type and description, and what lists can be filtered, counted and ordered by.</summary>
internal static class FieldTree
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("records");
        foreach (var shape in RecordKind.All.Select(kind => kind.Shape))
        {
            WriteShape(json, shape);
        }

        json.WriteEndArray();
        json.WriteStartArray("lists");
        foreach (var listing in Listings.All)
        {
            WriteListing(json, listing);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter json, Shape shape)
    {
        json.WriteStartObject();
        json.WriteString("name", shape.Name);
        json.WriteString("description", shape.Description);
        json.WriteStartArray("fields");
        foreach (var field in shape.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type.Name);
            json.WriteBoolean("required", field.Required);
            json.WriteString("description", field.Description);
            if (field.Type.Vocabulary is { } vocabulary)
            {
                json.WriteString("vocabulary", vocabulary);
            }

            if (field.Type.Shapes.Count > 0)
            {
                json.WriteStartArray("of");
                foreach (var inner in field.Type.Shapes)
                {
                    WriteShape(json, inner);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteListing(Utf8JsonWriter json, Listing listing)
    {
        json.WriteStartObject();
        json.WriteString("name", listing.Name);
        json.WriteString("description", listing.Summary);
        json.WriteStartArray("filters");
        foreach (var filter in listing.Filters)
        {
            json.WriteStartObject();
            json.WriteString("name", filter.Name);
            json.WriteString("description", filter.Description);
            json.WriteString("example", filter.Field.Example);
            if (filter.Field.Vocabulary is { } vocabulary)
            {
                json.WriteString("vocabulary", vocabulary);
            }

            json.WriteBoolean("facet", listing.Faceted.Contains(filter.Field));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sort");
        foreach (var name in listing.Sorted)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
