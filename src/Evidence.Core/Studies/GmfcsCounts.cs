using System.Text.Json.Serialization;

namespace Evidence.Core.Studies;

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
