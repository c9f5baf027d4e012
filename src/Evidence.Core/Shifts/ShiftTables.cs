using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Shifts;

/// <summary>The shifts of a selection: treated and control people in two answers that no code can add up, the natural course beside them, and what was not
/// summed.</summary>
/// <param name="Treated">People given cells.</param>
/// <param name="Control">People of trials given none.</param>
/// <param name="NaturalCourse">People of cohorts, from the one table of the natural course: matrices of single cohorts are not summed here.</param>
/// <param name="Partial">Matrices with people missing: listed, never summed, because often only those who changed were printed.</param>
/// <param name="NotSummed">Whole matrices that were passed over so that nobody is counted twice, or that name no arm.</param>
public sealed record ShiftTables(
    ShiftTable<TreatedArms> Treated,
    ShiftTable<ControlArms> Control,
    IReadOnlyList<ShiftCourse> NaturalCourse,
    IReadOnlyList<ShiftResult> Partial,
    IReadOnlyList<PassedOver> NotSummed)
{
    /// <summary>Which of several matrices of an arm is summed, in words that the answer repeats.</summary>
    public const string Rule = "One matrix is summed per arm: the whole arm before a subgroup, then the longest follow-up stated in months within what is "
        + "asked, a visit without months after those with, a best result last. Partial matrices are listed apart. Retracted studies and records withdrawn "
        + "from pooling are not summed. Shares are of one grade at the start, with a random effect of the study; grades are never added. The natural course "
        + "is that of the cohort table.";

    /// <summary>Sorts the matrices of a selection.</summary>
    /// <param name="results">The matrices.</param>
    /// <param name="course">The cohorts that stand beside them.</param>
    public static ShiftTables Of(IReadOnlyList<ShiftResult> results, NaturalCourseTable course)
    {
        var whole = results.Where(one => one.Withdrawn is not null || (!one.IsPartial && one.Cells.Count > 0)).ToList();
        var chosen = new List<ShiftResult>();
        var passed = new List<PassedOver>();
        foreach (var one in whole)
        {
            var reason = one.Withdrawn ?? (one.Arm is null ? PassedOver.NoArm : IsNaturalCourse(one) ? PassedOver.NaturalCourse : null);
            if (reason is not null)
            {
                passed.Add(new PassedOver(one, reason));
            }
        }

        foreach (var arm in whole.Where(one => one.Withdrawn is null && one.Arm is not null && !IsNaturalCourse(one))
            .GroupBy(one => (one.Source.Study, one.Arm!.Id)))
        {
            var order = arm.OrderBy(one => one.Subgroup is null ? 0 : 1).ThenByDescending(one => one.Months ?? -1)
                .ThenBy(one => one.Timepoint?.StartsWith("best", StringComparison.Ordinal) == true ? 1 : 0).ToList();
            chosen.Add(order[0]);
            passed.AddRange(order.Skip(1).Select(one => new PassedOver(one, one.Subgroup == order[0].Subgroup ? PassedOver.OtherVisit : PassedOver.PartOfArm)));
        }

        return new ShiftTables(new([.. chosen.Where(one => one.Arm!.IsTreated)]), new([.. chosen.Where(one => !one.Arm!.IsTreated)]), ShiftCourse.Of(course),
            [.. results.Where(one => one is { IsPartial: true, Withdrawn: null })], passed);
    }

    private static bool IsNaturalCourse(ShiftResult result) => result is { Design: "natural-history", Arm: { IsTreated: false } or null };
}

/// <summary>A matrix that was not summed.</summary>
/// <param name="Result">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record PassedOver(ShiftResult Result, Statistics.Reason Reason)
{
    /// <summary>No arm is named.</summary>
    public static Statistics.Reason NoArm { get; } = new("no-arm", "The result names no arm of the study.");

    /// <summary>Another visit is summed.</summary>
    public static Statistics.Reason OtherVisit { get; } = new("other-visit", "The same people are summed at another visit.");

    /// <summary>The whole arm, or another part, is summed.</summary>
    public static Statistics.Reason PartOfArm { get; } = new("part-of-arm", "The whole arm or another part of it is summed.");

    /// <summary>A cohort, which stands in the natural course.</summary>
    public static Statistics.Reason NaturalCourse { get; } = new("natural-course",
        "A cohort without cells: it stands in the natural course, where one study of a registry counts and shares are of one time since injury.");

    /// <summary>The study is retracted.</summary>
    public static Statistics.Reason Retracted { get; } = new("retracted", "The study is retracted; its figures are not used in any way.");

    /// <summary>The record was taken out of pooling.</summary>
    public static Statistics.Reason Withdrawn { get; } = new("withdrawn-from-pooling", "The record was taken out of pooling; it stays readable and says why.");

    /// <summary>All reasons.</summary>
    public static IReadOnlyList<Statistics.Reason> Reasons { get; } = [Retracted, Withdrawn, NoArm, OtherVisit, PartOfArm, NaturalCourse];
}

/// <summary>The matrices of one group and their sum.</summary>
/// <typeparam name="TGroup">Whose they are.</typeparam>
public sealed class ShiftTable<TGroup>
    where TGroup : IArmGroup
{
    /// <summary>Sums matrices of different arms.</summary>
    internal ShiftTable(IReadOnlyList<ShiftResult> results)
    {
        Results = results;
        Matrix = results.Aggregate(new ShiftMatrix<TGroup>(), (sum, one) => sum.Plus(new ShiftMatrix<TGroup>(one.Cells)));
        ByGrade = [.. Enumerable.Range(0, Grades.Count).Select(grade => ShiftGrade.Of(grade, results)).OfType<ShiftGrade>()];
    }

    /// <summary>The results summed, one per arm.</summary>
    public IReadOnlyList<ShiftResult> Results { get; }

    /// <summary>Their sum.</summary>
    public ShiftMatrix<TGroup> Matrix { get; }

    /// <summary>What became of the people of each grade at the start; grades that nobody started with are left out.</summary>
    public IReadOnlyList<ShiftGrade> ByGrade { get; }
}
