using System.Text.Json.Nodes;
using Evidence.Core.Lists;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Api.Tests;

/// <summary>Lists: what they count, how they page, what they filter and what they say about it.</summary>
public sealed partial class ListTests(Server server)
{
    public static TheoryData<string> Names => [.. Listings.All.Select(listing => listing.Name)];

    public static TheoryData<string, string, string> FilterExamples =>
        new(Listings.All.SelectMany(listing => listing.Filters.Select(filter => (listing.Name, filter.Name, filter.Field.Example))));

    public static TheoryData<string, string> Facets => new(Listings.All.SelectMany(listing => listing.Faceted.Select(counted => (listing.Name, counted.Name))));

    [Theory]
    [InlineData("studies")]
    [InlineData("results")]
    public async Task Registered_designs_count_where_they_are_asked_for_and_the_answer_says_how_many(string list)
    {
        const string Trials = "design=randomized-controlled-trial";
        var (own, either) = (await server.Total($"/v1/{list}?{Trials}"), await server.Total($"/v1/{list}?anyDesign=randomized-controlled-trial"));
        var answer = await server.Get($"/v1/{list}?{Trials}&registered=true&facet=design");
        var note = answer["query"]!["notes"]!.AsArray().Single(one => (string?)one!["filter"] == "registered")!;
        Assert.Equal((either, either - own), ((int)answer["total"]!, (int)note["byRegistration"]!));
        Assert.StartsWith($"{either - own} of these {either} came by", (string?)note["says"], StringComparison.Ordinal);
        Assert.Contains("registered design", (string?)answer["query"]!["description"], StringComparison.Ordinal);
        Assert.Equal(own, await server.Total($"/v1/{list}?{Trials}&registered=false"));
        Assert.Equal(either, await server.Total($"/v1/{list}?or=({Trials},sponsor=nobody)&registered=true"));

        // a facet counts what its filter finds, and its addresses go on asking so
        foreach (var value in (await server.Get($"/v1/{list}?registered=true&facet=design"))["facets"]!.AsArray().Single()!["values"]!.AsArray())
        {
            Assert.Equal((int)value!["count"]!, await server.Total((string)value["url"]!));
        }

        var chosen = answer["facets"]!.AsArray().Single()!;
        Assert.Equal("design", (string?)chosen["field"]);
        Assert.Single(chosen["values"]!.AsArray(), value => (bool)value!["selected"]!);
        await server.Problem("/v1/claims?registered=true", 400, "unknown-parameter");
        await server.Problem($"/v1/{list}?registered=yes", 400, "invalid-value");
    }

    [Fact]
    public async Task An_answer_that_was_kept_stays_what_it_was_whatever_is_answered_after_it()
    {
        var first = await Page(1);
        foreach (var limit in (int[])[200, 3, 50])
        {
            await Page(limit);
        }

        Assert.Equal(first, await Page(1));

        Task<byte[]> Page(int limit) =>
            server.Client.GetByteArrayAsync(new Uri($"/v1/studies?limit={limit}&total=none", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("studies", 219)]
    [InlineData("results", 560)]
    [InlineData("measures", 76)]
    [InlineData("claims", 468)]
    [InlineData("testimonials", 32)]
    [InlineData("sources", 28)]
    [InlineData("providers", 15)]
    [InlineData("regulators", 23)]
    [InlineData("harms", 29)]
    [InlineData("claims?verdict=unverifiable", 171)]
    [InlineData("claims?verdict=partly-supported", 99)]
    [InlineData("claims?verdict=supported", 87)]
    [InlineData("claims?verdict=overstated", 56)]
    [InlineData("claims?verdict=not-checkable", 37)]
    [InlineData("studies?condition=spinal-cord-injury", 163)]
    [InlineData("studies?condition=cerebral-palsy", 53)]
    [InlineData("studies?design=single-arm-trial", 52)]
    [InlineData("studies?design=case-series,case-report", 56)]
    public async Task A_total_is_the_number_in_the_pack(string list, int total) => Assert.Equal(total, await server.Total($"/v1/{list}"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pages_together_are_the_whole_list(string name)
    {
        var whole = await server.AllIds($"/v1/{name}?limit=200");

        Assert.Equal(await server.Total($"/v1/{name}?limit=0"), whole.Count);
        Assert.Equal(whole.Count, whole.Distinct().Count());
        Assert.Equal(whole, await server.AllIds($"/v1/{name}?limit=37"));
    }

    [Fact]
    public void Under_any_order_filter_and_page_size_pages_together_are_the_whole_list() => Prop.ForAll(Questions().ToArbitrary(), question =>
    {
        var (list, total) = (server.AllIds(question).GetAwaiter().GetResult(), server.Total(question).GetAwaiter().GetResult());
        return list.Count == total && list.Distinct().Count() == total;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_last_page_names_no_next(string name)
    {
        var page = await server.Get(
            $"/v1/{name}?limit=200&view=full{(await server.Total($"/v1/{name}") > 200 ? "&cursor=" + await CursorAfter(name, 200) : "")}"
        );
        var links = page["links"]!.AsObject();

        if (page["items"]!.AsArray().Count < 200)
        {
            Assert.False(links.ContainsKey("next"));
            Assert.False(links.ContainsKey("nextCursor"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_that_ends_exactly_at_the_end_names_no_next(string name)
    {
        var total = await server.Total($"/v1/{name}");
        var left = await server.Get($"/v1/{name}?limit=1&cursor={await CursorAfter(name, total - 1)}");

        Assert.Single(left["items"]!.AsArray());
        Assert.False(left["links"]!.AsObject().ContainsKey("next"));
    }

    [Theory]
    [MemberData(nameof(FilterExamples))]
    public async Task The_example_of_every_filter_finds_something(string list, string filter, string example)
    {
        var page = await server.Get($"/v1/{list}?{filter}={Uri.EscapeDataString(example)}&explain=true");

        Assert.True((int)page["total"]! > 0);
        Assert.Equal(filter, (string?)page["funnel"]!["steps"]![0]!["filter"]);
        Assert.NotEqual((await server.Get($"/v1/{list}"))["query"]!["description"]!.ToString(), page["query"]!["description"]!.ToString());
    }

    [Theory]
    [MemberData(nameof(Facets))]
    public async Task What_a_facet_counts_is_what_its_filter_finds(string list, string field)
    {
        var facet = (await server.Get($"/v1/{list}?limit=0&facet={field}"))["facets"]![0]!;
        var values = facet["values"]!.AsArray();

        Assert.Equal(field, (string?)facet["field"]);
        Assert.Equal(values.Select(value => (int)value!["count"]!).OrderDescending(), values.Select(value => (int)value!["count"]!));
        foreach (var value in values)
        {
            Assert.Equal((int)value!["count"]!, await server.Total((string)value["url"]!));
            Assert.False((bool)value["selected"]!);
            Assert.False(string.IsNullOrWhiteSpace((string?)value["label"]));
        }
    }

    [Theory]
    [InlineData("studies", "design")]
    [InlineData("results", "design")]
    [InlineData("claims", "verdict")]
    public async Task The_url_of_a_chosen_value_takes_it_back(string list, string field)
    {
        var whole = await server.Get($"/v1/{list}?limit=0&facet={field}");
        var first = whole["facets"]![0]!["values"]![0]!;

        var narrowed = await server.Get((string)first["url"]!);
        var chosen = narrowed["facets"]![0]!["values"]!.AsArray().Single(value => (string)value!["value"]! == (string)first["value"]!)!;

        Assert.True((bool)chosen["selected"]!);
        Assert.Equal((int)whole["total"]!, await server.Total((string)chosen["url"]!));
    }

    [Fact]
    public async Task Values_and_missing_of_a_field_with_one_value_add_up_to_the_total()
    {
        var page = await server.Get("/v1/studies?limit=0&facet=design,masking,profile&yearFrom=2010");

        Assert.All(
            page["facets"]!.AsArray(),
            facet => Assert.Equal((int)page["total"]!, (int)facet!["missing"]! + facet["values"]!.AsArray().Sum(value => (int)value!["count"]!))
        );
    }

    [Fact]
    public async Task The_funnel_counts_what_asking_counts()
    {
        var page = await server.Get(
            "/v1/studies?condition=spinal-cord-injury&design=randomized-controlled-trial&yearFrom=2010&q=intrathecal&expand=none&explain=true"
        );
        var steps = page["funnel"]!["steps"]!.AsArray();

        Assert.Equal(["condition", "design", "yearFrom", "q"], steps.Select(step => (string)step!["filter"]!));
        Assert.Equal(219, (int)page["funnel"]!["all"]!);
        Assert.Equal(await server.Total("/v1/studies?condition=spinal-cord-injury"), (int)steps[0]!["remaining"]!);
        Assert.Equal(await server.Total("/v1/studies?condition=spinal-cord-injury&design=randomized-controlled-trial"), (int)steps[1]!["remaining"]!);
        Assert.Equal(await server.Total("/v1/studies?condition=spinal-cord-injury&yearFrom=2010&q=intrathecal&expand=none"), (int)steps[1]!["withoutIt"]!);
        Assert.Equal((int)page["total"]!, (int)steps[3]!["remaining"]!);
        Assert.Equal(219 - (int)page["total"]!, steps.Sum(step => (int)step!["removed"]!));
    }

    [Fact]
    public async Task An_empty_answer_says_which_filter_to_drop()
    {
        var page = await server.Get("/v1/studies?condition=cerebral-palsy&country=IS&yearFrom=1990");
        var relaxed = page["funnel"]!["relaxed"]!;

        Assert.Equal(0, (int)page["total"]!);
        Assert.Equal("country", (string?)relaxed["without"]);
        Assert.Equal((int)relaxed["total"]!, await server.Total((string)relaxed["url"]!));
    }

    [Theory]
    [InlineData("/v1/studies")]
    [InlineData("/v1/studies?country=JP")]
    public async Task An_answer_with_enough_in_it_has_no_funnel(string path) => Assert.False((await server.Get(path)).ContainsKey("funnel"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Members_that_are_not_asked_for_stay_away(string name)
    {
        var page = await server.Get($"/v1/{name}?limit=3&fields=id");

        Assert.All(page["items"]!.AsArray(), item => Assert.Equal(["id"], item!.AsObject().Select(member => member.Key)));
    }

    [Fact]
    public async Task Members_are_picked_from_nested_objects_and_from_lists()
    {
        var item = (await server.Get("/v1/studies?id=honmou-2021&view=full&fields=results.events,derived.level.value"))["items"]![0]!.AsObject();

        Assert.Equal(["derived", "id", "results"], item.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.All(item["results"]!.AsArray(), result => Assert.True(result!.AsObject().All(member => member.Key == "events")));
        Assert.Equal(["value"], item["derived"]!["level"]!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_full_view_shows_records_as_their_addresses_do(string name)
    {
        if (Listings.WithRecords.All(listing => listing.Name != name))
        {
            return;
        }

        foreach (var item in (await server.Get($"/v1/{name}?limit=3&view=full"))["items"]!.AsArray())
        {
            Assert.True(JsonNode.DeepEquals(item, await server.Get($"/v1/{name}/{item!["id"]}")));
        }
    }

    [Fact]
    public async Task Without_counting_there_is_no_total() => Assert.False((await server.Get("/v1/studies?total=none")).ContainsKey("total"));

    [Fact]
    public async Task A_limit_of_nothing_gives_counts_only()
    {
        var page = await server.Get("/v1/studies?limit=0&facet=design");

        Assert.Empty(page["items"]!.AsArray());
        Assert.Equal(219, (int)page["total"]!);
        Assert.False(page["links"]!.AsObject().ContainsKey("next"));
    }

    [Fact]
    public async Task A_descending_order_puts_the_newest_first_and_the_unknown_last()
    {
        var years = (await server.Get("/v1/studies?sort=-year&limit=200"))["items"]!.AsArray().Select(item => (int?)item!["publicationYear"]).ToList();
        var ascending = (await server.Get("/v1/studies?sort=year&limit=200"))["items"]!.AsArray().Select(item => (int?)item!["publicationYear"]).ToList();

        Assert.Equal(years.OrderByDescending(year => year ?? int.MinValue), years);
        Assert.Equal(ascending.OrderBy(year => year ?? int.MaxValue), ascending);
    }

    [Theory]
    [InlineData("desing=x", "unknown-parameter", "design")]
    [InlineData("Condition=x", "unknown-parameter", "condition")]
    [InlineData("filter.phase=1", "unknown-parameter", "phase")]
    [InlineData("page=2", "unknown-parameter", "cursor")]
    [InlineData("pageSize=5", "unknown-parameter", "limit")]
    [InlineData("publicationYear=2015", "unknown-parameter", "year")]
    [InlineData("year__gte=2015", "unknown-parameter", "year")]
    [InlineData("year>=2015", "unknown-parameter", "year")]
    [InlineData("design[]=RCT", "unknown-parameter", "design")]
    [InlineData("year=gte.2015", "invalid-value", ">=2015")]
    [InlineData("country=JP|US", "invalid-value", "JP,US")]
    [InlineData("country=null", "invalid-value", "missing")]
    [InlineData("country=>JP", "invalid-value", null)]
    [InlineData("year=[2015%20TO%202020]", "invalid-value", "2015..2020")]
    [InlineData("year=twenty", "invalid-value", null)]
    [InlineData("grade=A..Z", "invalid-value", null)]
    [InlineData("tissue=%22neural", "invalid-value", null)]
    [InlineData("or=(country=JP)", "invalid-value", null)]
    [InlineData("or=country=JP", "invalid-value", null)]
    [InlineData("or=(contry=JP,phase=3)", "invalid-value", "country")]
    [InlineData("seed=7", "invalid-value", null)]
    [InlineData("sample=0", "invalid-value", null)]
    [InlineData("fields=id,tittle", "invalid-value", "title")]
    [InlineData("fields=id,events", "invalid-value", "results.events")]
    [InlineData("year=2001&year=2002", "duplicate-parameter", null)]
    [InlineData("design=randomised-trail", "invalid-value", null)]
    [InlineData("design=case-serie", "invalid-value", "case-series")]
    [InlineData("limit=201", "invalid-value", null)]
    [InlineData("limit=-1", "invalid-value", null)]
    [InlineData("limit=1e1", "invalid-value", null)]
    [InlineData("limit=99999999999999999999", "invalid-value", null)]
    [InlineData("yearFrom=abc", "invalid-value", null)]
    [InlineData("yearFrom=1e400", "invalid-value", null)]
    [InlineData("yearFrom=NaN", "invalid-value", null)]
    [InlineData("sort=tilte", "invalid-value", null)]
    [InlineData("sort=-yearr", "invalid-value", "year")]
    [InlineData("facet=desing", "invalid-value", "design")]
    [InlineData("match=every", "invalid-value", null)]
    [InlineData("total=non", "invalid-value", "none")]
    [InlineData("hasResults=maybe", "invalid-value", null)]
    [InlineData("condition=", "invalid-value", null)]
    [InlineData("cursor=abc", "invalid-cursor", null)]
    public async Task What_does_not_fit_is_refused_and_the_probable_is_named(string query, string code, string? meant)
    {
        var problem = await server.Problem($"/v1/studies?{query}", 400, code);

        Assert.Equal(meant, (string?)problem["didYouMean"]);
        Assert.NotNull(problem["parameter"]);
    }
}
