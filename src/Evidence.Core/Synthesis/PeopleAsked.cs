using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;

namespace Evidence.Core.Synthesis;

/// <summary>Which people of a study are asked for, beside its months: by the level of the lesion and by when they were injured. Null parts ask for
/// everybody.</summary>
/// <param name="Level">A level of <see cref="LesionLevels"/>: people of that level and no other.</param>
/// <param name="EraFrom">First year: people whose years end before it are left out.</param>
/// <param name="EraTo">Last year: people whose years begin after it are left out.</param>
public sealed record PeopleAsked(string? Level, int? EraFrom, int? EraTo)
{
    /// <summary>Everybody.</summary>
    public static PeopleAsked Everybody { get; } = new(null, null, null);

    /// <summary>Whether years are asked for.</summary>
    public bool AsksEra => EraFrom is not null || EraTo is not null;

    /// <summary>The same question of cohorts.</summary>
    internal CohortQuery OfCohorts => new() { Level = Level, EraFrom = EraFrom, EraTo = EraTo };

    /// <summary>Why the people of a result are not asked for; null when they are. Where level or years are not known they are left out, as asking for them
    /// means.</summary>
    internal LeftOutReason? LeavesOut(SynthesisStudy study, Result result) => OtherLevel(study, result) ?? OtherEra(study, result);

    private LeftOutReason? OtherLevel(SynthesisStudy study, Result result)
    {
        if (Level is null)
        {
            return null;
        }

        var levels = LesionLevels.Of(Baseline.Part(result)) is { Count: > 0 } part ? part : LesionLevels.Of(study.LesionLevel);
        return levels is [var only] && only == Level ? null : levels.Count == 0 ? LeftOutReasons.LevelUnknown : LeftOutReasons.OtherLevel;
    }

    private LeftOutReason? OtherEra(SynthesisStudy study, Result result) =>
        !AsksEra ? null
        : Era.Of(study.StartYear, study.PublicationYear, result) is not { } era ? LeftOutReasons.EraUnknown
        : era.To >= (EraFrom ?? int.MinValue) && era.From <= (EraTo ?? int.MaxValue) ? null
        : LeftOutReasons.OtherEra;
}
