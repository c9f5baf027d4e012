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
