using System.Text.Json;
using System.Text.Json.Serialization;
using Evidence.Core.Claims;
using Evidence.Core.Harms;
using Evidence.Core.Lexicons;
using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Regulators;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Pack;

/// <summary>Generated readers of the records; they run only on JSON whose shape was checked, so they never fail.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = false,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Study))]
[JsonSerializable(typeof(Measure))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Testimonial))]
[JsonSerializable(typeof(Provider))]
[JsonSerializable(typeof(Regulator))]
[JsonSerializable(typeof(Harm))]
[JsonSerializable(typeof(Lexicon))]
[JsonSerializable(typeof(PackTitle))]
[JsonSerializable(typeof(List<Notice>))]
[JsonSerializable(typeof(StoredDerivation))]
internal sealed partial class PackJson : JsonSerializerContext;
