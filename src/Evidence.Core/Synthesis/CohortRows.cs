using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Rows of cohorts that were worked out elsewhere.</summary>
internal static class CohortRows
{
    public static CohortRow Of(NaturalCohort cohort, SynthesisQuestion question) => new()
    {
        Study = cohort.Study,
        Results = [cohort.Result],
        Arm = cohort.Cohort,
        Months = cohort.Months,
        Group = Figure.Group(new SingleArm(cohort.Converted, cohort.N), null, null, cohort.N, question.Pooling.Level),
        Grade = cohort.Grade,
        Era = cohort.Era,
        Window = cohort.Window,
        Numbers = new SingleArm(cohort.Converted, cohort.N),
    };
}
