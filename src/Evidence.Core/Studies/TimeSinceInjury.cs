namespace Evidence.Core.Studies;

/// <summary>From injury to treatment in whole days (a month is 30.4375 days, a year 365.25).</summary>
public sealed record TimeSinceInjury
{
    /// <summary>Days of a month, where times in days and in months are compared.</summary>
    public const double DaysPerMonth = 30.4375;

    /// <summary>Shortest.</summary>
    public int? Min { get; init; }

    /// <summary>Longest.</summary>
    public int? Max { get; init; }

    /// <summary>Mean.</summary>
    public int? Mean { get; init; }

    /// <summary>Standard deviation.</summary>
    public int? Sd { get; init; }

    /// <summary>Median.</summary>
    public int? Median { get; init; }

    /// <summary>People it describes; null when the arm.</summary>
    public int? N { get; init; }

    /// <summary>A term of the vocabulary <c>time-basis</c>: a bound of the protocol describes nobody.</summary>
    public required string Basis { get; init; }

    /// <summary>As printed.</summary>
    public string? Note { get; init; }

    /// <summary>Where it was read, when not where the study was.</summary>
    public string? SourceUrl { get; init; }
}
