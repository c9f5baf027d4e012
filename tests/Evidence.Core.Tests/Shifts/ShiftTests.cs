using System.Reflection;
using Evidence.Core.Results;
using Evidence.Core.Shifts;
using Evidence.Core.Tests.NaturalCourse;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Shifts;

public sealed class ShiftTests
{
    private static readonly ShiftArm Treated = new("treated", "treated", 20, true);
    private static readonly ShiftArm Control = new("control", "control", 10, false);

    [Fact]
    public void A_matrix_counts_each_person_once()
    {
        var totals = ShiftTotals.Of(new ShiftMatrix<TreatedArms>(Cells("AA5 AB2 AC1 BA3 DE4")), 20)!;

        Assert.Equal((15, 5), (totals.Covered, totals.NotCovered));
        Assert.Equal((7, 1, 5, 3), (totals.ImprovedAtLeastOne.Events, totals.ImprovedAtLeastTwo.Events, totals.Unchanged.Events, totals.Worsened.Events));
        // Wilson, 3 of 15: centre (0.2 + 0.128049) / 1.256098, half-width 1.959964 × sqrt(0.010667 + 0.004268) / 1.256098
        Assert.Equal((0.0705, 0.4519), (Math.Round(totals.Worsened.Interval!.Value.Low, 4), Math.Round(totals.Worsened.Interval.Value.High, 4)));
    }

    [Fact]
    public void A_sum_is_the_sum_of_its_cells_in_any_order()
    {
        var cell = Gen.Zip(Gen.Choose(0, 24), Gen.Choose(0, 99)).Select(one => new Transition { From = Grades.All[one.Item1 / 5], To = Grades.All[one.Item1 % 5], N = one.Item2 });
        Prop.ForAll(cell.ListOf().ToArbitrary(), cell.ListOf().ToArbitrary(), (one, other) =>
        {
            var (a, b) = (new ShiftMatrix<ControlArms>(one), new ShiftMatrix<ControlArms>(other));
            var (sum, again) = (a.Plus(b), b.Plus(a));
            return sum.Covered == one.Sum(c => (long)c.N) + other.Sum(c => (long)c.N)
                && Enumerable.Range(0, 25).All(i => sum[i / 5, i % 5] == again[i / 5, i % 5])
                && sum.Count(gain => gain > 0) + sum.Count(gain => gain == 0) + sum.Count(gain => gain < 0) == sum.Covered;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nobody_has_no_shares() => Assert.Null(ShiftTotals.Of(new ShiftMatrix<TreatedArms>(), 0));

    [Fact]
    public void People_of_two_groups_cannot_be_added()
    {
        var takesAMatrix = typeof(ShiftMatrix<TreatedArms>).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ShiftMatrix<>)).ToList();

        Assert.NotEmpty(takesAMatrix);
        Assert.All(takesAMatrix, type => Assert.Equal(typeof(ShiftMatrix<TreatedArms>), type));
    }

    [Fact]
    public void Treated_control_and_natural_course_are_three_answers()
    {
        var tables = ShiftTables.Of([Result("a", Treated, "AB3"), Result("a", Control, "AA4"), Result("b", Control with { Role = "comparator" }, "AA9") with { Design = "natural-history" }]);

        Assert.Equal((3, 4, 9), (tables.Treated.Matrix.Covered, tables.Control.Matrix.Covered, tables.NaturalCourse.Matrix.Covered));
    }

    [Fact]
    public void A_comparator_that_got_cells_is_among_the_treated() =>
        Assert.Equal(3, ShiftTables.Of([Result("a", Control with { Role = "comparator", HasCells = true }, "AB3")]).Treated.Matrix.Covered);

    [Fact]
    public void An_arm_is_summed_once_whole_before_part_and_late_before_early()
    {
        var tables = ShiftTables.Of(
        [
            Result("a", Treated, "AB9", months: 24, subgroup: "men", id: "men"),
            Result("a", Treated, "AB1", months: 3, id: "early"),
            Result("a", Treated, "AB2", months: 12, id: "late"),
            Result("a", Treated, "AB4", timepoint: "best during follow-up", id: "best"),
        ]);

        Assert.Equal("late", Assert.Single(tables.Treated.Results).Source.Result);
        Assert.Equal(2, tables.Treated.Matrix.Covered);
        Assert.Equal(["best:other-visit", "early:other-visit", "men:part-of-arm"], tables.NotSummed.Select(one => $"{one.Result.Source.Result}:{one.Reason.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Partial_matrices_are_listed_and_never_summed()
    {
        var tables = ShiftTables.Of([Result("a", Treated, "AB3") with { IsPartial = true }]);

        Assert.Single(tables.Partial);
        Assert.Null(tables.Treated.Totals);
        Assert.Empty(tables.NotSummed);
    }

    [Fact]
    public void A_result_without_an_arm_is_not_summed() => Assert.Equal("no-arm", Assert.Single(ShiftTables.Of([Result("a", null, "AB3")]).NotSummed).Reason.Code);

    [Fact]
    public void People_in_no_cell_are_unknown_where_the_size_of_an_arm_is()
    {
        Assert.Equal(17, ShiftTables.Of([Result("a", Treated, "AB3")]).Treated.Totals!.NotCovered);
        Assert.Null(ShiftTables.Of([Result("a", Treated, "AB3"), Result("b", Treated with { N = null }, "AB3")]).Treated.Totals!.NotCovered);
    }

    internal static ShiftResult Result(string study, ShiftArm? arm, string cells, double? months = null, string? subgroup = null, string? timepoint = null, string id = "matrix") => new()
    {
        Source = new ResultSource(study, id, "/results/0"),
        Title = study,
        Arm = arm,
        Months = months,
        Subgroup = subgroup,
        Timepoint = timepoint,
        Cells = Cells(cells),
    };

    private static IReadOnlyList<Transition> Cells(string cells) => Made.Matrix("any", cells).Transitions;
}
