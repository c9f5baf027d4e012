using System.Text.Json.Serialization;

namespace Evidence.Core.Results;

/// <summary>A comparison between arms or a pooled estimate of several studies.</summary>
public sealed record EffectResult : Result
{
    internal const string Name = "effect";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>A term of the vocabulary <c>effect</c>.</summary>
    public required string Effect { get; init; }

    /// <summary>The estimate.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the interval; null if not printed.</summary>
    public double? CiLow { get; init; }

    /// <summary>Upper end of the interval; null if not printed.</summary>
    public double? CiHigh { get; init; }

    /// <summary>Confidence level as a proportion or percentage as printed; null means 95 %.</summary>
    public double? Level { get; init; }

    /// <summary>p value, 0 to 1; null if not printed.</summary>
    public double? P { get; init; }

    /// <summary>A term of the vocabulary <c>p-relation</c>: the p value is below or above <see cref="P"/>. Null is <c>=</c>.</summary>
    public string? PRelation { get; init; }

    /// <summary>Heterogeneity I² in percent; null if not printed or not a pooled estimate.</summary>
    public double? I2 { get; init; }

    /// <summary>Studies pooled; null if not a pooled estimate.</summary>
    public int? Studies { get; init; }

    /// <summary>People in them; null if unknown.</summary>
    public int? Participants { get; init; }

    /// <summary>Ids of the arms compared, treated first; empty if the study has no arms on record.</summary>
    public IReadOnlyList<string> Arms { get; init => field = value ?? []; } = [];

    /// <summary>True for effects whose value without effect is 1 and that live on a logarithmic scale.</summary>
    internal bool IsRatio => Effect is "risk-ratio" or "odds-ratio" or "hazard-ratio";
}
