using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Evidence.Core.Language;

/// <summary>The rule files that are built into this engine; they are part of its identity.</summary>
public static class RuleFiles
{
    private const string Root = "rules/";

    /// <summary>Names of the files under a folder of data/rules, in order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [
            .. typeof(RuleFiles)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A file of data/rules as it lies.</summary>
    internal static byte[] Bytes(string name)
    {
        using var stream = Open(Root + name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Reads a file; throws <see cref="JsonException"/> where it has another shape.</summary>
    internal static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException($"{name} holds nothing.");
    }

    private static Stream Open(string name) =>
        typeof(RuleFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
}
