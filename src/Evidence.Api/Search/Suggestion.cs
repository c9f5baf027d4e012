using System.Text.Json;

namespace Evidence.Api.Search;

/// <summary>One thing that may be meant by what is typed.</summary>
/// <param name="Kind">The kind of record, or "filter".</param>
/// <param name="Id">The record's id, or the filter's value.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Hint">What tells it from others.</param>
/// <param name="Url">Its address.</param>
internal sealed record Suggestion(string Kind, string Id, string Label, string Hint, string Url)
{
    private static readonly string[] Labels = ["title", "name", "statement"];
    private static readonly string[] Hints = ["design", "abbreviation", "kind", "verdict", "jurisdiction", "type", "publisher", "publicationYear"];

    /// <summary>A record.</summary>
    public static Suggestion Of(Listing listing, string id, JsonElement summary) => new(
        listing.Kind.Singular,
        id,
        Labels.Select(name => Member(summary, name)).FirstOrDefault(text => text is not null) ?? id,
        string.Join(", ", Hints.Select(name => Member(summary, name)).Append(Verdict(summary)).Where(text => text is not null)),
        $"/v1/{listing.Name}/{id}");

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteString("id", Id);
        json.WriteString("label", Label);
        json.WriteString("hint", Hint);
        json.WriteString("url", Url);
        json.WriteEndObject();
    }

    private static string? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member.ToString() : null;

    private static string? Verdict(JsonElement value) => value.TryGetProperty("assessment", out var assessment) ? Member(assessment, "verdict") : null;
}
