using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>Any other number with a unit: a value, or a range from low to high.</summary>
public sealed record MeasurementResult : Result
{
    internal const string Name = "measurement";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>The value; null when a range is given.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the range; null when a value is given.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the range; null when a value is given.</summary>
    public double? High { get; init; }

    /// <summary>Unit in words; <c>p value</c> where a p value was printed without an effect.</summary>
    public required string Unit { get; init; }

    /// <summary>A term of the vocabulary <c>p-relation</c> where the unit is a p value; null is <c>=</c>.</summary>
    public string? PRelation { get; init; }
}
