using System.Globalization;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Shifts;

namespace Evidence.Core.Synthesis;

/// <summary>What is computed of grade shifts and of the natural course, from the tables of those rooms.</summary>
internal static class CourseMethods
{
    private const string Hong = "Hong Y. Comput Stat Data Anal 2013;59:41-51 (the distribution); the sum is carried out exactly, without its approximations.";

    public static IReadOnlyList<MethodSection> All { get; } =
    [
        new("shifts", "How grade shifts are summed.", [MethodEntry.Rule("shift-matrices", ShiftTables.Rule),
            .. PassedOver.Reasons.Select(one => MethodEntry.Rule(one.Code, one.Sentence))]),
        new("expectations", "What people without the treatment lead one to expect of an arm, and of any number of people.", [.. Expectations()]),
        new("cohort-rates", "What the cohorts of one stratum lead one to expect.",
            [MethodEntry.Rule("cohort-rate", CohortRate.Rule), .. CohortRate.Bases.Select(one => MethodEntry.Rule(one.Name, one.Sentence))]),
        new("expectation-words", "How an arm stands beside the natural course.",
            [.. NaturalCourseReader.Words.Select(one => MethodEntry.Rule(one.Word, one.Meaning))]),
        new("windows", "How old injuries were when people were first examined (cohorts) or treated (arms).",
            [.. Windows.All.Select(one => MethodEntry.Rule(one.Name, one.Meaning))]),
        new("eras", "What the years of a cohort are.", [.. Era.Bases.Select(one => MethodEntry.Rule(one.Key, one.Value))]),
        new("cohort-rows", "Which results are rows of the natural course, and which rows set a range; every row is shown.",
            [MethodEntry.Rule("cohort-row", NaturalCourse.CohortRows.Rule), .. RangeRules.All.Select(one => MethodEntry.Rule(one.Code, one.Sentence))]),
        new("registries", "Registries whose cohorts share people. Their rows stand side by side and are never added; within a pooled stratum one study of a "
            + "registry is kept.", [.. Overlap.All.Select(one => MethodEntry.Rule(one.Id, $"{one.Registry}. {one.Reason}"))]),
        new("course-reasons", "Why an arm is not compared, or is compared twice.",
            [.. NaturalCourseReasons.All.Select(one => MethodEntry.Rule(one.Code, one.Sentence))]),
    ];

    private static IEnumerable<MethodEntry> Expectations()
    {
        yield return MethodEntry.Rule("arm-outcome", ArmOutcome.Rule);
        yield return new(
            Expectation.Method, "Poisson-binomial",
            string.Create(CultureInfo.InvariantCulture, $"Each person improves at the rate that cohorts of the same grade and window (and level, where they "
                + $"state every rate) lead one to expect: once at the lower end, once at the upper. Exact P(X ≥ observed) and P(X ≤ observed); 'above' when "
                + $"P(X ≥ observed) at the upper ends, 'below' when P(X ≤ observed) at the lower, is under {Expectation.Tail}; neither from one cohort of few "
                + $"people."),
            Hong, true);
        yield return MethodEntry.Rule(ExpectedByChance.Method,
            "People times the lower and the upper end of what the cohorts asked for lead one to expect; no rate is assumed where no cohort states one.");
    }
}
