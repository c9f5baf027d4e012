using System.Buffers;
using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Sources;

namespace Evidence.Core.Exports;

/// <summary>Records as JSON-LD in the words of schema.org, for search engines and fact-check collectors.</summary>
public static class JsonLdExport
{
    private const string Context = "https://schema.org";

    /// <summary>One study.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="study">The study.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    public static void Write(IBufferWriter<byte> output, StudyRow study, string site) => One(output, json => JsonLdStudy.Write(json, study, site));

    /// <summary>One claim as ClaimReview.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="source">The document that makes it; null if it is not at hand.</param>
    /// <param name="publisher">Who reviews: the name of the knowledge base.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    public static void Write(IBufferWriter<byte> output, Claim claim, Source? source, string publisher, string site) =>
        One(output, json => JsonLdClaim.Write(json, claim, source, publisher, site));

    /// <summary>The catalogue as Dataset.</summary>
    public static void Write(IBufferWriter<byte> output, ReleaseCitation release, IEnumerable<CsvTable> tables) =>
        One(output, json => JsonLdDataset.Write(json, release, tables));

    /// <summary>A list of studies as one graph; the number of studies.</summary>
    public static long Write(IBufferWriter<byte> output, IEnumerable<StudyRow> studies, string site) =>
        Graph(output, studies, (json, study) => JsonLdStudy.Write(json, study, site));

    /// <summary>A list of claims as one graph; the number of claims.</summary>
    public static long Write(IBufferWriter<byte> output, IEnumerable<(Claim Claim, Source? Source)> claims, string publisher, string site) =>
        Graph(output, claims, (json, claim) => JsonLdClaim.Write(json, claim.Claim, claim.Source, publisher, site));

    private static void One(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using var json = JsonParts.Writer(output);
        json.WriteStartObject();
        json.WriteString("@context", Context);
        write(json);
        json.WriteEndObject();
        json.Flush();
    }

    private static long Graph<T>(IBufferWriter<byte> output, IEnumerable<T> records, Action<Utf8JsonWriter, T> write)
    {
        var count = 0L;
        using var json = JsonParts.Writer(output);
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteStartArray("@graph");
        foreach (var record in records)
        {
            json.WriteStartObject();
            write(json, record);
            json.WriteEndObject();
            json.Flush();
            count++;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return count;
    }
}
