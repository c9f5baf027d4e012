using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Measures;

/// <summary>Reads stored measures.</summary>
public static class MeasureReader
{
    /// <summary>The measure of a stored document.</summary>
    public static Measure Read(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize(document, PackJson.Default.Measure)!;
}
