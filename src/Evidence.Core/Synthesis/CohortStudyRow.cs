using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Synthesis;

/// <summary>A cohort that was followed without the treatment.</summary>
public sealed record CohortStudyRow : SynthesisRow
{
    /// <summary>The people followed.</summary>
    public required GroupFigure Group { get; init; }

    /// <summary>The share that improved, 0 to 1, as printed where no count is; null for means and where only larger improvements are stated.</summary>
    public double? Rate { get; init; }

    /// <summary>AIS grade at the start, A to E; null when several or unknown.</summary>
    public string? Grade { get; init; }

    /// <summary>When people were injured, or what stands nearest to it; null when no year is known.</summary>
    public Era? Era { get; init; }

    /// <summary>When people were first examined.</summary>
    public required StatedWindow Window { get; init; }

    /// <summary>"cohort" for natural-history studies, "control-arm" for the arm of a trial that got no cells.</summary>
    public required string SourceKind { get; init; }

    /// <summary>Registries that other rows draw on too.</summary>
    public IReadOnlyList<string> Registries { get; init; } = [];

    /// <summary>What a reader must know before using the row; null for nothing.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override int People => Group.N ?? 0;
}
