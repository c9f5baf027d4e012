using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>How many of how many people met a definition.</summary>
public sealed record RespondersResult : Result
{
    internal const string Name = "responders";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>People who met the definition; at most <see cref="Total"/>.</summary>
    public required int Events { get; init; }

    /// <summary>People counted.</summary>
    public required int Total { get; init; }

    /// <summary>On the AIS grade: counts people who gained at least so many grades; null when not spelled out, or when an exact grade was counted.</summary>
    public int? MinGrades { get; init; }
}
