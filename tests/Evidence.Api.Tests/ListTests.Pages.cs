using System.Globalization;
using System.Text.Json.Nodes;
using Evidence.Core.Lists;
using Evidence.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Api.Tests;

public sealed partial class ListTests
{
    [Fact]
    public async Task The_refusal_of_an_unknown_parameter_lists_all_that_are_known()
    {
        var allowed = (await server.Problem("/v1/studies?nonsense=1", 400, "unknown-parameter"))["allowed"]!.AsArray().Select(name => (string)name!).ToList();

        Assert.Equal(Listings.Studies.Parameters, allowed);
        Assert.Contains("enrolledMin", allowed);
    }

    [Theory]
    [InlineData("studies?design=case-series", "studies?design=case-report")]
    [InlineData("studies?sort=year", "studies?sort=-year")]
    [InlineData("studies", "claims?limit=5")]
    [InlineData("studies?q=cell", "studies?q=cells")]
    public async Task A_cursor_of_another_question_is_refused(string asked, string other)
    {
        var cursor = (string)(await server.Get($"/v1/{asked}{(asked.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=5"))["links"]!["nextCursor"]!;

        var separator = other.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        if (asked == "studies")
        {
            using var response = await server.Send($"/v1/{other}{separator}cursor={cursor}");
            Assert.True((int)response.StatusCode is 200 or 400);
        }
        else
        {
            await server.Problem($"/v1/{other}{separator}cursor={cursor}", 400, "invalid-cursor");
        }
    }

    [Fact]
    public async Task No_cursor_whatever_breaks_the_service()
    {
        var good = Convert.FromBase64String(Padded((string)(await server.Get("/v1/studies?q=cell&limit=2"))["links"]!["nextCursor"]!));
        var mutated =
            from count in Gen.Choose(0, 6)
            from places in Gen.Choose(0, good.Length - 1).ArrayOf(count)
            from bytes in Gen.Elements(0, 1, 127, 128, 255).ArrayOf(count)
            from cut in Gen.Choose(0, good.Length)
            select Cut(Mutated(good, places, bytes), cut);
        string[] paths = ["/v1/studies?q=cell&limit=2&cursor=", "/v1/studies?limit=2&sort=-year&cursor=", "/v1/results?cursor=", "/v1/testimonials?cursor="];
        Prop.ForAll(
                Gen.OneOf(mutated, Gen.Choose(0, 255).ArrayOf().Select(bytes => bytes.Select(one => (byte)one).ToArray())).ToArbitrary(),
                bytes =>
                    paths.All(path =>
                    {
                        using var response = server.Send(path + System.Buffers.Text.Base64Url.EncodeToString(bytes)).GetAwaiter().GetResult();
                        // 503 is said of a page of a newer release, which a changed byte may name
                        return (int)response.StatusCode is 200 or 400 || response.Headers.RetryAfter is not null;
                    })
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1_000_000)]
    public async Task A_cursor_that_points_past_the_end_is_an_empty_page(int row)
    {
        foreach (var path in new[] { "/v1/studies?q=cell&limit=2", "/v1/studies?limit=2", "/v1/studies?sort=-year&limit=2" })
        {
            var bytes = Convert.FromBase64String(Padded((string)(await server.Get(path))["links"]!["nextCursor"]!));
            BitConverter.TryWriteBytes(bytes.AsSpan(15), row);
            using var response = await server.Send($"{path}&cursor={System.Buffers.Text.Base64Url.EncodeToString(bytes)}");

            Assert.True((int)response.StatusCode is 200 or 400, $"{path} answered {(int)response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/v1/studies/honmou-2021/results")]
    [InlineData("/v1/studies/honmou-2021/claims")]
    public async Task What_hangs_on_a_study_is_the_list_held_to_it(string path)
    {
        var held = await server.Get($"{path}?limit=200");
        var asked = await server.Get(
            path.EndsWith("results", StringComparison.Ordinal) ? "/v1/results?study=honmou-2021&limit=200" : "/v1/claims?study=honmou-2021&limit=200"
        );

        Assert.True((int)held["total"]! > 0);
        Assert.True(JsonNode.DeepEquals(asked["items"], held["items"]));
        await server.Problem($"{path}?{"study"}=x", 400, "unknown-parameter");
    }

    [Theory]
    [InlineData("country=!CN", "country=CN", true)]
    [InlineData("country=-CN", "country=CN", true)]
    [InlineData("design=!case-report,!case-series", "design=case-report,case-series", true)]
    [InlineData("year=2015..2020", "year=!2015..2020", false)]
    [InlineData("enrolled=<50", "enrolled=>=50", false)]
    [InlineData("level=>2", "level=<=2", false)]
    [InlineData("country=missing", "country=any", true)]
    [InlineData("or=(condition=SCI,country=JP)", "condition=!spinal-cord-injury&country=!JP", true)]
    public async Task What_a_filter_finds_and_what_its_opposite_finds_are_all(string one, string other, bool unknownToo)
    {
        var all = await server.Total(unknownToo ? "/v1/studies" : $"/v1/studies?{one[..one.IndexOf('=', StringComparison.Ordinal)]}=any&limit=0");

        Assert.Equal(all, await server.Total($"/v1/studies?{one}&limit=0") + await server.Total($"/v1/studies?{other}&limit=0"));
    }

    [Theory]
    [InlineData("studies?condition=SCI", "studies?condition=spinal-cord-injury")]
    [InlineData("studies?country=Japan", "studies?country=JP")]
    [InlineData("studies?country=Tokyo", "studies?country=JP")]
    [InlineData("studies?measure=ASIA", "studies?measure=ais-grade")]
    [InlineData("studies?route=IV", "studies?route=intravenous")]
    [InlineData("studies?tissue=Wharton's%20jelly", "studies?tissue=umbilical%20cord")]
    [InlineData("harms?type=tumors", "harms?type=tumour")]
    [InlineData("studies?phase=Phase%201/Phase%202", "studies?phase=1/2")]
    [InlineData("studies?year=2015-2020", "studies?yearFrom=2015&yearTo=2020")]
    [InlineData("studies?year==2015", "studies?year=2015")]
    public async Task A_name_asks_what_the_value_asks_and_the_answer_says_so(string name, string value)
    {
        Assert.Equal(await server.Total($"/v1/{value}&limit=0"), await server.Total($"/v1/{name}&limit=0"));
        Assert.True(await server.Total($"/v1/{name}&limit=0") > 0);
    }

    [Theory]
    [InlineData("studies?condition=heart", "condition", "heart")]
    [InlineData("studies?id=honmou-2021,nope-1", "id", "nope-1")]
    [InlineData("results?id=honmou-2021/nope", "id", "honmou-2021/nope")]
    [InlineData("claims?source=nobody", "source", "nobody")]
    public async Task What_nothing_has_is_named(string question, string filter, string value)
    {
        var note = Assert.Single((await server.Get($"/v1/{question}"))["query"]!["notes"]!.AsArray(), note => note!["nearest"] is not null)!;

        Assert.Equal((filter, value), ((string)note["filter"]!, (string)note["value"]!));
    }

    [Fact]
    public async Task A_phase_that_stands_in_another_is_told_with_its_number_and_address()
    {
        var beside = (await server.Get("/v1/studies?phase=1&limit=0"))["query"]!["notes"]![0]!["beside"]![0]!;

        Assert.Equal("1/2", (string)beside["value"]!);
        Assert.Equal(await server.Total("/v1/studies?phase=1/2&limit=0"), (int)beside["count"]!);
        Assert.Equal(await server.Total("/v1/studies?phase=1,1/2&limit=0"), await server.Total((string)beside["url"]!));
    }

    [Fact]
    public async Task A_sample_is_the_same_for_the_same_seed_and_another_for_another()
    {
        var whole = await server.AllIds("/v1/studies?limit=200");
        var one = await server.AllIds("/v1/studies?sample=20&seed=7");

        Assert.Equal(20, one.Count);
        Assert.Subset(whole.ToHashSet(), one.ToHashSet());
        Assert.Equal(one, await server.AllIds("/v1/studies?sample=20&seed=7&limit=6"));
        Assert.NotEqual(one, await server.AllIds("/v1/studies?sample=20&seed=8"));
    }

    [Theory]
    [InlineData("claims?study=honmou-2021")]
    [InlineData("results?study=honmou-2021")]
    public async Task Studies_that_items_name_are_sent_along(string question)
    {
        var page = await server.Get($"/v1/{question}&include=studies");

        Assert.Contains(page["included"]!["studies"]!.AsArray(), study => (string)study!["id"]! == "honmou-2021");
    }

    [Fact]
    public async Task A_result_is_found_by_its_own_id_and_a_study_id_is_refused_with_the_way()
    {
        var id = (string)(await server.Get("/v1/results?study=honmou-2021&limit=1"))["items"]![0]!["id"]!;
        var problem = await server.Problem("/v1/results?id=honmou-2021", 400, "invalid-value");

        Assert.Equal(id, (string)Assert.Single((await server.Get($"/v1/results?id={id}"))["items"]!.AsArray())!["id"]!);
        Assert.Contains("study=honmou-2021", (string)problem["hint"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benefit_never_stands_without_the_harms()
    {
        var rows = (await server.Get("/v1/results?limit=200&kind=responders"))["items"]!.AsArray();

        Assert.All(rows, row => Assert.True(row!["harms"]?["status"] is not null || row["result"]!["derived"]?["harms"] is not null));
    }

    [Fact]
    public async Task A_testimonial_always_says_what_it_is_and_what_its_publisher_gains() =>
        Assert.All(
            (await server.Get("/v1/testimonials?limit=200"))["items"]!.AsArray(),
            item => Assert.False(string.IsNullOrEmpty((string?)item!["whatThisIs"]) || string.IsNullOrEmpty((string?)item["incentive"]))
        );

    private static Gen<string> Questions() =>
        from listing in Gen.Elements(Listings.All.ToArray())
        from sort in Gen.Elements(listing.Sorted.SelectMany(name => new[] { name, "-" + name }).Append("").ToArray())
        from second in Gen.Elements(listing.Sorted.SelectMany(name => new[] { name, "-" + name }).Append("").ToArray())
        from filter in Gen.Elements(listing.Filters.Where(filter => filter.Kind == FilterKind.AnyOf && filter.Name != "id").ToArray())
        from filtered in Gen.Elements(true, false)
        from words in Gen.Elements("", "", "cell")
        from limit in Gen.Elements(7, 50, 200)
        let ordered = sort.Length > 0 ? $"&sort={sort},{second}" : ""
        let narrowed = filtered ? $"&{filter.Name}={Uri.EscapeDataString(filter.Field.Example)}" : ""
        let searched = words.Length > 0 && listing.SearchedKind is not null ? "&q=" + words : ""
        select string.Create(CultureInfo.InvariantCulture, $"/v1/{listing.Name}?limit={limit}{ordered}{narrowed}{searched}");

    private async Task<string> CursorAfter(string name, int count)
    {
        var path = $"/v1/{name}?limit={Math.Min(count, 200)}";
        for (var seen = 0; ;)
        {
            var page = await server.Get(path);
            seen += page["items"]!.AsArray().Count;
            var cursor = (string)page["links"]!["nextCursor"]!;
            if (seen >= count)
            {
                return cursor;
            }

            path = $"/v1/{name}?limit={Math.Min(count - seen, 200)}&cursor={cursor}";
        }
    }

    private static string Padded(string text) => text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');

    private static byte[] Mutated(byte[] good, int[] places, int[] bytes)
    {
        var copy = (byte[])good.Clone();
        foreach (var (place, value) in places.Zip(bytes))
        {
            copy[place] = (byte)value;
        }

        return copy;
    }

    private static byte[] Cut(byte[] bytes, int at) => at % 3 == 0 ? bytes[..at] : bytes;
}
