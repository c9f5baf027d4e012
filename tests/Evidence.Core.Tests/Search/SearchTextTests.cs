using System.Text;
using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Search;

/// <summary>Folding, words and guesses: the same for what is stored and for what is asked.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("plain", null)]
    [InlineData("é \ufdcf \ufdf0 \ufffd \U0001f9ec \U0010fffd", null)]
    [InlineData("a\ufffe", 0xFFFE)]
    [InlineData("é\ufdd0b", 0xFDD0)]
    [InlineData("\U0001f9ec\U0001ffff", 0x1FFFF)]
    [InlineData("\U0010fffe\uffff", 0x10FFFE)]
    public void What_is_no_character_is_found_in_text_and_in_its_bytes(string text, int? found)
    {
        Assert.Equal(found, SearchText.Noncharacter(text)?.Value);
        Assert.Equal(found, SearchText.Noncharacter(Encoding.UTF8.GetBytes(text))?.Value);
    }

    private static readonly string[] Pieces =
    [
        "a",
        "Z",
        "é",
        "Ⅻ",
        "ﬁ",
        "İ",
        "ß",
        "ς",
        "Ω",
        "½",
        "e\u0301",
        "\u0301",
        "中",
        "𝒜",
        "\ud83d",
        "\udc00",
        " ",
        "-",
        "'",
        "\0",
        "%",
        "٣",
        "Å",
        "ǅ",
        "ŉ",
    ];

    private static Arbitrary<string> Texts => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Folding_is_idempotent() =>
        Prop.ForAll(Texts, text => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_key_is_its_own_key() =>
        Prop.ForAll(Texts, text => SearchText.Key(SearchText.Key(text)) == SearchText.Key(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_key_is_the_words_with_hyphens_between_them_whether_it_is_short_or_long() =>
        Prop.ForAll(
                Gen.Elements(Pieces.Where(static piece => Ascii.IsValid(piece)).ToArray()).ListOf().Select(string.Concat).ToArbitrary(),
                text =>
                    SearchText.Key(text) == string.Join('-', SearchText.Words(text))
                    && SearchText.Key(new string(' ', 200) + text) == SearchText.Key(text)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_key_neither_begins_nor_ends_with_a_hyphen_nor_doubles_one() =>
        Prop.ForAll(
                Texts,
                text => SearchText.Key(text) is var key && !key.StartsWith('-') && !key.EndsWith('-') && !key.Contains("--", StringComparison.Ordinal)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_words_of_a_word_are_the_word() =>
        Prop.ForAll(Texts, text => SearchText.Words(text).All(word => SearchText.Words(word) is [var same] && same == word))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Distance_is_symmetric_and_nothing_only_between_equals() =>
        Prop.ForAll(
                Gen.Elements("a", "b", "c").ListOf().Select(string.Concat).Two().ToArbitrary(),
                pair =>
                    SearchText.Distance(pair.Item1, pair.Item2) == SearchText.Distance(pair.Item2, pair.Item1)
                    && (SearchText.Distance(pair.Item1, pair.Item2) == 0) == (pair.Item1 == pair.Item2)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Lesión", "lesion")]
    [InlineData("MÜLLER", "muller")]
    [InlineData("plain TEXT", "plain text")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("", "")]
    public void Case_and_marks_are_folded_away(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void An_unpaired_surrogate_becomes_the_replacement_character() => Assert.Equal("a\ufffdb", SearchText.Fold("A\ud83dB"));

    [Theory]
    [InlineData("Bone marrow", "bone-marrow")]
    [InlineData("  bone--marrow  ", "bone-marrow")]
    [InlineData("1/2", "1-2")]
    [InlineData("***", "")]
    public void Every_run_of_other_characters_is_one_hyphen(string value, string key) => Assert.Equal(key, SearchText.Key(value));

    [Theory]
    [InlineData("desing", "design")]
    [InlineData("Design", "design")]
    [InlineData("filter.phase", "phase")]
    [InlineData("year_from", "yearFrom")]
    [InlineData("enroledMin", "enrolledMin")]
    [InlineData("zzzzzzzz", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_guessed_only_when_it_is_near(string written, string? meant) =>
        Assert.Equal(meant, SearchText.Nearest(written, ["condition", "design", "phase", "enrolledMin", "enrolledMax", "yearFrom", "yearTo"]));

    [Theory]
    [InlineData("https://doi.org/10.1155/2015/630932", "10.1155/2015/630932")]
    [InlineData("http://dx.doi.org/10.1155/ABC", "10.1155/abc")]
    [InlineData("doi: 10.1155/ABC ", "10.1155/abc")]
    [InlineData("10.1155/abc", "10.1155/abc")]
    public void A_doi_is_compared_without_its_address(string written, string doi) => Assert.Equal(doi, Identifiers.Doi(written));

    [Theory]
    [InlineData("PMID: 15520976", "15520976")]
    [InlineData("0015520976", "15520976")]
    [InlineData("none", "none")]
    public void A_pubmed_id_is_its_digits(string written, string pmid) => Assert.Equal(pmid, Identifiers.Pmid(written));

    [Theory]
    [InlineData("nct 02152657", "NCT02152657")]
    [InlineData("nct1234567", "NCT01234567")]
    [InlineData("jma-iia00154", "JMA-IIA00154")]
    [InlineData("NCT", "NCT")]
    [InlineData("NCT123456789", "NCT123456789")]
    public void A_registration_is_in_capitals_with_all_its_digits(string written, string registration) =>
        Assert.Equal(registration, Identifiers.Registration(written));
}
