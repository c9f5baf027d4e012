using System.Text.Json.Serialization;

namespace Evidence.Cli.Rules;

/// <summary>How label files are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LabelledUnit))]
internal sealed partial class LabelJsonContext : JsonSerializerContext;
