using System.Text.Json.Serialization;
using Evidence.Core.Sources;

namespace Evidence.Core.Results;

/// <summary>
/// One outcome number (or table of counts) of a study. The kind says which numbers there are; what they have in common is here.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RespondersResult), RespondersResult.Name)]
[JsonDerivedType(typeof(TransitionsResult), TransitionsResult.Name)]
[JsonDerivedType(typeof(MeanChangeResult), MeanChangeResult.Name)]
[JsonDerivedType(typeof(BeforeAfterResult), BeforeAfterResult.Name)]
[JsonDerivedType(typeof(EffectResult), EffectResult.Name)]
[JsonDerivedType(typeof(ProportionResult), ProportionResult.Name)]
[JsonDerivedType(typeof(MeasurementResult), MeasurementResult.Name)]
[JsonDerivedType(typeof(DistributionResult), DistributionResult.Name)]
public abstract record Result
{
    /// <summary>A term of the vocabulary <c>result-kind</c>; it follows from the type.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Slug, unique within the study.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the arm it is about; null for comparisons and for results of the whole study.</summary>
    public string? Arm { get; init; }

    /// <summary>Id of the outcome measure.</summary>
    public required string Measure { get; init; }

    /// <summary>When it was measured, in words.</summary>
    public string? Timepoint { get; init; }

    /// <summary>Months from treatment (from injury in natural-course cohorts); null for ranges, open ends and phases.</summary>
    public double? Months { get; init; }

    /// <summary>The part of the arm it is about, in words; null for the whole arm.</summary>
    public string? Subgroup { get; init; }

    /// <summary>What was counted or measured, in words.</summary>
    public string? Definition { get; init; }

    /// <summary>A term of the vocabulary <c>relatedness</c>; on results of harm only.</summary>
    public string? Relatedness { get; init; }

    /// <summary>A term of the vocabulary <c>selected-people</c>: the people counted are not the whole arm. Null when they are, as far as is known.</summary>
    public string? SelectedPeople { get; init; }

    /// <summary>Id of the result of the same study and measure that is the whole; null when this is no part. Use the whole, or the parts, never both.</summary>
    public string? PartOf { get; init; }

    /// <summary>True: stands for its arm and measure when one result is needed. False: must not.</summary>
    public bool? Preferred { get; init; }

    /// <summary>Where in the source the figure stands: page, table, figure.</summary>
    public string? Locator { get; init; }

    /// <summary>The exact words of the source, at most 25.</summary>
    public string? Quote { get; init; }

    /// <summary>Who read the figure.</summary>
    public string? ReadBy { get; init; }

    /// <summary>What a second reader found; null when nobody read it again.</summary>
    public SecondReading? SecondReading { get; init; }

    /// <summary>True when the figure was computed from other published figures; the wire calls it <c>computed</c>.</summary>
    [JsonPropertyName("derived")]
    public bool? Computed { get; init; }

    /// <summary>Address of the source of this figure when it differs from the study's.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>What a reader must know before using the figure.</summary>
    public string? Note { get; init; }
}
