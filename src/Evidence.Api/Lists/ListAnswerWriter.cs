using System.Globalization;
using System.Text.Json;
using Evidence.Core.Search;
using Evidence.Api.Vocabularies;

namespace Evidence.Api.Lists;

/// <summary>Writes a list's answer: items, total, links, facets, query, release.</summary>
internal static class ListAnswerWriter
{
    public static void Write(Utf8JsonWriter json, ListAnswer answer)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        IItemWriter.Of(answer.Listing).Write(json, answer);
        json.WriteEndArray();
        if (answer.Total is { } total)
        {
            json.WriteNumber("total", total);
        }

        WriteLinks(json, answer);
        WriteFacets(json, answer);
        WriteQuery(json, answer);
        WriteFunnel(json, answer);
        json.WriteStartObject("release");
        json.WriteNumber("number", answer.Ledger.Number);
        json.WriteString("digest", answer.Ledger.Digest);
        json.WriteString("publishedAt", answer.Ledger.PublishedAt);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, ListAnswer answer)
    {
        json.WriteStartObject("links");
        json.WriteString("self", $"/v1/{answer.Listing.Name}{answer.Query.Canonical}");
        if (answer.Next is { } next)
        {
            var cursor = next.Write(answer.Query);
            json.WriteString("next", Link(answer, "cursor", cursor));
            json.WriteString("nextCursor", cursor);
        }

        json.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter json, ListAnswer answer)
    {
        if (answer.Facets.Count == 0)
        {
            return;
        }

        json.WriteStartArray("facets");
        foreach (var facet in answer.Facets)
        {
            json.WriteStartObject();
            json.WriteString("field", facet.Field.Name);
            json.WriteStartArray("values");
            var chosen = answer.Query.Question.Conditions.Where(condition => condition.Filter.Field == facet.Field && condition.Filter.Kind == FilterKind.AnyOf).SelectMany(condition => condition.Values).ToList();
            foreach (var value in facet.Values)
            {
                WriteFacetValue(json, answer, facet.Field, value, chosen);
            }

            json.WriteEndArray();
            json.WriteNumber("missing", facet.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFacetValue(Utf8JsonWriter json, ListAnswer answer, IndexField field, FacetValue value, List<string> chosen)
    {
        var selected = chosen.Any(one => SearchText.Key(one) == SearchText.Key(value.Value));
        var others = selected ? chosen.Where(one => SearchText.Key(one) != SearchText.Key(value.Value)) : chosen.Append(value.Value);
        json.WriteStartObject();
        json.WriteString("value", value.Value);
        json.WriteNumber("count", value.Count);
        json.WriteString("label", FieldLabels.Of(field.Vocabulary ?? field.Name, value.Value));
        json.WriteBoolean("selected", selected);
        json.WriteString("url", Link(answer, field.Name, string.Join(',', others)));
        json.WriteEndObject();
    }

    private static void WriteQuery(Utf8JsonWriter json, ListAnswer answer)
    {
        json.WriteStartObject("query");
        json.WriteString("description", Describe(answer));
        if (answer.Text is { } text)
        {
            json.WriteStartArray("expandedTerms");
            foreach (var term in text.Terms.Where(term => term.Alternatives.Count > 1))
            {
                json.WriteStartObject();
                json.WriteString("term", term.Asked);
                json.WriteString("concept", term.Concept);
                json.WriteStartArray("alsoSearched");
                foreach (var words in term.Alternatives.Skip(1))
                {
                    json.WriteStringValue(string.Join(' ', words));
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("match", text.Any ? "any" : "all");
            if (answer.FellBack is { } reason)
            {
                json.WriteString("fellBack", reason);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteFunnel(Utf8JsonWriter json, ListAnswer answer)
    {
        if (answer.Funnel is not { Count: > 0 } funnel)
        {
            return;
        }

        json.WriteStartObject("funnel");
        json.WriteNumber("all", answer.Index.Rows);
        json.WriteStartArray("steps");
        foreach (var step in funnel)
        {
            json.WriteStartObject();
            json.WriteString("filter", step.Condition?.Filter.Name ?? "q");
            json.WriteString("words", step.Condition?.Words ?? Quoted(answer));
            json.WriteNumber("remaining", step.Remaining);
            json.WriteNumber("removed", step.Removed);
            json.WriteNumber("withoutIt", step.WithoutIt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRelaxed(json, answer, funnel);
        json.WriteEndObject();
    }

    // the filter whose absence would bring back most
    private static void WriteRelaxed(Utf8JsonWriter json, ListAnswer answer, IReadOnlyList<FunnelStep> funnel)
    {
        var found = funnel[^1].Remaining;
        var costly = funnel.Where(step => step.Condition is null || !answer.Listing.Always.Contains(step.Condition)).MaxBy(step => step.WithoutIt);
        if (costly is null || costly.WithoutIt <= found)
        {
            return;
        }

        var name = costly.Condition?.Filter.Name ?? "q";
        json.WriteStartObject("relaxed");
        json.WriteString("without", name);
        json.WriteNumber("total", costly.WithoutIt);
        json.WriteString("url", Link(answer, name, ""));
        json.WriteEndObject();
    }

    private static string Describe(ListAnswer answer)
    {
        var parts = answer.Query.Question.Conditions.Except(answer.Listing.Always).Select(condition => condition.Words).ToList();
        if (answer.Text is { } text)
        {
            parts.Insert(0, $"that mention {(text.Any ? "any" : "all")} of {Quoted(answer)}");
        }

        var order = answer.Query.Question.Sort.Count > 0 ? string.Join(", then ", answer.Query.Question.Sort.Select(key => key.Field + (key.Descending ? " descending" : ""))) : answer.Text is null ? "id" : "rank";
        var noun = char.ToUpper(answer.Listing.Kind.Name[0], CultureInfo.InvariantCulture) + answer.Listing.Kind.Name[1..];
        return $"{(parts.Count == 0 ? "All " + answer.Listing.Kind.Name : noun + " " + string.Join(", ", parts))}, ordered by {order}.";
    }

    private static string Quoted(ListAnswer answer) => string.Join(", ", (answer.Text?.Terms ?? []).Select(term => $"'{term.Asked}'"));

    /// <summary>The question with one parameter changed, or left out when empty.</summary>
    private static string Link(ListAnswer answer, string name, string value) => $"/v1/{answer.Listing.Name}{answer.Query.Given.With(name, value)}";
}
