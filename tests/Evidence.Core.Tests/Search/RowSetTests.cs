using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Search;

/// <summary>A set of rows behaves as a set of numbers does.</summary>
public sealed class RowSetTests
{
    private static Gen<(int Rows, int[] One, int[] Other)> Sets =>
        from rows in Gen.OneOf(Gen.Elements(1, 63, 64, 65, 127, 128, 129), Gen.Choose(1, 1500))
        from one in Gen.Choose(0, rows - 1).ListOf()
        from other in Gen.Choose(0, rows - 1).ListOf()
        select (rows, one.ToArray(), other.ToArray());

    [Fact]
    public void Members_come_once_and_in_order() => Holds((rows, one, _) => RowSet.Of(rows, one).Members().SequenceEqual(one.Distinct().Order()));

    [Fact]
    public void Both_is_the_intersection() =>
        Holds((rows, one, other) => RowSet.Of(rows, one).And(RowSet.Of(rows, other)).Members().SequenceEqual(one.Intersect(other).Order()));

    [Fact]
    public void Without_another_set_is_the_difference() =>
        Holds((rows, one, other) => RowSet.Of(rows, one).Without(RowSet.Of(rows, other)).Members().SequenceEqual(one.Except(other).Order()));

    [Fact]
    public void Those_among_listed_rows_are_the_intersection() =>
        Holds((rows, one, other) => RowSet.Of(rows, one).And(other).Members().SequenceEqual(one.Intersect(other).Order()));

    [Fact]
    public void Adding_another_set_is_the_union() => Holds((rows, one, other) =>
    {
        var set = RowSet.Of(rows, one);
        set.AddAll(RowSet.Of(rows, other));
        return set.Members().SequenceEqual(one.Union(other).Order()) && set.Count() == one.Union(other).Count();
    });

    [Fact]
    public void Next_and_previous_find_the_neighbours_of_every_row() => Holds((rows, one, _) =>
    {
        var (set, model) = (RowSet.Of(rows, one), one.ToHashSet());
        return Enumerable.Range(0, rows).All(row =>
            set.Next(row) == model.Where(member => member >= row).DefaultIfEmpty(-1).Min()
            && set.Previous(row) == model.Where(member => member <= row).DefaultIfEmpty(-1).Max()
            && set.Contains(row) == model.Contains(row));
    });

    [Fact]
    public void All_holds_every_row_and_none_holds_none() => Holds((rows, one, _) =>
        RowSet.All(rows).Count() == rows && RowSet.None(rows).Count() == 0 && RowSet.All(rows).And(RowSet.Of(rows, one)).Count() == one.Distinct().Count());

    [Fact]
    public void A_set_of_no_rows_is_empty()
    {
        Assert.Equal(0, RowSet.All(0).Count());
        Assert.Equal(-1, RowSet.All(0).Next(0));
        Assert.Equal(-1, RowSet.All(0).Previous(-1));
    }

    private static void Holds(Func<int, int[], int[], bool> law) =>
        Prop.ForAll(Sets.ToArbitrary(), sets => law(sets.Rows, sets.One, sets.Other)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
