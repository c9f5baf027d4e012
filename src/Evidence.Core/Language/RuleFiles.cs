using System.Text.Json;
using System.Text.Json.Serialization;
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

/// <summary>The shape of a file of concepts.</summary>
internal sealed record ConceptFile(IReadOnlyList<Concept> Rows);

/// <summary>The shape of a file of scopes.</summary>
internal sealed record ScopeFile(IReadOnlyList<ScopeRow> Rows);

/// <summary>The shape of the file of languages.</summary>
internal sealed record LanguageFile(IReadOnlyList<Tongue> Rows);

/// <summary>The shape of the file of stream rows.</summary>
internal sealed record StreamFile(IReadOnlyList<Streams.StreamRow> Rows);

/// <summary>The shape of the file of word classes.</summary>
internal sealed record WordFile(IReadOnlyList<WordList> Classes);

/// <summary>The words of one class; ~ stands before a regular verb whose forms are meant.</summary>
internal sealed record WordList(string Class, IReadOnlyList<string> Words);

/// <summary>How rule files are read: camel case, unknown members refused.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ConceptFile))]
[JsonSerializable(typeof(ScopeFile))]
[JsonSerializable(typeof(LanguageFile))]
[JsonSerializable(typeof(StreamFile))]
[JsonSerializable(typeof(WordFile))]
[JsonSerializable(typeof(WordListFile))]
[JsonSerializable(typeof(Claims.Checking.TrustLevelFile))]
[JsonSerializable(typeof(Claims.Checking.AbbreviationFile))]
internal sealed partial class RuleJson : JsonSerializerContext;
