namespace Evidence.Core.Shifts;

/// <summary>The shifts of a selection: treated, control and natural-course people in three answers that no code can add up, and what was not summed.</summary>
/// <param name="Treated">People given cells.</param>
/// <param name="Control">People of trials given none.</param>
/// <param name="NaturalCourse">People of natural-course cohorts.</param>
/// <param name="Partial">Matrices with people missing: listed, never summed, because often only those who changed were printed.</param>
/// <param name="NotSummed">Whole matrices that were passed over so that nobody is counted twice, or that name no arm.</param>
public sealed record ShiftTables(
    ShiftTable<TreatedArms> Treated,
    ShiftTable<ControlArms> Control,
    ShiftTable<NaturalCourseArms> NaturalCourse,
    IReadOnlyList<ShiftResult> Partial,
    IReadOnlyList<PassedOver> NotSummed)
{
    /// <summary>Which of several matrices of an arm is summed, in words that the answer repeats.</summary>
    public const string Rule = "One matrix is summed per arm: the whole arm before a subgroup, then the longest follow-up stated in months within what is asked, a visit without months after those with, a best result last. Partial matrices are listed apart. Retracted studies and records withdrawn from pooling are not summed.";

    /// <summary>Sorts the matrices of a selection into the three answers.</summary>
    public static ShiftTables Of(IReadOnlyList<ShiftResult> results)
    {
        var whole = results.Where(one => one is { IsPartial: false, Withdrawn: null, Cells.Count: > 0 }).ToList();
        var chosen = new List<ShiftResult>();
        var passed = results.Where(one => one.Withdrawn is not null).Select(one => new PassedOver(one, one.Withdrawn!)).ToList();
        passed.AddRange(whole.Where(one => one.Arm is null).Select(one => new PassedOver(one, PassedOver.NoArm)));
        foreach (var arm in whole.Where(one => one.Arm is not null).GroupBy(one => (one.Source.Study, one.Arm!.Id)))
        {
            var order = arm.OrderBy(one => one.Subgroup is null ? 0 : 1).ThenByDescending(one => one.Months ?? -1).ThenBy(one => one.Timepoint?.StartsWith("best", StringComparison.Ordinal) == true ? 1 : 0).ToList();
            chosen.Add(order[0]);
            passed.AddRange(order.Skip(1).Select(one => new PassedOver(one, one.Subgroup == order[0].Subgroup ? PassedOver.OtherVisit : PassedOver.PartOfArm)));
        }

        return new ShiftTables(
            new([.. chosen.Where(one => one.Arm!.IsTreated)]),
            new([.. chosen.Where(one => !one.Arm!.IsTreated && !IsNaturalCourse(one))]),
            new([.. chosen.Where(one => !one.Arm!.IsTreated && IsNaturalCourse(one))]),
            [.. results.Where(one => one is { IsPartial: true, Withdrawn: null })],
            passed);
    }

    private static bool IsNaturalCourse(ShiftResult result) => result.Design == "natural-history";
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

    /// <summary>The study is retracted.</summary>
    public static Statistics.Reason Retracted { get; } = new("retracted", "The study is retracted; its figures are not used in any way.");

    /// <summary>The record was taken out of pooling.</summary>
    public static Statistics.Reason Withdrawn { get; } = new("withdrawn-from-pooling", "The record was taken out of pooling; it stays readable and says why.");

    /// <summary>All reasons.</summary>
    public static IReadOnlyList<Statistics.Reason> Reasons { get; } = [Retracted, Withdrawn, NoArm, OtherVisit, PartOfArm];
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
        Totals = ShiftTotals.Of(Matrix, results.All(one => one.Arm!.N is not null) ? results.Sum(one => (long)one.Arm!.N!) : null);
    }

    /// <summary>The results summed, one per arm.</summary>
    public IReadOnlyList<ShiftResult> Results { get; }

    /// <summary>Their sum.</summary>
    public ShiftMatrix<TGroup> Matrix { get; }

    /// <summary>What became of the people; null when there are none.</summary>
    public ShiftTotals? Totals { get; }
}
