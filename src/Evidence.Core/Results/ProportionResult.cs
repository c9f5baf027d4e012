using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>A share of people that was printed without its counts.</summary>
public sealed record ProportionResult : Result
{
    internal const string Name = "proportion";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>The share, 0 to 1.</summary>
    public required double Value { get; init; }

    /// <summary>People it is a share of; null if unknown.</summary>
    public int? N { get; init; }

    /// <summary>On the AIS grade: counts people who gained at least so many grades; null when not spelled out, or when an exact grade was counted.</summary>
    public int? MinGrades { get; init; }
}
