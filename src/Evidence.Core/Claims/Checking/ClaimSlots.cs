namespace Evidence.Core.Claims.Checking;

/// <summary>What one sentence claims, slot by slot. Null or empty means that it does not say; nothing is filled by a guess.</summary>
public sealed record ClaimSlots
{
    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of the studies that its names fit; more than one when the name fits several.</summary>
    public IReadOnlyList<string> Studies { get; init; } = [];

    /// <summary>The words that name them; null when none do.</summary>
    public string? StudyCue { get; init; }

    /// <summary>True when the study is named in the context only (a heading), not in the sentence.</summary>
    public bool StudyFromContext { get; init; }

    /// <summary>A study, DOI or registration that is named but is not in this release.</summary>
    public string? UnknownStudy { get; init; }

    /// <summary>Token of an institution that is named ("yale").</summary>
    public string? Institution { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of a country that is named.</summary>
    public string? Country { get; init; }

    /// <summary>Slug of the condition.</summary>
    public string? Condition { get; init; }

    /// <summary>True when the condition is one the release holds nothing about.</summary>
    public bool OtherCondition { get; init; }

    /// <summary>AIS grades of the people, A to E.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>Grade said to be left.</summary>
    public string? GradeFrom { get; init; }

    /// <summary>Grade said to be reached.</summary>
    public string? GradeTo { get; init; }

    /// <summary>complete or incomplete.</summary>
    public string? Severity { get; init; }

    /// <summary>acute, subacute, chronic or early.</summary>
    public string? Chronicity { get; init; }

    /// <summary>cervical, thoracic, lumbar, tetraplegia or paraplegia.</summary>
    public string? Level { get; init; }

    /// <summary>Kind of cell.</summary>
    public string? Cells { get; init; }

    /// <summary>Tissue of the cells.</summary>
    public string? Tissue { get; init; }

    /// <summary>autologous or allogeneic.</summary>
    public string? Origin { get; init; }

    /// <summary>Way of giving.</summary>
    public string? Route { get; init; }

    /// <summary>Number of cells.</summary>
    public double? DoseCells { get; init; }

    /// <summary>Outcomes it speaks of, most specific only.</summary>
    public IReadOnlyList<MeasureFamily> Measures { get; init; } = [];

    /// <summary>Numbers, in the order of the text.</summary>
    public IReadOnlyList<ClaimFigure> Figures { get; init; } = [];

    /// <summary>True when the number that is compared counts people who were not given the cells.</summary>
    public bool OfControls { get; init; }

    /// <summary>Months after treatment.</summary>
    public double? Months { get; init; }

    /// <summary>Words that compare with others who were not treated so.</summary>
    public string? Comparator { get; init; }

    /// <summary>Words that make the treatment the cause ("cures", "restores").</summary>
    public string? Causality { get; init; }

    /// <summary>Words of certainty or doubt ("proven", "significantly", "may").</summary>
    public string? Certainty { get; init; }

    /// <summary>with help or without help, where it says how somebody walks or stands.</summary>
    public string? Help { get; init; }

    /// <summary>True when it speaks of cells or of the treatment with them.</summary>
    public bool SpeaksOfCells { get; init; }

    /// <summary>True when it denies what its outcome words say.</summary>
    public bool Negated { get; init; }

    /// <summary>True when it speaks of the speaker's own patients or clinic.</summary>
    public bool OwnRecords { get; init; }

    /// <summary>True when it tells what was seen, and not what is so.</summary>
    public bool Observed { get; init; }

    /// <summary>True when it calls the treatment free of risk, and does not deny it.</summary>
    public bool AbsoluteSafety { get; init; }

    /// <summary>True when it calls the treatment a cure.</summary>
    public bool Cure { get; init; }

    /// <summary>True when it states in its own voice that the treatment works: an overclaim, a guarantee or a cure that the reader marked.</summary>
    public bool FlatBenefit { get; init; }

    /// <summary>True when it says that nobody recovers without the treatment.</summary>
    public bool DeniesRecovery { get; init; }

    /// <summary>True when it speaks of a provider's people, premises or practice.</summary>
    public bool Practice { get; init; }

    /// <summary>True when it gives a price.</summary>
    public bool Price { get; init; }

    /// <summary>True when it asks rather than asserts, or reports what others promise, or supposes.</summary>
    public bool NotAsserted { get; init; }

    /// <summary>True when words of entering a study stand in it, so that a bare count may be the size of the study.</summary>
    public bool Enrolment { get; init; }
}
