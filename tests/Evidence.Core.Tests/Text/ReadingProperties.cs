using System.Diagnostics;
using Evidence.Core.Tests.Claims;
using Evidence.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Text;

/// <summary>What holds of every text, whatever it is.</summary>
public sealed class ReadingProperties
{
    private static readonly string[] Pieces =
    [
        "a",
        "cure",
        "We guarantee ",
        "7 of 10 ",
        "$5,000",
        "- ",
        "\n",
        "\n\n",
        "|",
        "# ",
        ". ",
        "? ",
        ": ",
        "20.000 EUR",
        "\u200B",
        "\u202E",
        "\uD83D",
        "\uDE00",
        "â\u0080\u0099",
        "&amp;",
        "&#x41;",
        "&",
        "<div>",
        "</p>",
        "<li>",
        "10^6",
        "x 10⁶ ",
        "patients ",
        "report ",
        "\"",
        "'",
        "(",
        "[1]",
        "half of the 13 ",
        "ДЦП ",
        "ＦＤＡ ",
        "\0",
        "\r\n",
        "AIS A to C ",
        "et al. (2016)",
        "https://example.org/a ",
        "10.1000/x ",
        "½",
        "İ",
        "ß",
        "ﬁ",
        "Ã©",
    ];

    private static Arbitrary<string> Texts =>
        Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty)))
            .Select(string.Concat)
            .ToArbitrary();

    // numbers as nobody should write them, beside what makes a number a year, a date, a price, a dose or a part
    private static Arbitrary<string> Numbers
    {
        get
        {
            string[] beside =
            [
                "Khorasanizadeh ",
                "Vaquero et al. (",
                "published in ",
                "March ",
                "$",
                " EUR",
                "%",
                " x 10^",
                " of ",
                " million cells ",
                " weeks ",
                "-year-old ",
                "AIS A ",
                "NCT0",
                "P = ",
                " in every hundred ",
                "(95% CI ",
                " ",
                ")",
            ];
            var lexeme = Gen.ListOf(Gen.Elements('0', '1', '2', '9', '.', ',', '-', '/', ':')).Select(chars => new string([.. chars]));
            return Gen.ListOf(Gen.OneOf(Gen.Elements(beside), lexeme)).Select(string.Concat).ToArbitrary();
        }
    }

    [Fact]
    public void Numbers_of_any_spelling_are_read_and_checked_without_a_fault() =>
        Prop.ForAll(Numbers, text =>
            {
                Assert.NotNull(Fixture.Reader.Read(text, TextFormat.Plain));
                Assert.NotEmpty(Release.Checker.Check(text).Verdict);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("Khorasanizadeh (19.3%) counted 20.5 and 3.19.3 in version 1.2.19,5")]
    [InlineData("In Vaquero 20,6 of 10 of March 1.19.3")]
    public void A_number_that_begins_like_a_year_is_none(string text) =>
        Assert.DoesNotContain(
            Fixture.Reader.Read(text, TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Units.SelectMany(unit => unit.Quantities),
            quantity => quantity.Kind == "year"
        );

    [Theory]
    [InlineData(TextFormat.Plain)]
    [InlineData(TextFormat.Markdown)]
    [InlineData(TextFormat.Html)]
    public void Units_of_any_text_are_ordered_within_it_and_never_overlap(TextFormat format) =>
        Prop.ForAll(Texts, text =>
            {
                var reading = Fixture.Reader.Read(text, format);
                var end = 0;
                foreach (var unit in reading.Units)
                {
                    Assert.InRange(unit.Start, end, reading.Text.Length);
                    Assert.InRange(unit.End, unit.Start + 1, reading.Text.Length);
                    Assert.All(unit.Quantities, quantity =>
                        Assert.True(quantity.Start >= unit.Start && quantity.End <= unit.End && quantity.Start < quantity.End)
                    );
                    Assert.All(unit.Mentions, mention => Assert.True(mention.Start >= unit.Start && mention.End <= unit.End));
                    end = unit.End;
                }
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(">")]
    [InlineData("Seven of ten improved.\n>")]
    [InlineData("> Seven of ten improved.\n>\n> Nobody was hurt.\n> ")]
    public void A_mark_of_a_quotation_with_nothing_behind_it_is_an_empty_line(string text)
    {
        foreach (var format in Enum.GetValues<TextFormat>())
        {
            var reading = Fixture.Reader.Read(text, format, cancel: TestContext.Current.CancellationToken);
            Assert.All(reading.Units, unit => Assert.InRange(unit.End, unit.Start + 1, text.Length));
        }
    }

    [Fact]
    public void Folding_a_folded_text_changes_nothing() =>
        Prop.ForAll(Texts, text => Assert.Equal(TextFold.Fold(text), TextFold.Fold(TextFold.Fold(text)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_character_folds_to_what_folds_to_itself()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = TextFold.Fold(((char)c).ToString());
            Assert.Equal(once, TextFold.Fold(once));
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_reading() =>
        Prop.ForAll(Texts, text =>
            {
                var other = new PageReader(Fixture.Lexicons);
                Assert.Equivalent(Fixture.Reader.Read(text, TextFormat.Plain), other.Read(text, TextFormat.Plain), strict: true);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    public static TheoryData<string, string, TextFormat> Hostile =>
        new()
        {
            { "one character", new string('a', 1 << 20), TextFormat.Plain },
            { "only whitespace", new string(' ', 1 << 20), TextFormat.Plain },
            { "numbers", Repeat("1 ", 1 << 19), TextFormat.Plain },
            { "a hundred thousand items", Repeat("- cure\n", 100_000), TextFormat.Plain },
            { "unpaired surrogates", new string('\uD835', 1 << 20), TextFormat.Plain },
            { "right-to-left marks", Repeat("a\u202E", 1 << 19), TextFormat.Plain },
            { "flags without end", Repeat("if study cure guarantee ", 1 << 15), TextFormat.Plain },
            { "deep elements", Repeat("<div>", 200_000), TextFormat.Html },
            { "deep lists", Repeat("<ul><li>", 130_000), TextFormat.Html },
            { "unclosed formatting", Repeat("<b><p>", 170_000), TextFormat.Html },
            { "unclosed paragraphs", Repeat("<p>", 340_000), TextFormat.Html },
            { "angle brackets", new string('<', 1 << 20), TextFormat.Html },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_of_a_mebibyte_is_read_in_linear_time(string name, string text, TextFormat format)
    {
        var watch = Stopwatch.StartNew();
        Fixture.Reader.Read(text, format, cancel: TestContext.Current.CancellationToken);
        // seconds on an idle core, more on a busy one; what grows with the square takes hours
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{name}: {watch.Elapsed}");
    }

    public static TheoryData<string, string, TextFormat> OfTooManyUnits =>
        new()
        {
            { "a declaration after the other", Repeat("<!--", 1 << 18), TextFormat.Plain },
            { "a paragraph of a letter after the other", Repeat("<p>a", 1 << 18), TextFormat.Html },
            { "a line of a letter after the other", Repeat("a\n", 1 << 19), TextFormat.Plain },
            { "a sentence of two words after the other", Repeat("All cured! ", 95_000), TextFormat.Markdown },
        };

    [Theory]
    [MemberData(nameof(OfTooManyUnits))]
    public void A_page_of_too_many_units_is_refused_with_their_number_before_any_is_read(string name, string text, TextFormat format)
    {
        const int Most = 10_000;
        const long MostBytes = 512L << 20;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Assert.Throws<PageTooLongException>(() => Fixture.Reader.Read(text, format, Most, TestContext.Current.CancellationToken));

        // who read them would need gigabytes
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        Assert.Matches($"has [0-9]{{5,}} sentences and headings; at most {Most}", refused.Message);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void A_page_that_nobody_waits_for_is_not_read_to_its_end()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() => Fixture.Reader.Read("All were cured. Nobody was harmed.", TextFormat.Plain, cancel: gone.Token));
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
