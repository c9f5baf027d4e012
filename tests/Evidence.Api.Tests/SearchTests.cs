using System.Text.Json.Nodes;
using Evidence.Api.Vocabularies;

namespace Evidence.Api.Tests;

/// <summary>Words: what they find, what is added to them and what is said about it.</summary>
public sealed class SearchTests(Server server)
{
    [Theory]
    [InlineData("\"intrathecal\"")]
    [InlineData("intrathecal*")]
    [InlineData("*intrathecal*")]
    [InlineData("INTRATHECAL")]
    [InlineData("intrathecal:")]
    [InlineData("(intrathecal")]
    [InlineData("intrathécal")]
    [InlineData("^intrathecal")]
    public async Task Signs_around_a_word_change_nothing(string typed)
    {
        var plain = await server.AllIds("/v1/studies?q=intrathecal&limit=200&expand=none");

        Assert.NotEmpty(plain);
        Assert.Equal(plain, await server.AllIds($"/v1/studies?q={Uri.EscapeDataString(typed)}&limit=200&expand=none"));
    }

    [Fact]
    public async Task Words_joined_by_a_hyphen_are_words_and_those_in_quotation_marks_a_phrase()
    {
        var words = await server.Total("/v1/studies?q=bone%20marrow&expand=none&match=all");

        Assert.Equal(words, await server.Total("/v1/studies?q=bone-marrow&expand=none&match=all"));
        Assert.InRange(await server.Total("/v1/studies?q=%22bone%20marrow%22&expand=none&match=all"), 1, words);
        Assert.Equal(0, await server.Total("/v1/studies?q=%22marrow%20bone%20the%20marrow%22&expand=none&match=all"));
    }

    [Theory]
    [InlineData("studies", "NOT china", "china")]
    [InlineData("studies", "-olfactory", "olfactory")]
    public async Task Leaving_a_word_out_finds_all_others_and_the_question_says_so(string list, string without, string word)
    {
        var page = await server.Get($"/v1/{list}?q={Uri.EscapeDataString(without)}");

        Assert.Equal(await server.Total($"/v1/{list}"), (int)page["total"]! + await server.Total($"/v1/{list}?q={word}"));
        Assert.Contains($"do not mention '{word}'", (string)page["query"]!["description"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intrathecl", "intrathecal")]
    [InlineData("autologous olfactry cells", "autologous olfactory cells")]
    public async Task A_typing_mistake_is_told_with_what_was_meant(string typed, string meant)
    {
        var asked = (await server.Get($"/v1/studies?q={Uri.EscapeDataString(typed)}"))["query"]!["didYouMean"]!;

        Assert.Equal(meant, (string)asked["q"]!);
        Assert.True(await server.Total((string)asked["url"]!) > 0);
    }

    [Theory]
    [InlineData("https://doi.org/10.1038/s41467-024-46259-y")]
    [InlineData("nct 03308565")]
    [InlineData("GMFM66")]
    [InlineData("NSI566")]
    public async Task What_is_pasted_finds_its_record(string typed) => Assert.True(await server.Total($"/v1/studies?q={Uri.EscapeDataString(typed)}") > 0);

    [Fact]
    public async Task A_highlight_shows_the_words_in_their_place()
    {
        var page = await server.Get("/v1/studies?q=intrathecal&expand=none&limit=5&highlight=true");

        Assert.Equal(page["items"]!.AsArray().Select(item => (string)item!["id"]!), page["highlights"]!.AsArray().Select(item => (string)item!["id"]!));
        foreach (var passage in page["highlights"]!.AsArray().SelectMany(item => item!["passages"]!.AsArray()))
        {
            var text = (string)passage!["text"]!;
            Assert.All(
                passage["marks"]!.AsArray(),
                mark => Assert.StartsWith("intrathecal", text.Substring((int)mark!["start"]!, (int)mark["length"]!), StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public async Task While_a_word_is_typed_there_always_is_a_suggestion()
    {
        var terms = Core.Vocabularies.Vocabularies.All.SelectMany(vocabulary => vocabulary.Terms).Select(term => term.Label);
        var prefixes = (await Titles())
            .Concat(terms)
            .SelectMany(Core.Search.SearchText.Words)
            .Distinct()
            .SelectMany(word => Enumerable.Range(1, word.Length).Select(length => word[..length]))
            .Distinct();

        Assert.Empty(await Those(prefixes, static (_, items, _) => items == 0));
    }

    [Fact]
    public async Task One_mistake_in_a_word_is_forgiven_while_it_is_typed()
    {
        // a letter left out, and two swapped, in every word of a title
        var mistaken = (await Titles())
            .SelectMany(Core.Search.SearchText.Words)
            .Where(word => word.Length >= 6 && word.All(char.IsAsciiLetter))
            .Distinct()
            .SelectMany(word => new[] { word.Remove(2, 1), $"{word[..3]}{word[4]}{word[3]}{word[5..]}" })
            .Distinct()
            .ToList();

        Assert.True(mistaken.Count > 500);
        Assert.Empty(await Those(mistaken, static (typed, items, readAs) =>
            items == 0 || (readAs is not null && Core.Search.Typing.DistanceToBeginning(typed, readAs, 2) > 1)));
    }

    private async Task<IEnumerable<string>> Titles() =>
        (await server.Get("/v1/studies?limit=200&fields=title"))["items"]!.AsArray().Select(item => (string)item!["title"]!);

    // of what is typed, that for which the suggestions (how many, and as what it was read) are so
    private async Task<IReadOnlyCollection<string>> Those(IEnumerable<string> typed, Func<string, int, string?, bool> so)
    {
        var found = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(typed, async (one, _) =>
        {
            var answer = await server.Get($"/v1/suggest?limit=3&q={Uri.EscapeDataString(one)}");
            if (so(one, answer["items"]!.AsArray().Count, (string?)answer["readAs"]))
            {
                found.Add($"{one} ({(string?)answer["readAs"]})");
            }
        });
        return found;
    }

    [Theory]
    [InlineData("ASIA", "measure")]
    [InlineData("Bookimed", "source")]
    [InlineData("randomi", "filter")]
    [InlineData("improve", "claim")]
    [InlineData("intratehcal inj", "study")]
    public async Task Every_kind_has_its_place_among_suggestions(string typed, string kind) =>
        Assert.Contains((await server.Get($"/v1/suggest?q={Uri.EscapeDataString(typed)}"))["items"]!.AsArray(), item => (string)item!["kind"]! == kind);

    [Fact]
    public async Task What_the_thesaurus_adds_is_said_and_can_be_left_out()
    {
        var wide = await server.Get("/v1/studies?q=mesenchymal%20stromal%20cell");
        var narrow = await server.Get("/v1/studies?q=mesenchymal%20stromal%20cell&expand=none");

        Assert.NotEmpty(wide["query"]!["expandedTerms"]![0]!["alsoSearched"]!.AsArray());
        Assert.Empty(narrow["query"]!["expandedTerms"]!.AsArray());
        Assert.True((int)wide["total"]! > (int)narrow["total"]!);
    }

    [Fact]
    public async Task When_few_have_all_the_words_those_with_any_follow_and_that_is_said()
    {
        var page = await server.Get("/v1/studies?q=intrathecal%20xylophone&expand=none");

        Assert.Equal("all-then-any", (string?)page["query"]!["match"]);
        Assert.Equal(0, (int)page["query"]!["withAllWords"]!);
        Assert.Equal(0, await server.Total("/v1/studies?q=intrathecal%20xylophone&expand=none&match=all"));
        Assert.NotEmpty((string)page["query"]!["fellBack"]!);
        Assert.Equal(await server.Total("/v1/studies?q=intrathecal&expand=none"), (int)page["total"]!);
    }

    [Fact]
    public async Task When_something_has_all_the_words_nothing_is_said()
    {
        var page = await server.Get("/v1/studies?q=intrathecal%20bone&expand=none");

        Assert.Equal("all", (string?)page["query"]!["match"]);
        Assert.False(page["query"]!.AsObject().ContainsKey("fellBack"));
    }

    [Fact]
    public async Task Any_finds_at_least_what_all_finds()
    {
        var all = await server.AllIds("/v1/studies?q=intrathecal%20bone&expand=none&limit=200");
        var any = await server.AllIds("/v1/studies?q=intrathecal%20bone&expand=none&limit=200&match=any");

        Assert.Subset(any.ToHashSet(), all.ToHashSet());
    }

    [Fact]
    public async Task A_search_over_everything_keeps_testimonials_in_a_last_group_of_their_own()
    {
        var groups = (await server.Get("/v1/search?q=walking&limit=3"))["groups"]!.AsArray();

        Assert.Equal(
            ["studies", "measures", "sources", "claims", "providers", "regulators", "harms", "testimonials"],
            groups.Select(group => (string)group!["kind"]!)
        );
        Assert.All(groups.SkipLast(1), group => Assert.Equal("trial", (string?)group!["ledger"]));
        Assert.Equal("testimonial", (string?)groups[^1]!["ledger"]);
        foreach (var group in groups)
        {
            Assert.Equal((int)group!["total"]!, await server.Total((string)group["url"]!));
            Assert.True(group["items"]!.AsArray().Count <= 3);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("q=%20%20")]
    [InlineData("q=a&limit=0")]
    [InlineData("q=a&limit=51")]
    public async Task A_search_over_everything_needs_words_and_a_sensible_limit(string query) =>
        await server.Problem($"/v1/search?{query}", 400, "invalid-value");

    [Theory]
    [InlineData("int")]
    [InlineData("honm")]
    [InlineData("Ais")]
    public async Task A_suggestion_leads_to_a_record_that_begins_so(string typed)
    {
        var items = (await server.Get($"/v1/suggest?q={typed}&limit=5"))["items"]!.AsArray();

        Assert.InRange(items.Count, 1, 5);
        foreach (var item in items)
        {
            Assert.NotEmpty((string)item!["label"]!);
            await server.Get((string)item["url"]!);
        }
    }

    [Fact]
    public async Task A_testimonial_is_never_suggested() =>
        Assert.DoesNotContain(
            (await server.Get("/v1/suggest?q=patients&limit=50"))["items"]!.AsArray(),
            item => ((string)item!["url"]!).Contains("testimonial", StringComparison.Ordinal)
        );

    [Fact]
    public async Task Every_vocabulary_counts_what_its_lists_count()
    {
        foreach (var known in VocabularyUse.Names.Where(known => known.Fields.Count > 0))
        {
            var vocabulary = await server.Get($"/v1/vocabularies/{Uri.EscapeDataString(known.Name)}");
            foreach (var (listing, field) in known.Fields)
            {
                var facet = (await server.Get($"/v1/{listing.Name}?limit=0&facet={field.Name}"))["facets"]![0]!;
                var counted = facet["values"]!.AsArray().ToDictionary(value => (string)value!["value"]!, value => (int)value!["count"]!);
                Assert.Equal((int)facet["missing"]!, (int)vocabulary["missing"]![known.Place(listing, field)]!);
                Assert.All(
                    vocabulary["terms"]!.AsArray(),
                    term => Assert.Equal(counted.GetValueOrDefault((string)term!["value"]!), (int)term["counts"]![known.Place(listing, field)]!)
                );
            }
        }
    }

    [Fact]
    public async Task The_list_of_vocabularies_names_all_and_each_is_there()
    {
        var list = await server.Get("/v1/vocabularies");

        Assert.Equal((int)list["total"]!, list["items"]!.AsArray().Count);
        foreach (var item in list["items"]!.AsArray())
        {
            var vocabulary = await server.Get((string)item!["url"]!);
            Assert.Equal((int)item["terms"]!, vocabulary["terms"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task The_lexicons_are_the_packs() =>
        Assert.Equal(
            ["evidence-cues", "red-flags", "testimonial-cues", "thesaurus"],
            (await server.Get("/v1/lexicons"))["items"]!.AsArray().Select(item => (string)item!["id"]!)
        );

    [Fact]
    public async Task The_proof_says_that_every_try_was_refused()
    {
        var proof = await server.Get("/v1/integrity/separation");

        Assert.True((bool)proof["separate"]!);
        Assert.Equal(6, proof["attempts"]!.AsArray().Count);
        Assert.All(proof["attempts"]!.AsArray(), attempt => Assert.True((bool)attempt!["refused"]!));
        Assert.Equal(219, (int)proof["ledgers"]![0]!["records"]!["studies"]!);
        Assert.Equal(32, (int)proof["ledgers"]![1]!["records"]!["testimonials"]!);
    }

    [Fact]
    public async Task The_first_release_added_everything()
    {
        var release = (await server.Get("/v1/releases"))["items"]!.AsArray().Single()!;
        var changes = await server.Get((string)release["changes"]!);

        Assert.True(JsonNode.DeepEquals(release, await server.Get("/v1/releases/1")));
        Assert.True(JsonNode.DeepEquals(release, (await server.Get("/v1/version"))["release"]));
        Assert.Equal((int)release["records"]!["added"]!, (int)changes["total"]!);
        Assert.All(changes["items"]!.AsArray(), change => Assert.Equal(("added", true), ((string)change!["change"]!, change["digestBefore"] is null)));
    }
}
