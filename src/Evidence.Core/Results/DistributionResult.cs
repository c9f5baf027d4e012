using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>How many people lay in which category of the measure.</summary>
public sealed record DistributionResult : Result
{
    internal const string Name = "distribution";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>People by category; a key such as <c>A/B</c> joins categories that the source did not separate.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }
}
