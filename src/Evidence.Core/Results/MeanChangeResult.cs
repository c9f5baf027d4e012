using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>Mean change from the start, in points of the measure.</summary>
public sealed record MeanChangeResult : Result
{
    internal const string Name = "mean-change";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>Mean change.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation of the changes; not negative.</summary>
    public double? Sd { get; init; }

    /// <summary>Standard error of the mean; not negative.</summary>
    public double? Se { get; init; }

    /// <summary>Lower end of the interval printed, 95 % unless the note says otherwise.</summary>
    public double? CiLow { get; init; }

    /// <summary>Upper end of the interval printed.</summary>
    public double? CiHigh { get; init; }

    /// <summary>People; null if unknown.</summary>
    public int? N { get; init; }
}
