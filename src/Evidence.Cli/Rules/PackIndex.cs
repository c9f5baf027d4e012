using System.Text.Json;
using Evidence.Core.Claims.Checking;

namespace Evidence.Cli.Rules;

/// <summary>What the check of claims compares with, read from a pack folder without a store.</summary>
internal static class PackIndex
{
    internal static CheckIndex Of(string data) => CheckIndex.Build(StoredSources.Read(1, "pack", kind => Documents(data, kind), name => Lexicon(data, name)));

    // a file of claims is a list of them
    private static List<byte[]> Documents(string data, string kind) =>
        !Directory.Exists(Path.Combine(data, kind))
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(data, kind), "*.json")
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllBytes)
                    .SelectMany(document => kind == "claims" ? Parts(document) : [document]),
            ];

    private static IEnumerable<byte[]> Parts(byte[] document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.EnumerateArray().Select(claim => JsonSerializer.SerializeToUtf8Bytes(claim))]
            : [document];
    }

    private static byte[]? Lexicon(string data, string name) =>
        Path.Combine(data, "lexicons", name + ".json") is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;
}
