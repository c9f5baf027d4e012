using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>Mean scores at the start and at the end; the spread of the change is not known from them.</summary>
public sealed record BeforeAfterResult : Result
{
    internal const string Name = "before-after";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>Mean at the start.</summary>
    public required double Before { get; init; }

    /// <summary>Mean at the end.</summary>
    public required double After { get; init; }

    /// <summary>Standard deviation at the start; null if not printed.</summary>
    public double? SdBefore { get; init; }

    /// <summary>Standard deviation at the end; null if not printed.</summary>
    public double? SdAfter { get; init; }

    /// <summary>People; null if unknown.</summary>
    public int? N { get; init; }
}
