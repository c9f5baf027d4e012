using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Harms;

/// <summary>Reads stored harms.</summary>
public static class HarmReader
{
    /// <summary>The harm of a stored document.</summary>
    public static Harm Read(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize(document, PackJson.Default.Harm)!;
}
