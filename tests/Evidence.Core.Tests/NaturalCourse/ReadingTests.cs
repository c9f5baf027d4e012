using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Studies;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.NaturalCourse;

public sealed class ReadingTests
{
    private static readonly string?[] Times = ["within 48 h", "within 14 days", "3-6 months", "more than 1 year", "10-467 days", null];
    private static readonly NaturalCourseTable Table = Made.Table(
        Made.Cohort("early-low", events: 10),
        Made.Cohort("early-high", events: 30),
        Made.Cohort("early-b", grade: "B", events: 60),
        Made.Cohort("late", events: 5, window: "1 year to 5 years after injury", chronicity: "chronic"));

    [Fact]
    public void Changing_only_the_time_since_injury_never_changes_what_was_observed()
    {
        var counts = Gen.Choose(1, 40).SelectMany(total => Gen.Choose(0, total).Select(events => (events, total)));
        Prop.ForAll(
                counts.ToArbitrary(),
                count =>
                {
                    var readings = Times.Select(time => Read(Made.Treated(count.events, count.total, time))).ToList();
                    return readings.All(one =>
                        one.Observed == readings[0].Observed
                        && one.Observed!.Rate == (double)count.events / count.total
                        && one.From == readings[0].From
                        && one.Mix!.Known["A"] == count.total
                    );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_count_reads_otherwise_early_and_late()
    {
        Assert.Equal("within", Read(Made.Treated(6, 17, "within 14 days")).Word);
        Assert.Equal("above", Read(Made.Treated(6, 17, "more than 1 year")).Word);
        Assert.Equal("window-unknown", Read(Made.Treated(6, 17, null)).Word);
    }

    [Fact]
    public void Far_fewer_than_any_cohort_leads_to_expect_is_below() =>
        // at the lower exact limit of 10/100, 0.049: P(X = 0 of 90) = 0.951⁹⁰ = 0.011
        Assert.Equal("below", Read(Made.Treated(0, 90, "within 14 days")).Word);

    [Fact]
    public void More_observed_never_reads_lower()
    {
        string[] order = ["below", "within", "above"];
        Prop.ForAll(
                Gen.Choose(0, 59).ToArbitrary(),
                Gen.Elements("within 14 days", "more than 1 year").ToArbitrary(),
                (events, time) =>
                    Array.IndexOf(order, Read(Made.Treated(events, 60, time)).Word) <= Array.IndexOf(order, Read(Made.Treated(events + 1, 60, time)).Word)
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void People_whose_grade_is_open_have_the_lowest_and_the_highest_rate_possible()
    {
        var study = Made.Treated(9, 20, "within 14 days", grades: ["A", "B"]);

        var reading = Read(study);

        // 20 × 0.0490 (A, lower exact limit of 10/100) and 20 × 0.6967 (B, upper of 60/100)
        Assert.Equal((0.98, 13.93), (Math.Round(reading.Expectations[0].Low!.Value, 2), Math.Round(reading.Expectations[0].High!.Value, 2)));
        Assert.Equal(("window-unknown", 20), (reading.Word, reading.Mix!.Unassigned));
        Assert.Equal(["grade-mix-unknown"], reading.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void A_grade_E_is_expected_to_improve_nowhere()
    {
        var study = Made.Treated(1, 12, "within 14 days") with { Results = [Made.Matrix("treated", "AA9 AB1 EE2")] };

        Assert.Equal(0.490, Read(study).Expectations[0].Low!.Value, 1e-3); // 10 × 0.0490 + 2 × 0
    }

    [Fact]
    public void The_mix_of_an_arm_comes_from_its_matrix_or_its_severity()
    {
        var matrix = Made.Treated(3, 19, grades: ["A", "B"]) with
        {
            Results = [Made.Responders("treated", 5, 19, "improved >=1 AIS grade"), Made.Matrix("treated", "AA14 AB3 BD2")],
        };
        var severity = Made.Treated(5, 19, grades: ["A", "B"]) with
        {
            Population = new Population { Severity = "AIS A (17) and B (2) in the treated arm", AisGrades = ["A", "B"] },
        };

        Assert.Equal(("/results/1/transitions", 17, 2), Mix(matrix));
        Assert.Equal(("/population/severity", 17, 2), Mix(severity));
        // 19 are not 18
        var others = severity with { Results = [Made.Responders("treated", 5, 18, "improved >=1 AIS grade")] };
        Assert.Equal("/population/aisGrades", Read(others).Mix!.From);
    }

    [Fact]
    public void The_whole_arm_and_the_longest_follow_up_are_read()
    {
        var study = Made.Treated() with
        {
            Results =
            [
                Made.Responders("treated", 1, 9, "improved >=1 AIS grade", "men", 24, id: "men"),
                Made.Responders("treated", 8, 17, "improved >=1 AIS grade", months: 3, id: "early"),
                Made.Responders("treated", 9, 17, "improved >=1 AIS grade", months: null, timepoint: "best during follow-up", id: "best"),
                Made.Responders("treated", 3, 17, "improved >=1 AIS grade", months: 12, id: "late"),
            ],
        };

        Assert.Equal("late", Read(study).From!.Result);
    }

    [Fact]
    public void A_study_does_not_answer_for_itself()
    {
        var trial = Made.Treated(5, 20, "within 14 days") with
        {
            Arms = [Made.CellArm(20), new Arm { Id = "control", Label = "care", Role = "control", N = 20 }],
            Design = "randomized-controlled-trial",
            Results = [Made.Responders("treated", 5, 20, "improved >=1 AIS grade"), Made.Responders("control", 19, 20, "improved >=1 AIS grade")],
        };

        var reading = Assert.Single(NaturalCourseReader.Of(trial, Made.Table(trial, Made.Cohort("early", events: 10))));

        Assert.Equal("early", reading.Expectations[0].Ranges[0].High.Study);
        Assert.Equal(19, Assert.Single(reading.Controls).Observed.Events);
    }

    [Fact]
    public void An_arm_without_grades_or_counts_has_a_reason_and_no_word()
    {
        var nothing = Read(Made.Treated() with { Results = [Made.Share("treated", 0.4, null, "improved >=1 AIS grade")] });
        var noGrade = Read(Made.Treated() with { Population = new Population() });
        var other = Read(Made.Treated() with { Results = [Made.Responders("treated", 2, 17, "AIS A to C")] });

        Assert.Equal(
            ["no-grade-result", "baseline-unknown", "definition-not-one-grade"],
            new[] { nothing, noGrade, other }.Select(one => Assert.Single(one.Reasons).Code)
        );
        Assert.All(new[] { nothing, noGrade, other }, one => Assert.Null(one.Word));
    }

    [Fact]
    public void One_cohort_of_few_people_carries_no_word_and_one_of_a_hundred_does()
    {
        Assert.Equal("cohorts-too-few", Beside(99).Word);
        Assert.Equal("above", Beside(100).Word);
        Assert.Equal("within", Assert.Single(NaturalCourseReader.Of(Made.Treated(1, 17, "more than 1 year"), Late(99))).Word);

        static NaturalCourseReading Beside(int people) => Assert.Single(NaturalCourseReader.Of(Made.Treated(12, 17, "more than 1 year"), Late(people)));

        static NaturalCourseTable Late(int people) =>
            Made.Table(Made.Cohort("late", events: 5, total: people, window: "1 year to 5 years after injury", chronicity: "chronic"));
    }

    [Fact]
    public void An_arm_of_one_level_is_set_beside_cohorts_of_that_level()
    {
        var table = Made.Table(
            Made.Cohort("all", events: 10),
            Made.Cohort("neck", events: 45) with { Population = Made.Cohort().Population! with { Level = "cervical" } });
        var arm = Made.Treated(9, 20, "within 14 days");

        Assert.Equal("cervical", Read("cervical").Expectations[0].Level);
        Assert.Equal(20 * 0.45, Read("cervical").Expectations[0].Ranges[0].Expected.Mean * 20, 1e-9);
        Assert.Null(Read("thoracic").Expectations[0].Level);

        NaturalCourseReading Read(string level) =>
            Assert.Single(NaturalCourseReader.Of(arm with { Population = arm.Population! with { Level = level } }, table));
    }

    [Fact]
    public void Natural_course_and_reviews_have_no_readings()
    {
        Assert.Empty(NaturalCourseReader.Of(Made.Cohort(), Table));
        Assert.Empty(NaturalCourseReader.Of(Made.Treated() with { Arms = [] }, Table));
    }

    [Fact]
    public void Every_reading_of_the_pack_is_finite_JSON_with_known_words()
    {
        string?[] words = ["within", "above", "below", "cohorts-too-few", "window-unknown", null];
        foreach (var study in PackStudies.All)
        {
            var readings = NaturalCourseReader.Of(study, PackStudies.Table);
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
            {
                NaturalCourseJson.Write(json, readings);
            }

            using var document = JsonDocument.Parse(stream.ToArray());
            Assert.Equal(readings.Count, document.RootElement.GetProperty("arms").GetArrayLength());
            Assert.All(readings, reading => Assert.Contains(reading.Word, words));
            Assert.All(readings.SelectMany(reading => reading.Reasons), reason => Assert.Contains(reason.Code, NaturalCourseReasons.AllCodes));
            Assert.All(readings.Where(reading => reading.Word is null or "window-unknown"), reading => Assert.NotEmpty(reading.Reasons));
        }
    }

    private static NaturalCourseReading Read(Study study) => Assert.Single(NaturalCourseReader.Of(study, Table));

    private static (string, int, int) Mix(Study study)
    {
        var mix = Read(study).Mix!;
        return (mix.From, mix.Known["A"], mix.Known["B"]);
    }
}
