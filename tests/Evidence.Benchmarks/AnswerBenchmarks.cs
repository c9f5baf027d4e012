using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Evidence.Api.Hosting;

namespace Evidence.Benchmarks;

/// <summary>
/// What an answer costs that is no stored bytes, such as the counts of a list, three of thirty values: written member by member or by the serializer, and into
/// a buffer of its own or one that is used again.
/// </summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = Json.Writing.Encoder };
    private readonly (string Field, (string Value, int Count)[] Values)[] _counts =
    [
        .. ((string[])["design", "country", "year"]).Select(static field =>
            (field, Enumerable.Range(0, 30).Select(one => ($"{field}-{one}", 1_000 - one)).ToArray())),
    ];

    /// <summary>By the serializer, from objects made for it.</summary>
    [Benchmark(Baseline = true)]
    public int BySerializer()
    {
        using var scratch = JsonScratch.Rent();
        return scratch.Write(json => JsonSerializer.Serialize(json, Made(), Web)).Length;
    }

    /// <summary>Member by member.</summary>
    [Benchmark]
    public int ByHand()
    {
        using var scratch = JsonScratch.Rent();
        return scratch.Write(Write).Length;
    }

    /// <summary>Member by member, into a buffer of its own.</summary>
    [Benchmark]
    public int ByHandIntoNewBuffer() => JsonAnswer.Bytes(Write).Length;

    private Answer Made() =>
        new(
            _counts[0].Values.Length,
            [
                .. _counts.Select(static facet => new FacetOf(
                    facet.Field,
                    [.. facet.Values.Select(one => new ValueOf(one.Value, one.Count, one.Value, false, $"/v1/studies?{facet.Field}={one.Value}"))],
                    0
                )),
            ]
        );

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", _counts[0].Values.Length);
        json.WriteStartArray("facets");
        foreach (var (field, values) in _counts)
        {
            json.WriteStartObject();
            json.WriteString("field", field);
            json.WriteStartArray("values");
            foreach (var (value, count) in values)
            {
                json.WriteStartObject();
                json.WriteString("value", value);
                json.WriteNumber("count", count);
                json.WriteString("label", value);
                json.WriteBoolean("selected", false);
                json.WriteString("url", $"/v1/studies?{field}={value}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("missing", 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Answer(int Total, IReadOnlyList<FacetOf> Facets);

    private sealed record FacetOf(string Field, IReadOnlyList<ValueOf> Values, int Missing);

    private sealed record ValueOf(string Value, int Count, string Label, bool Selected, string Url);
}
