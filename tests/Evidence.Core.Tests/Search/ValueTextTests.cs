using Evidence.Core.Lists;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Search;

/// <summary>Values in one parameter: what is written is read as itself.</summary>
public sealed class ValueTextTests
{
    [Fact]
    public void What_is_written_is_read_as_itself() =>
        Prop.ForAll(
                Gen.Elements("a", ",", "\"", "\\", "!", "-", " ", "..", ">", "é", "missing", "|")
                    .ListOf()
                    .Select(string.Concat)
                    .Where(text => text.Trim().Length > 0)
                    .ListOf(3)
                    .ToArbitrary(),
                values =>
                {
                    var read = ValueText.Read(string.Join(',', values.Select(ValueText.Write)));
                    return read is not null && read.Select(value => value.Text).SequenceEqual(values) && read.All(value => !value.Not);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData(" a , ,b ", "a|b")]
    [InlineData("a\\,b", "a,b")]
    [InlineData("\"a, b\",c", "a, b|c")]
    [InlineData("!a,!=b", "!a|!b")]
    [InlineData("\"!a\"", "!a")]
    [InlineData("a \"quoted\" word", "a \"quoted\" word")]
    public void Commas_separate_and_quotation_marks_hold_together(string text, string values) =>
        Assert.Equal(values, string.Join('|', ValueText.Read(text)!.Select(value => (value.Not ? "!" : "") + value.Text)));

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"a\" b,c")]
    public void A_quotation_mark_that_is_not_closed_at_the_end_of_its_value_is_refused(string text) => Assert.Null(ValueText.Read(text));
}
