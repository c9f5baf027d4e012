using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Exports;

/// <summary>A work or page that the data were read from.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Path">Address; null if it has none.</param>
public sealed record PackageSource(string Title, string? Path)
{
    /// <summary>A stored source: its title with who publishes it, and its address.</summary>
    public static PackageSource Read(ReadOnlySpan<byte> document)
    {
        var source = JsonSerializer.Deserialize(document, PackJson.Default.Source)!;
        return new($"{source.Publisher}: {source.Title}", source.Url);
    }
}
