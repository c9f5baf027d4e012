using System.Text.Json;

namespace Evidence.Core.Exports;

/// <summary>Datatypes of FHIR.</summary>
internal static class FhirParts
{
    /// <summary>Begins a resource: type, id, and a narrative, by which people who cannot read the data can read it.</summary>
    public static void Begin(Utf8JsonWriter json, string type, string id, string narrative)
    {
        json.WriteStartObject();
        json.WriteString("resourceType", type);
        json.WriteString("id", id);
        json.Object("text", () =>
        {
            json.WriteString("status", "generated");
            json.WriteString("div", $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{Html(narrative)}</div>");
        });
    }

    /// <summary>A CodeableConcept: the code if there is one, and the words.</summary>
    public static void Concept(this Utf8JsonWriter json, string name, FhirCode? code, string? text = null)
    {
        json.WritePropertyName(name);
        json.Concept(code, text);
    }

    public static void Concept(this Utf8JsonWriter json, FhirCode? code, string? text = null)
    {
        json.WriteStartObject();
        if (code is not null)
        {
            json.Array("coding", [code], one =>
            {
                json.WriteStartObject();
                json.WriteString("system", one.System);
                json.WriteString("code", one.Code);
                json.WriteString("display", one.Display);
                json.WriteEndObject();
            });
        }

        json.WriteString("text", text ?? code?.Display ?? "not stated");
        json.WriteEndObject();
    }

    public static void Quantity(this Utf8JsonWriter json, string name, double value, string? unit = null) => json.Object(name, () =>
    {
        json.Number("value", value);
        json.Text("unit", unit);
    });

    public static void Reference(this Utf8JsonWriter json, string name, string kind, string id, string? display) => json.Object(name, () =>
    {
        json.WriteString("reference", FhirId.Address(kind, id));
        json.Text("display", display);
    });

    public static void Notes(this Utf8JsonWriter json, IEnumerable<string?> notes) => json.Array("note", notes.OfType<string>(), note =>
    {
        json.WriteStartObject();
        json.WriteString("text", note);
        json.WriteEndObject();
    });

    // the five of XML and nothing else; control characters have no place in XHTML
    private static string Html(string text) => string.Concat(text.Select(static c => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ when char.IsControl(c) => " ",
        _ => c.ToString(),
    }));
}
