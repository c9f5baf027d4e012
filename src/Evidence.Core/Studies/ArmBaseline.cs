using System.Text.Json.Serialization;

namespace Evidence.Core.Studies;

/// <summary>An arm at the start, in cerebral palsy.</summary>
public sealed record ArmBaseline
{
    /// <summary>People described; null when the arm.</summary>
    public int? N { get; init; }

    /// <summary>Age at entry.</summary>
    public AgeMonths? AgeMonths { get; init; }

    /// <summary>People by level of gross motor function.</summary>
    public GmfcsCounts? Gmfcs { get; init; }

    /// <summary>A term of the vocabulary <c>gmfm-version</c>.</summary>
    public string? GmfmVersion { get; init; }

    /// <summary>Mean score at the start.</summary>
    public BaselineScore? Gmfm { get; init; }

    /// <summary>Where it was read, when not where the study was.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>What a reader must know.</summary>
    public string? Note { get; init; }
}

/// <summary>People by GMFCS level, all five.</summary>
public sealed record GmfcsCounts
{
    /// <summary>Level I.</summary>
    [JsonPropertyName("I")]
    public required int I { get; init; }

    /// <summary>Level II.</summary>
    [JsonPropertyName("II")]
    public required int II { get; init; }

    /// <summary>Level III.</summary>
    [JsonPropertyName("III")]
    public required int III { get; init; }

    /// <summary>Level IV.</summary>
    [JsonPropertyName("IV")]
    public required int IV { get; init; }

    /// <summary>Level V.</summary>
    [JsonPropertyName("V")]
    public required int V { get; init; }

    /// <summary>Everybody.</summary>
    [JsonIgnore]
    public int Total => I + II + III + IV + V;

    /// <summary>People of a level, a term of the vocabulary <c>gmfcs-level</c>; 0 for what is none.</summary>
    public int Of(string level) => level switch { "I" => I, "II" => II, "III" => III, "IV" => IV, "V" => V, _ => 0 };
}

/// <summary>A mean score at the start, 0 to 100.</summary>
public sealed record BaselineScore
{
    /// <summary>Mean.</summary>
    public required double Mean { get; init; }

    /// <summary>Standard deviation; null if not printed.</summary>
    public double? Sd { get; init; }

    /// <summary>True when computed from other published figures.</summary>
    public bool? Derived { get; init; }
}
