using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>What a synthesis needs of a study, and no more. Null and empty mean unknown.</summary>
public sealed record SynthesisStudy
{
    /// <summary>Id of the study.</summary>
    public required string Id { get; init; }

    /// <summary>Name for a plot, as <see cref="CitedName"/> has it; what the id says where the record is not at hand.</summary>
    public string Label { get => field ?? CitedName.OfId(Id); init; }

    /// <summary>Title as published.</summary>
    public string Title { get; init; } = "";

    /// <summary>Slug of the condition; null if unknown.</summary>
    public string? Condition { get; init; }

    /// <summary>A term of the vocabulary <c>design</c>.</summary>
    public string? Design { get; init; }

    /// <summary>A term of the vocabulary <c>profile</c>: whether the study compares.</summary>
    public string? Profile { get; init; }

    /// <summary>Level of evidence (OCEBM 2011), 1 to 5.</summary>
    public int? Level { get; init; }

    /// <summary>A term of the vocabulary <c>masking</c>.</summary>
    public string? Masking { get; init; }

    /// <summary>Whether those who judged the outcome did not know the treatment: "yes", "no", "partly", "unclear"; null if not stated.</summary>
    public string? AssessorsMasked { get; init; }

    /// <summary>"yes" or "no": registered before the first person entered; null if not known.</summary>
    public string? ProspectivelyRegistered { get; init; }

    /// <summary>The year in which it was published, or in which it began.</summary>
    public int? Year => PublicationYear ?? StartYear;

    /// <summary>Number in the registry; null if none.</summary>
    public int? PlannedEnrolment { get; init; }

    /// <summary>The design that the registry states; null if unknown.</summary>
    public string? RegisteredDesign { get; init; }

    /// <summary>End of the study by the registry: a year, a month or a day; null if unknown.</summary>
    public string? CompletionDate { get; init; }

    /// <summary>Whether results are known to exist in the registry or in print, read or not.</summary>
    public bool HasResultsElsewhere { get; init; }

    /// <summary>Whether it is a work about the course of the condition and not about a treatment.</summary>
    public bool IsOfCourse { get; init; }

    /// <summary>Whether anything is known of its outcome.</summary>
    public bool HasResults => HasResultsElsewhere || Results.Count > 0 || Design != "registration-only";

    /// <summary>People who entered.</summary>
    public int? Enrolled { get; init; }

    /// <summary>People in the main analysis.</summary>
    public int? Analysed { get; init; }

    /// <summary>A term of the vocabulary <c>independence</c>.</summary>
    public string Independence { get; init => field = value ?? "unknown"; } = "unknown";

    /// <summary>A term of the vocabulary <c>harms-parity</c>.</summary>
    public string? Harms { get; init; }

    /// <summary>A term of the vocabulary <c>chronicity</c>.</summary>
    public string? Chronicity { get; init; }

    /// <summary>Time since injury in the study's words.</summary>
    public string? TimeSinceInjury { get; init; }

    /// <summary>Level of the lesions in the study's words; null if unknown.</summary>
    public string? LesionLevel { get; init; }

    /// <summary>The year in which it began.</summary>
    public int? StartYear { get; init; }

    /// <summary>The year in which it was published.</summary>
    public int? PublicationYear { get; init; }

    /// <summary>AIS grades at the start.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>Notices of journals.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Set when the record was taken out of pooling.</summary>
    public StudyPooling? Pooling { get; init; }

    /// <summary>A term of the vocabulary <c>aetiology</c>; null if unknown.</summary>
    public string? Aetiology { get; init; }

    /// <summary>A term of the vocabulary <c>gmfm-version</c>; null if unknown.</summary>
    public string? GmfmVersion { get; init; }

    /// <summary>Lowest and highest GMFCS level admitted; empty if unknown.</summary>
    public IReadOnlyList<string> GmfcsRange { get; init; } = [];

    /// <summary>Age at entry in months; null if unknown.</summary>
    public AgeMonths? AgeMonths { get; init; }

    /// <summary>Registry numbers.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>The groups followed, with their sizes (see <see cref="SizesAreAssumed"/>).</summary>
    public IReadOnlyList<Arm> Arms { get; init; } = [];

    /// <summary>Whether the sizes of the arms are halves of the whole, because none is on record (see <see cref="ArmSizes"/>).</summary>
    public bool SizesAreAssumed { get; init; }

    /// <summary>Where it was read.</summary>
    public StudyAddresses Addresses { get; init; } = StudyAddresses.None;

    /// <summary>Its results; a synthesis looks at those of one measure.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>How its arms stand beside the natural course; empty when that was not derived.</summary>
    public IReadOnlyList<ArmReading> NaturalCourse { get; init; } = [];

    /// <summary>Whether the study is withdrawn: a retraction that no later reinstatement undid. A reinstatement without a date undoes one.</summary>
    public bool IsRetracted => Withdrawal.Holds(Notices);

    /// <summary>Whether the record was taken out of pooling.</summary>
    public bool IsWithdrawn => Pooling is { Status: "withdrawn" };

    /// <summary>Whether assessors did not know the treatment, or the study calls itself masked and does not say that they did.</summary>
    public bool IsMasked => AssessorsMasked is { } assessors ? assessors == "yes" : Masking is not (null or "none");

    /// <summary>Share of those who entered who were not analysed, 0 to 1; null if not known.</summary>
    public double? Lost => Allocated is > 0 and var allocated && Arms.All(arm => arm.Analysed is not null)
        ? 1 - ((double)Arms.Sum(arm => arm.Analysed!.Value) / allocated)
        : Enrolled is > 0 and var entered && Analysed is { } analysed ? Math.Max(0, 1 - ((double)analysed / entered)) : null;

    /// <summary>People randomised to or entered in all arms; null where one does not say.</summary>
    private int? Allocated => Arms.Count > 0 && Arms.All(arm => arm.Allocated is not null) ? Arms.Sum(arm => arm.Allocated!.Value) : null;

    /// <summary>How unlike the groups were at the start, in standard deviations, at worst (see <see cref="Baselines"/>); null if not known.</summary>
    public double? BaselineGap => Baselines.Gap(this);

    /// <summary>The part of a whole record that a synthesis reads.</summary>
    /// <param name="study">The record.</param>
    /// <param name="level">Its level of evidence; null if none was derived.</param>
    /// <param name="profile">Whether it compares.</param>
    /// <param name="harms">Whether harms were reported.</param>
    /// <param name="naturalCourse">How its arms stand beside the natural course.</param>
    public static SynthesisStudy Of(Study study, int? level, string? profile, string? harms = null, IReadOnlyList<ArmReading>? naturalCourse = null) => new()
    {
        Id = study.Id,
        Label = CitedName.Of(study),
        Title = study.Title,
        Condition = study.Condition,
        Design = study.Design,
        Profile = profile,
        Level = level,
        Masking = study.Masking,
        Independence = study.Independence!,
        PlannedEnrolment = study.PlannedEnrolment,
        RegisteredDesign = study.RegisteredDesign,
        CompletionDate = study.CompletionDate,
        HasResultsElsewhere = study.ResultsPosted == true || study.ResultsPublished == true,
        IsOfCourse = ReviewPool.IsOfCourse(study),
        Enrolled = study.Enrolled,
        Analysed = study.Analysed,
        Harms = harms,
        Chronicity = study.Population?.Chronicity,
        TimeSinceInjury = study.Population?.TimeSinceInjury,
        LesionLevel = study.Population?.Level,
        StartYear = study.StartYear,
        PublicationYear = study.PublicationYear,
        Grades = study.Population?.AisGrades ?? [],
        NaturalCourse = naturalCourse ?? [],
        Notices = study.Notices,
        Pooling = study.Pooling,
        Aetiology = study.Population?.Aetiology,
        GmfmVersion = study.Population?.GmfmVersion,
        GmfcsRange = study.Population?.GmfcsRange ?? [],
        AgeMonths = study.Population?.AgeMonths,
        AssessorsMasked = study.Masked?.Assessors,
        ProspectivelyRegistered = study.ProspectivelyRegistered,
        Registrations = study.Registrations,
        Addresses = StudyAddresses.Of(study),
        Arms = ArmSizes.Of(study).Arms,
        SizesAreAssumed = ArmSizes.Of(study).Assumed,
        Results = study.Results,
    };
}
