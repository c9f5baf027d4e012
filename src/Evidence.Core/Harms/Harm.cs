using Evidence.Core.Sources;

namespace Evidence.Core.Harms;

/// <summary>A documented harm of unproven cell treatments: a case, an outbreak, a court case or a survey.</summary>
public sealed record Harm
{
    /// <summary>Slug, the same as the file name; the same as a study's only when both describe one work.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the report.</summary>
    public required string Title { get; init; }

    /// <summary>Slug of the kind of harm (infection, tumour, death, ...).</summary>
    public required string Type { get; init; }

    /// <summary>People harmed; null if unknown.</summary>
    public int? Cases { get; init; }

    /// <summary>People who died; at most <see cref="Cases"/>; null if unknown.</summary>
    public int? Deaths { get; init; }

    /// <summary>Year of the report.</summary>
    public int? Year { get; init; }

    /// <summary>What the people were treated for, in words.</summary>
    public string? ConditionTreated { get; init; }

    /// <summary>Where: trial, unproven clinic, ..., in words.</summary>
    public required string Setting { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes.</summary>
    public IReadOnlyList<string> Countries { get; init => field = value ?? []; } = [];

    /// <summary>What was given, in words.</summary>
    public required string Intervention { get; init; }

    /// <summary>What happened, in words.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("harm")]
    public required string Happened { get; init; }

    /// <summary>Time from treatment to harm, in words; null if unknown.</summary>
    public string? Latency { get; init; }

    /// <summary>Id of the study that is the same work; null if there is none.</summary>
    public string? Study { get; init; }

    /// <summary>Id of another harm record that reports the same people; null if there is none.</summary>
    public string? SameCaseAs { get; init; }

    /// <summary>Where it was published.</summary>
    public IReadOnlyList<Publication> Publications { get; init => field = value ?? []; } = [];

    /// <summary>What was read.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];

    /// <summary>What a reader should know.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>What is known to exist but could not be read.</summary>
    public IReadOnlyList<string> Unverified { get; init => field = value ?? []; } = [];
}
