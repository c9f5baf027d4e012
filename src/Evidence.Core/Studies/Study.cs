using System.Text.Json.Serialization;
using Evidence.Core.Results;
using Evidence.Core.Sources;

namespace Evidence.Core.Studies;

/// <summary>
/// A study as it was read: design, people, arms, outcome results, and what was read to know it.
/// Only <see cref="Id"/> and <see cref="Title"/> are certain; null or an empty list means unknown, never "none".
/// </summary>
public sealed record Study
{
    /// <summary>Slug, the same as the file name.</summary>
    public required string Id { get; init; }

    /// <summary>The title exactly as published.</summary>
    public required string Title { get; init; }

    /// <summary>Names that the press and clinics use for it.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = value ?? []; } = [];

    /// <summary>What was done and found, in our words, with the figure that matters.</summary>
    public string? Summary { get; init; }

    /// <summary>Slug of the condition studied.</summary>
    public string? Condition { get; init; }

    /// <summary>A term of the vocabulary <c>design</c>.</summary>
    public string? Design { get; init; }

    /// <summary>The design that the registry or the protocol states; a term of the vocabulary <c>design</c>, never <c>registration-only</c>.</summary>
    public string? RegisteredDesign { get; init; }

    /// <summary>A term of the vocabulary <c>phase</c>.</summary>
    public string? Phase { get; init; }

    /// <summary>A term of the vocabulary <c>masking</c>.</summary>
    public string? Masking { get; init; }

    /// <summary>Who did not know the treatment, party by party; null if nothing is stated.</summary>
    public Masked? Masked { get; init; }

    /// <summary>What the control people received, in words.</summary>
    public string? Control { get; init; }

    /// <summary>Who is responsible for the study.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Where it was done.</summary>
    public IReadOnlyList<string> Institutions { get; init => field = value ?? []; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes.</summary>
    public IReadOnlyList<string> Countries { get; init => field = value ?? []; } = [];

    /// <summary>Year of the first enrolment.</summary>
    public int? StartYear { get; init; }

    /// <summary>Year of the primary publication.</summary>
    public int? PublicationYear { get; init; }

    /// <summary>People who entered the study.</summary>
    public int? Enrolled { get; init; }

    /// <summary>People in the main analysis; at most <see cref="Enrolled"/>.</summary>
    public int? Analysed { get; init; }

    /// <summary>The number in the registry; <see cref="EnrolmentIs"/> says what it is.</summary>
    public int? PlannedEnrolment { get; init; }

    /// <summary>A term of the vocabulary <c>planned-or-actual</c>, with <see cref="PlannedEnrolment"/>.</summary>
    public string? EnrolmentIs { get; init; }

    /// <summary>A term of the vocabulary <c>registered-status</c>.</summary>
    public string? RegisteredStatus { get; init; }

    /// <summary>Why it was stopped, suspended or withdrawn, in the words of the registry.</summary>
    public string? WhyStopped { get; init; }

    /// <summary>The date that the status holds for.</summary>
    public string? StatusOn { get; init; }

    /// <summary>When it was first submitted to or posted in the registry.</summary>
    public string? RegisteredOn { get; init; }

    /// <summary><c>yes</c> when it was registered before the first person entered.</summary>
    public string? ProspectivelyRegistered { get; init; }

    /// <summary>End of the study by the registry.</summary>
    public string? CompletionDate { get; init; }

    /// <summary>A term of the vocabulary <c>planned-or-actual</c>, with <see cref="CompletionDate"/>.</summary>
    public string? CompletionIs { get; init; }

    /// <summary>Whether the registry held results when it was read; null if it was not looked at.</summary>
    public bool? ResultsPosted { get; init; }

    /// <summary>When results were posted.</summary>
    public string? ResultsPostedOn { get; init; }

    /// <summary>True when a publication of results is known to exist, read or not.</summary>
    public bool? ResultsPublished { get; init; }

    /// <summary>Who the people were.</summary>
    public Population? Population { get; init; }

    /// <summary>The groups that were followed.</summary>
    public IReadOnlyList<Arm> Arms { get; init => field = value ?? []; } = [];

    /// <summary>Outcome results, each with an id that is unique within the study.</summary>
    public IReadOnlyList<Result> Results { get; init => field = value ?? []; } = [];

    /// <summary>What was reported about harm, in words.</summary>
    public IReadOnlyList<string> AdverseEvents { get; init => field = value ?? []; } = [];

    /// <summary>What weakens the conclusion, in words.</summary>
    public IReadOnlyList<string> Limitations { get; init => field = value ?? []; } = [];

    /// <summary>Who paid and who stands to gain, in words.</summary>
    public string? Funding { get; init; }

    /// <summary>A term of the vocabulary <c>independence</c>.</summary>
    public string? Independence { get; init; }

    /// <summary>Retractions, corrections and the like that are known.</summary>
    public IReadOnlyList<Notice> Notices { get; init => field = value ?? []; } = [];

    /// <summary>Date on which a database of retractions was asked; null when none was, and then no notice means nothing.</summary>
    public string? NoticesCheckedOn { get; init; }

    /// <summary>Set when the record was taken out of pooling; null for all others.</summary>
    public StudyPooling? Pooling { get; init; }

    /// <summary>Where it was published.</summary>
    public IReadOnlyList<Publication> Publications { get; init => field = value ?? []; } = [];

    /// <summary>Its own report; null where none is on record. Of several the first.</summary>
    [JsonIgnore]
    public Publication? OwnReport => Publications.FirstOrDefault(static one => one.IsOwnReport);

    /// <summary>Registry numbers (NCT, jRCT, ChiCTR, CTRI, ...).</summary>
    public IReadOnlyList<string> Registrations { get; init => field = value ?? []; } = [];

    /// <summary>What was read to make this record.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];

    /// <summary>What is known to exist but could not be read.</summary>
    public IReadOnlyList<string> Unverified { get; init => field = value ?? []; } = [];
}
