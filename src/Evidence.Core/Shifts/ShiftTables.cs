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
