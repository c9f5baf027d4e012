namespace Evidence.Core.Studies;

/// <summary>Age at entry in months; what was not stated is null.</summary>
public sealed record AgeMonths
{
    /// <summary>Mean.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation.</summary>
    public double? Sd { get; init; }

    /// <summary>Median.</summary>
    public double? Median { get; init; }

    /// <summary>Youngest.</summary>
    public double? Min { get; init; }

    /// <summary>Oldest.</summary>
    public double? Max { get; init; }

    /// <summary>People it describes; null when all.</summary>
    public int? N { get; init; }
}
