using System.Text.Json;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Api.Lists;

/// <summary>
/// The passages of the items in which words were found, with the places of the words; nothing is marked up, so that nobody must trust marks in a text.
/// </summary>
internal static class Highlights
{
    private const int MostPassages = 3;

    public static void Write(Utf8JsonWriter json, ListAnswer answer)
    {
        if (answer.Query.Highlight && answer.Text is { } query)
        {
            Write(json, answer, query);
        }
    }

    private static void Write(Utf8JsonWriter json, ListAnswer answer, TextQuery query)
    {
        var stems = query.Terms.SelectMany(term => term.Ways).SelectMany(way => way.Stems).ToHashSet(StringComparer.Ordinal);
        var next = 0;
        json.WriteStartArray("highlights");
        answer.Ledger.Records.Read(answer.Page.Select(answer.Index.Key), RecordForm.Document, body =>
        {
            using var document = JsonDocument.Parse(body.ToArray());
            json.WriteStartObject();
            json.WriteString("id", answer.Index.Ids[answer.Page[next++]]);
            json.WriteStartArray("passages");
            var left = MostPassages;
            Walk(json, document.RootElement, "", stems, ref left);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        json.WriteEndArray();
    }

    private static void Walk(Utf8JsonWriter json, JsonElement value, string member, HashSet<string> stems, ref int left)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var one in value.EnumerateObject().Where(one => one.Name != "derived"))
                {
                    Walk(json, one.Value, member.Length == 0 ? one.Name : $"{member}.{one.Name}", stems, ref left);
                }

                break;
            case JsonValueKind.Array:
                foreach (var one in value.EnumerateArray())
                {
                    Walk(json, one, member, stems, ref left);
                }

                break;
            case JsonValueKind.String when left > 0 && Passage.Of(value.GetString()!, stems) is { } passage:
                left--;
                passage.Write(json, member);
                break;
        }
    }
}
