namespace Evidence.Core.Studies;

/// <summary>Who the people of a study were.</summary>
public sealed record Population
{
    /// <summary>Severity in words, as the study states it.</summary>
    public string? Severity { get; init; }

    /// <summary>AIS (or Frankel) grades at the start, A to E; empty if unknown.</summary>
    public IReadOnlyList<string> AisGrades { get; init => field = value ?? []; } = [];

    /// <summary>A term of the vocabulary <c>chronicity</c>.</summary>
    public string? Chronicity { get; init; }

    /// <summary>Time between injury and treatment, in words.</summary>
    public string? TimeSinceInjury { get; init; }

    /// <summary>Level of the lesion, in words.</summary>
    public string? Level { get; init; }

    /// <summary>Age, in words.</summary>
    public string? Age { get; init; }

    /// <summary>Age at entry in months, of the whole study.</summary>
    public AgeMonths? AgeMonths { get; init; }

    /// <summary>Lowest and highest GMFCS level admitted; empty if unknown.</summary>
    public IReadOnlyList<string> GmfcsRange { get; init => field = value ?? []; } = [];

    /// <summary>A term of the vocabulary <c>gmfm-version</c>.</summary>
    public string? GmfmVersion { get; init; }

    /// <summary>A term of the vocabulary <c>aetiology</c>: cause of the lesion of the spinal cord.</summary>
    public string? Aetiology { get; init; }
}
