using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Claims;

/// <summary>Reads stored claims.</summary>
public static class ClaimReader
{
    /// <summary>The claim of a stored document; what is derived is left aside.</summary>
    public static Claim Read(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize(document, PackJson.Default.Claim)!;
}
