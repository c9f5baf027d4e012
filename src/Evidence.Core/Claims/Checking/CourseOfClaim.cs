using System.Globalization;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;

namespace Evidence.Core.Claims.Checking;

/// <summary>Finds the natural course to set beside a claim.</summary>
internal static class CourseOfClaim
{
    /// <summary>The arm's name where the people are those of the claim.</summary>
    internal const string Claimed = "claim";
    private const int MostPeople = 500;

    /// <summary>The reading of the arm that a figure is of; null when the study is controlled, untreated, or has no reading of that arm.</summary>
    internal static NaturalCourseNote? OfArm(StudyEvidence study, EvidenceFigure figure, CheckIndex index)
    {
        if (study.IsControlled || !study.IsTreatment || MeasureFamily.Of(figure.Measure)?.Group == MeasureFamily.Harm)
        {
            return null;
        }

        return index.CourseOf(study.Study).FirstOrDefault(one => figure.Arm is null || one.Arm == figure.Arm) is { } reading
            ? new NaturalCourseNote(study.Study.Id, reading, Says(reading))
            : null;
    }

    /// <summary>
    /// The reading for the people that a claim counts itself, by their grade and phase; null when it does not count them on the AIS grade or names no grade.
    /// </summary>
    internal static NaturalCourseNote? OfPeople(ClaimSlots slots, CheckIndex index)
    {
        var grades =
            slots.Grades.Count > 0 ? slots.Grades
            : slots.Severity == "complete" ? ["A"]
            : [];
        var counted = slots.Figures.FirstOrDefault(figure =>
            figure is { Kind: FigureKind.Fraction, Events: not null, Total: > 0 and <= MostPeople, Denied: false } && figure.Events <= figure.Total
        );
        if (
            grades.Count == 0
            || counted is null
            || slots.Condition == "cerebral-palsy"
            || !slots.Measures.Any(family => family.Id is "ais-grade" or MeasureFamily.General)
        )
        {
            return null;
        }

        var (improved, total) = ((int)counted.Events!.Value, (int)counted.Total!.Value);
        var mix = grades is [var only]
            ? new GradeMix(new Dictionary<string, int> { [only] = total }, 0, [], "")
            : new GradeMix(new Dictionary<string, int>(), total, grades, "");
        var window = slots.Chronicity switch
        {
            "acute" or "early" => Windows.Acute,
            "subacute" => Windows.Subacute,
            "chronic" => Windows.Chronic,
            _ => Windows.Unknown,
        };
        var reading = NaturalCourseReader.Of(
            Share.Of(improved, total),
            mix,
            new StatedWindow(window, null, null, slots.Chronicity, null),
            Claimed,
            index.Cohorts
        );
        return new NaturalCourseNote(null, reading, Says(reading));
    }

    /// <summary>What cohorts say of recovery without cells in the people that a claim speaks of; empty when none says that somebody recovers.</summary>
    internal static IEnumerable<CheckEvidence> Recovered(ClaimSlots slots, CheckIndex index)
    {
        var grade = slots.Grades.Count == 1 ? slots.Grades[0] : "A";
        var windows = slots.Chronicity switch
        {
            "acute" or "early" => [Windows.Acute],
            "chronic" => [Windows.Chronic],
            _ => new[] { Windows.Acute, Windows.Chronic },
        };
        return windows.SelectMany(window =>
            index
                .Cohorts.Range(new CohortQuery { Grade = grade, Window = window })
                .Grades.Where(range => range.Low.One!.Rate > 0)
                .SelectMany(range =>
                    new[] { range.Low, range.High }
                        .Distinct()
                        .Select(row => new CheckEvidence(
                            row.Study,
                            row.From[0].Result,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"AIS {grade}, {window.Name}, no cells: {100 * row.One!.Rate:0.#}% improved by at least one grade"
                            ),
                            "contradicts",
                            "study"
                        ))
                )
        );
    }

    private static string Says(NaturalCourseReading reading)
    {
        var compared = reading.Expectations.Where(one => one.Word is not null).ToList();
        if (reading.Observed is not { Events: { } events, Total: { } total } || compared.Count == 0)
        {
            return "No cohort of people without cells can be set beside it: " + string.Join(' ', reading.Reasons.Select(reason => reason.Sentence));
        }

        var expected = string.Join(
            "; ",
            compared.Select(one =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"if the injuries were {one.Window.Name}, {one.Low:0.#} to {one.High:0.#} were to be expected "
                        + $"(chance of at least {events}: {one.AtLeastAtLow:0.####} to {one.AtLeastAtHigh:0.####})"
                )
            )
        );
        var word = reading.Word switch
        {
            "within" => "That lies within what happens without the cells.",
            "above" => "That is more than these cohorts lead one to expect; it does not say that the cells did it.",
            "below" => "That is less than these cohorts lead one to expect.",
            NaturalCourseReader.CohortsTooFew =>
                "That lies outside a rate that rests on one cohort, of few people or of an unknown number, which is too little to say more.",
            _ => "Which holds cannot be said: " + string.Join(' ', reading.Reasons.Select(reason => reason.Sentence)),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{events} of {total} improved by a grade; of such people without cells {expected}. {word}");
    }
}
