using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Kinds;
using Evidence.Core.Measures;
using Evidence.Core.Pack;
using Evidence.Core.Sources;

namespace Evidence.Core.Exports;

/// <summary>
/// The records that those of a list point at, by id, read when the first is asked for. Only kinds of which there are few: measures, sources, claims.
/// </summary>
/// <param name="documents">The stored documents of a kind of the trial ledger.</param>
public sealed class OtherRecords(Func<StoredKind, IEnumerable<byte[]>> documents)
{
    private readonly Lazy<Dictionary<string, Measure>> _measures = new(() =>
        documents(StoredKinds.Measures).Select(document => MeasureReader.Read(document)).ToDictionary(measure => measure.Id, StringComparer.Ordinal)
    );

    private readonly Lazy<Dictionary<string, Source>> _sources = new(() =>
        documents(StoredKinds.Sources)
            .Select(document => JsonSerializer.Deserialize(document, PackJson.Default.Source)!)
            .ToDictionary(source => source.Id, StringComparer.Ordinal)
    );

    private readonly Lazy<Dictionary<string, Price>> _prices = new(() =>
        Price
            .Of(documents(StoredKinds.Claims).Select(document => JsonSerializer.Deserialize(document, PackJson.Default.Claim)!))
            .ToDictionary(price => price.Id, StringComparer.Ordinal)
    );

    /// <summary>Outcome measures.</summary>
    public IReadOnlyDictionary<string, Measure> Measures => _measures.Value;

    /// <summary>Documents that make assertions.</summary>
    public IReadOnlyDictionary<string, Source> Sources => _sources.Value;

    /// <summary>Sums that claims state.</summary>
    public IReadOnlyDictionary<string, Price> Prices => _prices.Value;
}
