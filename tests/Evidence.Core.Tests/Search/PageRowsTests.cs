using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Search;

/// <summary>A page that is looked for alone is the page of all that is found.</summary>
public sealed class PageRowsTests
{
    private static readonly Filter Colour = new("colour", FilterKind.AnyOf, SomeIndex.Colour);
    private static readonly Filter Shape = new("shape", FilterKind.AnyOf, SomeIndex.Shape);
    private static readonly Filter Size = new("sizeFrom", FilterKind.AtLeast, SomeIndex.Size);

    private static readonly Condition[] Conditions =
    [
        .. new[] { "red", "light green", "ble", "nothing" }.Select(value => Condition.Of(Colour, value)),
        Condition.Of(Colour, "red", "x"),
        new(Colour, [Ask.Of("red") with { Not = true }]),
        new(Colour, [new Ask(AskKind.Missing, "")]),
        Condition.Of(Shape, "round"),
        new(Size, [Ask.Between(new Core.Search.NumberRange(1, 2))]),
        new(Filter.Either, []) { Alternatives = [Condition.Of(Colour, "x"), Condition.Of(Shape, "flat")] },
    ];

    private static Arbitrary<(Condition[] Asked, int After, int Limit)> Questions =>
        (
            from asked in Gen.SubListOf(Conditions)
            from after in Gen.Choose(-1, 160)
            from limit in Gen.Choose(0, 30)
            select (asked.ToArray(), after, limit)
        ).ToArbitrary();

    [Fact]
    public void Whatever_is_asked_it_has_the_same_rows() =>
        Prop.ForAll(SomeIndex.Things, Questions, (things, question) => IsSame(SomeIndex.Of(things).Index, question.Asked, question.After, question.Limit))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Values_that_few_records_have_are_followed_side_by_side()
    {
        var things = Enumerable
            .Range(0, 6_000)
            .Select(row => new Thing(
                $"t{row:D5}",
                [row % 150 < 2 ? "red" : "x", row % 300 == 1 ? "blue" : "y", row % 900 < 3 ? "gold" : "z"],
                row % 2 == 0 ? "flat" : "round",
                row % 7,
                []
            ))
            .ToList();
        var index = SomeIndex.Of(things).Index;
        string[] few = ["red", "blue", "gold"];
        foreach (var asked in new[] { few[..1], few[1..2], few[..2], few[1..], few })
        {
            Condition[] conditions = [.. asked.Select(value => Condition.Of(Colour, value))];
            Assert.All([-1, 0, 1, 2, 299, 300, 301, 4_000, 5_999], after =>
            {
                Assert.True(IsSame(index, conditions, after, 21));
                Assert.True(IsSame(index, [.. conditions, Condition.Of(Shape, "round")], after, 3));
            });
        }

        Assert.NotEmpty(PageRows.Find(index, [.. few.Select(value => Condition.Of(Colour, value))], -1, 21));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(2_000)]
    [InlineData(2_177)]
    [InlineData(2_240)]
    public void Rows_of_several_values_are_found_wherever_they_lie_far_apart(int rows)
    {
        var things = Enumerable
            .Range(0, rows)
            .Select(row => new Thing($"t{row:D5}", [row % 97 == 62 ? "red" : "x", row % 31 == 0 ? "blue" : "y"], row % 13 < 12 ? "flat" : "round", row % 7, []))
            .ToList();
        var index = SomeIndex.Of(things).Index;
        Condition[] asked = [Condition.Of(Colour, "red"), Condition.Of(Shape, "flat"), Condition.Of(Colour, "blue")];
        for (var after = -1; after < rows; after += 7)
        {
            Assert.True(IsSame(index, asked[..1], after, 2));
            Assert.True(IsSame(index, asked[..2], after, 21));
            Assert.True(IsSame(index, asked, after, 21));
        }
    }

    private static bool IsSame(RecordIndex index, Condition[] asked, int after, int limit) =>
        PageRows.Find(index, asked, after, limit).SequenceEqual(Ordering.Page(index, Selection.Rows(index, asked, null), [], after < 0 ? null : after, limit));
}
