using System.Collections.Frozen;
using System.Text.Json;

namespace Evidence.Api.Pages;

/// <summary>Terms of art and what they mean to somebody who has never met them (Assets/glossary.json).</summary>
public static class Glossary
{
    private static readonly FrozenDictionary<string, string> Meanings =
        JsonSerializer.Deserialize<Dictionary<string, string>>(Assets.Text("glossary.json"))!.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a term means; null where it is not explained.</summary>
    public static string? Find(string term) => Meanings.GetValueOrDefault(term);
}
