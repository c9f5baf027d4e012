using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>A matrix of AIS (or Frankel) grade shifts: how many people went from which grade to which.</summary>
public sealed record TransitionsResult : Result
{
    internal const string Name = "transitions";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>The cells, each pair of grades at most once.</summary>
    public IReadOnlyList<Transition> Transitions { get; init => field = value ?? []; } = [];

    /// <summary>True when the cells do not cover the whole arm; null means they do.</summary>
    public bool? Partial { get; init; }
}
