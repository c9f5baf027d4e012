using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>Sets every arm that was given cells beside the natural course.</summary>
public static class NaturalCourseReader
{
    /// <summary>The word where window or mix is not known.</summary>
    public const string WindowUnknown = "window-unknown";

    /// <summary>The word where the rate rests on too little.</summary>
    public const string CohortsTooFew = "cohorts-too-few";

    /// <summary>The words of a reading and what they say.</summary>
    public static IReadOnlyList<(string Word, string Meaning)> Words { get; } =
    [
        ("above", "More improved than the cohorts lead one to expect even at the upper end of what they let one predict. It does not say that the treatment "
            + "did it: an arm quoted alone has no comparison group."),
        ("within", "As many improved as cohorts of the same grades and window lead one to expect."),
        ("below", "Fewer improved than the cohorts lead one to expect even at the lower end."),
        (CohortsTooFew, "The rate without treatment rests on one cohort of few or unknown people: however far the arm lies from it, that carries nothing. The "
            + "tipping rate says what natural rate would explain the arm."),
        (WindowUnknown, "The time since injury, or the grades at the start, are not known, or no cohort was first seen at that time: the early and the late "
            + "reading are both shown, and neither is chosen."),
    ];

    /// <summary>The readings of a study, one for each arm that was given cells and has a result on the grade; empty for studies that are themselves natural
    /// course, and for reviews.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">The cohorts of the release; the study's own rows are passed over.</param>
    public static IReadOnlyList<NaturalCourseReading> Of(Study study, NaturalCourseTable table) =>
        [.. study.Arms.Where(arm => !CohortRows.IsUntreated(arm) && study.Results.Any(result => result.Arm == arm.Id && result.Measure == CohortRows.Measure))
            .Select(arm => Read(study, arm, table))];

    /// <summary>The reading for people who belong to no study of the release.</summary>
    internal static NaturalCourseReading Of(Share observed, GradeMix mix, StatedWindow window, string name, NaturalCourseTable table) =>
        Compare(new NaturalCourseReading { Arm = name, Observed = observed, Mix = mix, Window = window }, "", table);

    private static NaturalCourseReading Read(Study study, Arm arm, NaturalCourseTable table)
    {
        if (ArmOutcome.Of(study, arm) is not { } outcome)
        {
            return new NaturalCourseReading { Arm = arm.Id, Window = WindowOf(study, arm), Reasons = [NaturalCourseReasons.NoGradeResult] };
        }

        var reading = new NaturalCourseReading
        {
            Arm = arm.Id,
            Observed = Share.Of(outcome.Improved, outcome.Total),
            From = outcome.Source,
            Controls = [.. study.Arms.Where(CohortRows.IsUntreated).Select(one => outcome.Twin(study, one)).OfType<ArmOutcome>()
                .Select(one => new OwnControl(one.Arm.Id, Share.Of(one.Improved, one.Total), one.Source))],
            Mix = GradeMix.Of(study, outcome),
            Window = WindowOf(study, arm),
            Levels = LesionLevels.Of(Baseline.Part(outcome.Result)) is { Count: > 0 } levels ? levels : LesionLevels.Of(study.Population?.Level),
        };
        return outcome.LeastGain != 1 ? reading with { Reasons = [NaturalCourseReasons.OtherDefinition] }
            : reading.Mix is { IsKnown: false, Possible.Count: 0 } ? reading with { Reasons = [NaturalCourseReasons.NoGrades] }
            : Compare(reading, study.Id, table);
    }

    private static StatedWindow WindowOf(Study study, Arm arm) => Windows.OfArm(study.Population, arm, study.Arms.TakeWhile(one => one.Id != arm.Id).Count());

    private static NaturalCourseReading Compare(NaturalCourseReading reading, string study, NaturalCourseTable table)
    {
        var asked = reading.Window.Window.IsEarly ? Windows.Acute : reading.Window.Window;
        var hasCohorts = asked != Windows.Unknown && table.For(study, asked).Grades.Count > 0;
        var windows = hasCohorts ? [asked] : new[] { Windows.Acute, Windows.Chronic };
        var expectations = windows.Select(window => Expect(reading, study, window, table)).ToList();
        var open = Open(reading, asked, hasCohorts).ToList();
        return reading with
        {
            Expectations = expectations,
            Word = open.Count > 0 ? WindowUnknown : expectations[0].Word,
            Reasons = open.Count > 0 ? open : [.. expectations.Select(one => one.Reason).OfType<Reason>()],
        };
    }

    // the cohorts of the arm's own level where they state every rate, else those of all levels
    private static Expectation Expect(NaturalCourseReading reading, string study, Window window, NaturalCourseTable table)
    {
        var observed = reading.Observed!.Events!.Value;
        return reading.Levels is [var level] && Expectation.Of(observed, reading.Mix!, window, table.For(study, window, level)) is { Reason: null } own
            ? own with { Level = level }
            : Expectation.Of(observed, reading.Mix!, window, table.For(study, window));
    }

    private static IEnumerable<Reason> Open(NaturalCourseReading reading, Window asked, bool hasCohorts)
    {
        if (asked == Windows.Unknown)
        {
            yield return NaturalCourseReasons.TimeUnknown;
        }
        else if (!hasCohorts)
        {
            yield return NaturalCourseReasons.NoCohortOfWindow;
        }

        if (!reading.Mix!.IsKnown)
        {
            yield return NaturalCourseReasons.MixUnknown;
        }
    }
}
