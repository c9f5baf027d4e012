using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>What a synthesis needs of a study, and no more. Null and empty mean unknown.</summary>
public sealed record StudyEvidence
{
    /// <summary>Id of the study.</summary>
    public required string Id { get; init; }

    /// <summary>Title as published.</summary>
    public string Title { get; init; } = "";

    /// <summary>A term of the vocabulary <c>design</c>.</summary>
    public string? Design { get; init; }

    /// <summary>A term of the vocabulary <c>profile</c>: whether the study compares.</summary>
    public string? Profile { get; init; }

    /// <summary>Level of evidence (OCEBM 2011), 1 to 5.</summary>
    public int? Level { get; init; }

    /// <summary>A term of the vocabulary <c>masking</c>.</summary>
    public string? Masking { get; init; }

    /// <summary>A term of the vocabulary <c>independence</c>.</summary>
    public string Independence { get; init => field = value ?? "unknown"; } = "unknown";

    /// <summary>A term of the vocabulary <c>harms-parity</c>.</summary>
    public string? Harms { get; init; }

    /// <summary>A term of the vocabulary <c>chronicity</c>.</summary>
    public string? Chronicity { get; init; }

    /// <summary>AIS grades at the start.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>Notices of journals.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Registry numbers.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>The groups followed.</summary>
    public IReadOnlyList<Arm> Arms { get; init; } = [];

    /// <summary>The results on the measure asked for; others may be present and are not looked at.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>Whether the study is withdrawn: a retraction that no later reinstatement undid. A reinstatement without a date undoes one.</summary>
    public bool IsRetracted
    {
        get
        {
            if (Notices.Count == 0)
            {
                return false;
            }

            var retractions = Notices.Where(notice => notice.Kind == "retraction").ToList();
            return retractions.Count > 0 && !Notices.Any(notice => notice.Kind == "reinstatement" && retractions.All(retraction => string.CompareOrdinal(notice.Date ?? "9", retraction.Date ?? "") >= 0));
        }
    }

    /// <summary>The part of a whole record that a synthesis reads.</summary>
    /// <param name="study">The record.</param>
    /// <param name="level">Its level of evidence; null if none was derived.</param>
    /// <param name="profile">Whether it compares.</param>
    /// <param name="harms">Whether harms were reported.</param>
    public static StudyEvidence Of(Study study, int? level, string? profile, string? harms = null) => new()
    {
        Id = study.Id,
        Title = study.Title,
        Design = study.Design,
        Profile = profile,
        Level = level,
        Masking = study.Masking,
        Independence = study.Independence!,
        Harms = harms,
        Chronicity = study.Population?.Chronicity,
        Grades = study.Population?.AisGrades ?? [],
        Notices = study.Notices,
        Registrations = study.Registrations,
        Arms = study.Arms,
        Results = study.Results,
    };
}
