using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Search;

/// <summary>The words of records: what they find, in which order, and what is meant by what nothing has.</summary>
public sealed class WordIndexTests
{
    private static readonly string[] Vocabulary = ["motor", "motors", "recovery", "cord", "tumour", "tumor", "gmfm66", "of", "ais a", "lesión"];

    [Fact]
    public void All_and_any_words_find_what_a_look_at_every_record_finds() =>
        Prop.ForAll(
                Gen.Elements(Vocabulary).ListOf(4).Select(words => string.Join(' ', words)).ListOf(12).ToArbitrary(),
                Gen.Elements(Vocabulary).ListOf(3).Select(words => string.Join(' ', words)).ToArbitrary(),
                (texts, typed) =>
                {
                    var index = Of([.. texts]);
                    if (TextQuery.Read(typed, TextMatching.All, null) is not { } query)
                    {
                        return true;
                    }

                    string[] sought = [.. query.Terms.SelectMany(term => term.Ways[0].Stems)];
                    var stems = texts.Select(text => SearchWords.Of(text).Select(word => WordStem.Of(word.Text)).ToHashSet()).ToList();
                    var all = Enumerable.Range(0, texts.Count).Where(row => sought.All(stems[row].Contains));
                    var any = Enumerable.Range(0, texts.Count).Where(row => sought.Any(stems[row].Contains));
                    return Rows(index, query).Order().SequenceEqual(all) && Rows(index, query with { Matching = TextMatching.Any }).Order().SequenceEqual(any);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_phrase_finds_words_one_behind_the_other_and_across_no_fields()
    {
        var index = Of("bone marrow cells", "marrow of bone", "bone of the marrow", "bone | marrow");

        Assert.Equal([0, 2], Rows(index, Query("\"bone marrow\"")).Order());
    }

    [Fact]
    public void A_word_in_the_title_is_worth_more_than_one_in_the_summary() =>
        Assert.Equal([1, 0], Rows(Of("other | x | decompression", "decompression | x | other", "none", "nothing at all"), Query("decompression")));

    [Fact]
    public void Few_with_all_words_are_followed_by_those_with_any()
    {
        var found = TextFinder.Find(Of("motor", "motor recovery", "recovery", "cord"), Records(4), Query("motor recovery"));

        Assert.Equal(1, found.WithAll);
        Assert.Equal(1, found.Rows[0]);
        Assert.Equal([0, 1, 2], found.Rows.Order());
    }

    [Fact]
    public void What_is_left_out_is_not_found()
    {
        var index = Of("motor china", "motor", "china", "cord");

        Assert.Equal([1], Rows(index, Query("motor -china")));
        Assert.Equal([1, 3], Rows(index, Query("NOT china")));
    }

    [Theory]
    [InlineData("intrathecl", "intrathecal")]
    [InlineData("olfactry", "olfactory")]
    [InlineData("olfcatory", "olfactory")]
    [InlineData("lfactory", "olfactory")]
    [InlineData("xylophone", null)]
    [InlineData("of", null)]
    public void A_word_that_nothing_has_leads_to_the_nearest(string typed, string? meant) =>
        Assert.Equal(meant, Of("intrathecal olfactory ensheathing").Nearest(typed));

    [Theory]
    [InlineData("intra", true)]
    [InlineData("intrahtec", true)]
    [InlineData("zzz", false)]
    public void The_beginning_of_a_word_may_hold_a_mistake(string typed, bool known)
    {
        var index = Of("intrathecal olfactory");

        Assert.Equal(known, (index.Beginning(typed).FirstOrDefault() ?? index.Nearest(typed, begun: true)) == "intrathecal");
    }

    [Fact]
    public void A_record_without_words_is_a_row_that_nothing_finds()
    {
        var index = Of("motor", "", "motor");

        Assert.Equal(3, index.Rows);
        Assert.Equal([0, 2], Rows(index, Query("motor")).Order());
    }

    [Fact]
    public void Parts_that_several_read_make_the_index_that_one_makes_who_reads_all() =>
        Prop.ForAll(
                Gen.Elements(Vocabulary).ListOf(5).Select(words => string.Join(' ', words)).ListOf(12).ToArbitrary(),
                Gen.Choose(0, 12).Two().ToArbitrary(),
                (list, cuts) =>
                {
                    string[] texts = [.. list];
                    var whole = Of(texts);
                    var (first, second) = (Math.Min(cuts.Item1, cuts.Item2), Math.Max(cuts.Item1, cuts.Item2));
                    var parts = WordIndexBuilder.Build([Builder(texts[..first]), Builder(texts[first..second]), Builder(texts[second..])]);
                    string[] words = [.. whole.Beginning("")];
                    string[] stems = [.. words.Select(WordStem.Of).Distinct()];
                    return parts.Rows == whole.Rows
                        && parts.Beginning("").SequenceEqual(words)
                        && stems.All(stem => IsSame(parts.With(stem), whole.With(stem)))
                        && stems.All(one => stems.All(other => IsSame(parts.WithPhrase([one, other]), whole.WithPhrase([one, other]))));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // of some words the rows are bits, of others steps, and each meets each
    [Fact]
    public void Common_and_rare_words_are_met_alike()
    {
        var random = new Random(5);
        int[] oneIn = [1, 2, 5, 30, 60, 100, 300, 1_000];
        string[] words = ["axon", "cord", "gait", "limb", "nerve", "motor", "spine", "tract"];
        var has = Enumerable.Range(0, 5_000).Select(_ => Array.ConvertAll(oneIn, share => random.Next(share) == 0 ? random.Next(1, 4) : 0)).ToList();
        var index = Of([.. has.Select(times => string.Join(" | ", times.Select((many, word) => string.Join(' ', Enumerable.Repeat(words[word], many)))))]);
        var stems = Array.ConvertAll(words, WordStem.Of);
        for (var asked = 1; asked < 1 << words.Length; asked++)
        {
            int[] some = [.. Enumerable.Range(0, words.Length).Where(word => (asked >> word & 1) != 0)];
            int[] rows = [.. Enumerable.Range(0, has.Count).Where(row => some.All(word => has[row][word] > 0))];
            var found = index.WithEach([.. some.Select(word => stems[word])]);
            Assert.Equal(rows, found.Unordered.ToArray());
            var every = some.Select(word => index.With(stems[word])).Aggregate(static (left, right) => left.And(right));
            Assert.Equal(new BestFirst(every).Take(40), found.Take(40));
        }
    }

    private static bool IsSame(Ranked one, Ranked other) => one.Rows.SequenceEqual(other.Rows) && one.Scores.SequenceEqual(other.Scores);

    private static TextQuery Query(string typed) => TextQuery.Read(typed, TextMatching.AllThenAny, null)!;

    private static IReadOnlyList<int> Rows(WordIndex index, TextQuery query) => TextFinder.Find(index, Records(index.Rows), query).Rows;

    private static WordIndex Of(params string[] texts) => Builder(texts).Build();

    private static WordIndexBuilder Builder(IEnumerable<string> texts)
    {
        var builder = new WordIndexBuilder();
        foreach (var text in texts)
        {
            builder.Add(text.Length == 0 ? [] : WordIndexBuilder.Text(text.Split('|')));
        }

        return builder;
    }

    private static RecordIndex Records(int count)
    {
        var builder = new RecordIndexBuilder([]);
        for (var row = 0; row < count; row++)
        {
            builder.Add($"r{row:D4}", new(row), "00000000000000ff", []);
        }

        return builder.Build().Index;
    }
}
