using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Measures;
using Evidence.Core.Pack;
using Evidence.Core.Releases;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Kinds;

/// <summary>
/// What stored documents are found by, derived anew: an older release keeps its documents, and its index may be one that another engine
/// wrote. Nothing is written back.
/// </summary>
/// <param name="documents">The documents of a kind in that release, each with its id, in the order of ids.</param>
public sealed class StoredIndexing(Func<StoredKind, IReadOnlyList<(string Id, byte[] Body)>> documents)
{
    private Dictionary<string, Measure>? _measures;
    private Dictionary<string, Source>? _sources;
    private Dictionary<string, Price>? _prices;

    /// <summary>What one document is found by.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <param name="document">The document as stored.</param>
    /// <exception cref="JsonException">This engine cannot read the document.</exception>
    public (ReadOnlyMemory<byte> Entry, SearchedText Text) Of(StoredKind kind, string id, ReadOnlySpan<byte> document)
    {
        var json = PackJson.Default;
        return kind == StoredKinds.Studies ? StudyDocuments.Found(StoredStudy.Read(document), Measures())
            : kind == StoredKinds.Measures ? PackDocuments.Found(JsonSerializer.Deserialize(document, json.Measure)!)
            : kind == StoredKinds.Sources ? PackDocuments.Found(JsonSerializer.Deserialize(document, json.Source)!)
            : kind == StoredKinds.Claims ? OfClaim(ClaimReader.Read(document))
            : kind == StoredKinds.Prices ? PriceDocument.Found(Prices().GetValueOrDefault(id) ?? throw new JsonException($"No claim states the price {id}."))
            : kind == StoredKinds.Providers ? PackDocuments.Found(JsonSerializer.Deserialize(document, json.Provider)!)
            : kind == StoredKinds.Regulators ? PackDocuments.Found(JsonSerializer.Deserialize(document, json.Regulator)!)
            : kind == StoredKinds.Harms ? PackDocuments.Found(JsonSerializer.Deserialize(document, json.Harm)!)
            : kind == StoredKinds.Testimonials ? Testimonials.TestimonialDocuments.Found(JsonSerializer.Deserialize(document, json.Testimonial)!)
            : (default, SearchedText.None);
    }

    private (ReadOnlyMemory<byte> Entry, SearchedText Text) OfClaim(Claim claim)
    {
        _sources ??= documents(StoredKinds.Sources)
            .ToDictionary(static one => one.Id, static one => JsonSerializer.Deserialize(one.Body, PackJson.Default.Source)!, StringComparer.Ordinal);
        return PackDocuments.Found(new SourcedClaim(claim, _sources.GetValueOrDefault(claim.SourceId)));
    }

    private Dictionary<string, Measure> Measures() =>
        _measures ??= documents(StoredKinds.Measures).ToDictionary(static one => one.Id, static one => MeasureReader.Read(one.Body), StringComparer.Ordinal);

    private Dictionary<string, Price> Prices() =>
        _prices ??= Price
            .Of(documents(StoredKinds.Claims).Select(static one => ClaimReader.Read(one.Body)))
            .ToDictionary(static one => one.Id, StringComparer.Ordinal);
}
