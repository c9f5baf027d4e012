using System.Buffers;
using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Sources;

namespace Evidence.Core.Exports;

/// <summary>
/// Records as JSON-LD in the words of schema.org, for search engines and fact-check collectors. <c>@context</c>, then one node, or several as one graph.
/// </summary>
public sealed class JsonLdExport : IDisposable
{
    private const string Context = "https://schema.org";
    private readonly Utf8JsonWriter _json;
    private readonly string _site;
    private readonly bool _isGraph;

    /// <summary>Begins a document.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    /// <param name="isGraph">Whether there may be more nodes than one, or none.</param>
    public JsonLdExport(IBufferWriter<byte> output, string site, bool isGraph)
    {
        _json = JsonParts.Writer(new ScriptSafeOutput(output));
        (_site, _isGraph) = (site, isGraph);
        _json.WriteStartObject();
        _json.WriteString("@context", Context);
        if (isGraph)
        {
            _json.WriteStartArray("@graph");
        }

        _json.Flush();
    }

    /// <summary>Adds a study.</summary>
    public void Add(StudyRow study) => Node(() => JsonLdStudy.Write(_json, study, _site));

    /// <summary>Adds a claim as ClaimReview.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="source">The document that makes it; null if it is not at hand.</param>
    public void Add(Claim claim, Source? source) => Node(() => ClaimReview.WriteMembers(_json, claim, source, _site));

    /// <summary>Adds the catalogue as Dataset.</summary>
    public void Add(ReleaseCitation release, IEnumerable<CsvTable> tables) => Node(() => JsonLdDataset.Write(_json, release, _site, tables));

    /// <summary>Ends the document.</summary>
    public void End()
    {
        if (_isGraph)
        {
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Gives back what is held; it ends nothing.</summary>
    public void Dispose() => _json.Dispose();

    private void Node(Action write)
    {
        if (_isGraph)
        {
            _json.WriteStartObject();
        }

        write();
        if (_isGraph)
        {
            _json.WriteEndObject();
        }

        _json.Flush();
    }
}
