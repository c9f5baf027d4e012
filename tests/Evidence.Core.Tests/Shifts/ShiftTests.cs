using System.Reflection;
using Evidence.Core.NaturalCourse;
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
    public void A_grade_at_the_start_counts_each_of_its_people_once()
    {
        var a = Grade(ShiftTables.Of([Result("a", Treated, "AA5 AB2 AC1 BA3 DE4")], NaturalCourseTable.Empty), "A");

        Assert.Equal((8, 1, 3, 1, 5, 0), (a.People, a.Studies, a.AtLeastOne, a.AtLeastTwo, a.Unchanged, a.Worsened));
        Assert.Equal("too-few-studies", a.Pooled.Reason!.Code);
        // binom.test(3, 8)$conf.int
        Assert.Equal((0.0852, 0.7551), (Math.Round(a.Crude.Low, 4), Math.Round(a.Crude.High, 4)));
    }

    // rma.glmm("PLO", xi = c(3, 6, 2), ni = c(10, 12, 9), nAGQ = 7)
    [Fact]
    public void A_share_is_of_one_grade_and_pooled_over_studies()
    {
        var tables = ShiftTables.Of(
            [
                Result("a", Treated, "AA7 AB3 CD9"),
                Result("b", Treated, "AA6 AB6"),
                Result("c", Treated, "AA4 AB1 CC9"),
                Result("c", Treated with { Id = "high" }, "AA3 AB1"),
            ],
            NaturalCourseTable.Empty
        );
        var a = Grade(tables, "A");

        Assert.Equal((31, 3, 11), (a.People, a.Studies, a.AtLeastOne));
        Assert.Equal(a.Crude.Events / (double)a.Crude.Total, a.Pooled.Value!.Back.Estimate!.Value, 0.01);
        Assert.Equal(["A", "C"], tables.Treated.ByGrade.Select(grade => grade.Grade));
    }

    [Fact]
    public void Nothing_of_a_group_adds_grades() =>
        Assert.Equal(
            ["ByGrade", "Matrix", "Results"],
            typeof(ShiftTable<TreatedArms>).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_natural_course_is_that_of_the_cohort_table_and_no_matrix_of_a_cohort_is_summed()
    {
        var tables = ShiftTables.Of([Result("b", Control with { Role = "comparator" }, "AA9") with { Design = "natural-history" }], PackStudies.Table);
        var early = tables.NaturalCourse.Single(one => one.Rates.Grade == "A" && one.Window == Windows.Acute);

        Assert.Empty(tables.Control.Results);
        Assert.Equal("natural-course", Assert.Single(tables.NotSummed).Reason.Code);
        Assert.Equal(
            (5.6, 14.4, 32.3),
            (Math.Round(100 * early.Rates.Expected.Low, 1), Math.Round(100 * early.Rates.Expected.Mean, 1), Math.Round(100 * early.Rates.Expected.High, 1))
        );
    }

    [Fact]
    public void A_sum_is_the_sum_of_its_cells_in_any_order()
    {
        var cell = Gen.Zip(Gen.Choose(0, 24), Gen.Choose(0, 99))
            .Select(one => new Transition
            {
                From = AisGrades.All[one.Item1 / 5],
                To = AisGrades.All[one.Item1 % 5],
                N = one.Item2,
            });
        Prop.ForAll(
                cell.ListOf().ToArbitrary(),
                cell.ListOf().ToArbitrary(),
                (one, other) =>
                {
                    var (a, b) = (new ShiftMatrix<ControlArms>(one), new ShiftMatrix<ControlArms>(other));
                    var (sum, again) = (a.Plus(b), b.Plus(a));
                    return sum.Covered == one.Sum(c => (long)c.N) + other.Sum(c => (long)c.N)
                        && Enumerable.Range(0, 25).All(i => sum[i / 5, i % 5] == again[i / 5, i % 5]);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void People_of_two_groups_cannot_be_added()
    {
        var takesAMatrix = typeof(ShiftMatrix<TreatedArms>)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ShiftMatrix<>))
            .ToList();

        Assert.NotEmpty(takesAMatrix);
        Assert.All(takesAMatrix, type => Assert.Equal(typeof(ShiftMatrix<TreatedArms>), type));
    }

    [Fact]
    public void Treated_and_control_are_two_answers()
    {
        var tables = ShiftTables.Of([Result("a", Treated, "AB3"), Result("a", Control, "AA4")], NaturalCourseTable.Empty);

        Assert.Equal((3, 4), (tables.Treated.Matrix.Covered, tables.Control.Matrix.Covered));
    }

    [Fact]
    public void A_comparator_that_got_cells_is_among_the_treated() =>
        Assert.Equal(
            3,
            ShiftTables.Of([Result("a", Control with { Role = "comparator", HasCells = true }, "AB3")], NaturalCourseTable.Empty).Treated.Matrix.Covered
        );

    [Fact]
    public void An_arm_is_summed_once_whole_before_part_and_late_before_early()
    {
        var tables = ShiftTables.Of(
        [
            Result("a", Treated, "AB9", months: 24, subgroup: "men", id: "men"),
            Result("a", Treated, "AB1", months: 3, id: "early"),
            Result("a", Treated, "AB2", months: 12, id: "late"),
            Result("a", Treated, "AB4", timepoint: "best during follow-up", id: "best"),
        ], NaturalCourseTable.Empty);

        Assert.Equal("late", Assert.Single(tables.Treated.Results).Source.Result);
        Assert.Equal(2, tables.Treated.Matrix.Covered);
        Assert.Equal(
            ["best:other-visit", "early:other-visit", "men:part-of-arm"],
            tables.NotSummed.Select(one => $"{one.Result.Source.Result}:{one.Reason.Code}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Partial_matrices_are_listed_and_never_summed()
    {
        var tables = ShiftTables.Of([Result("a", Treated, "AB3") with { IsPartial = true }], NaturalCourseTable.Empty);

        Assert.Single(tables.Partial);
        Assert.Empty(tables.Treated.ByGrade);
        Assert.Empty(tables.NotSummed);
    }

    [Fact]
    public void A_result_without_an_arm_is_not_summed() =>
        Assert.Equal("no-arm", Assert.Single(ShiftTables.Of([Result("a", null, "AB3")], NaturalCourseTable.Empty).NotSummed).Reason.Code);

    private static ShiftGrade Grade(ShiftTables tables, string grade) => tables.Treated.ByGrade.Single(one => one.Grade == grade);

    internal static ShiftResult Result(
        string study,
        ShiftArm? arm,
        string cells,
        double? months = null,
        string? subgroup = null,
        string? timepoint = null,
        string id = "matrix"
    ) =>
        new()
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
