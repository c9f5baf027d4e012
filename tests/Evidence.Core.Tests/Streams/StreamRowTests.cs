using Evidence.Core.Streams;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Streams;

/// <summary>Every row of data/rules/streams.json is needed: by its examples, and by the fitted weights.</summary>
public sealed class StreamRowTests
{
    private static readonly StreamRow Row = new()
    {
        Name = "sum",
        Lane = "price",
        Needs = ["#money"],
        Examples = ["It costs $20."],
        Not = ["It takes a week."],
    };

    public static TheoryData<string> Rows => [.. StreamRows.Shared.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_holds_in_its_examples_and_only_there(string name)
    {
        var row = StreamRows.Shared.All.Single(one => one.Name == name);
        Assert.All(row.Examples, text => Assert.Contains(StreamRows.Shared.In(UnitView.Of(text)), found => found.Row == row));
        Assert.All(row.Not, text => Assert.DoesNotContain(StreamRows.Shared.In(UnitView.Of(text)), found => found.Row == row));
    }

    [Fact]
    public void A_row_that_has_no_weight_is_of_no_use_and_a_weight_without_its_row_is_refused()
    {
        var weighed = Heads.Shared.All.SelectMany(head => head.Names).ToHashSet(StringComparer.Ordinal);
        Assert.All(StreamRows.Shared.All, row => Assert.Contains("Rule:" + row.Name, weighed));
        Assert.Contains("Rule:gone", Weighed("Rule:gone"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Concept:outcome=gone")]
    [InlineData("Concept:scope gone")]
    public void A_weight_without_its_concept_or_scope_is_refused(string sign) => Assert.Contains(sign, Weighed(sign), StringComparison.Ordinal);

    [Fact]
    public void A_row_that_no_example_needs_is_refused()
    {
        Assert.Single(new StreamRows([Row]).All);
        Assert.Contains("sum does not hold", Fault(Row with { Examples = ["It takes a week."] }), StringComparison.Ordinal);
        Assert.Contains("sum holds", Fault(Row with { Not = ["It costs $20."] }), StringComparison.Ordinal);
        Assert.Contains("needs an example", Fault(Row with { Examples = [] }), StringComparison.Ordinal);
        Assert.Contains("stands twice", Fault(Row, Row), StringComparison.Ordinal);
        Assert.Contains("is no class", Fault(Row with { Needs = ["@sums"] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one", "one two three", true)]
    [InlineData("two", "one two three", false)]
    [InlineData("two", "Head: two three four", true)]
    public void The_opening_of_a_sentence_is_its_first_word_or_the_one_after_its_head(string word, string text, bool holds)
    {
        var rows = new StreamRows([Row with { Needs = [word], Within = 1, Examples = [word + " more"], Not = ["More words."] }]);
        Assert.Equal(holds, rows.In(UnitView.Of(text)).Count == 1);
    }

    private static string Weighed(string sign) =>
        Assert
            .Throws<FormatException>(() =>
                new Heads(name => name == "stream" ? $"price\tsafety\nOwn\t{sign}\t1\t2\nconstant\tconstant\t0\t0\n" : "no\tyes\nconstant\tconstant\t0\t0\n")
            )
            .Message;

    private static string Fault(params StreamRow[] rows) => Assert.Throws<FormatException>(() => new StreamRows(rows)).Message;
}
