using System.Text.Json.Serialization;

namespace Evidence.Core.Language;

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
