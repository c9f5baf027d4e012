using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests;

/// <summary>Checking over HTTP: sentences, pages, citations, receipts, and whatever else may be sent.</summary>
public sealed class CheckTests(Server server)
{
    private const string AllAtMayo = "All participants in the Mayo study moved up at least one ASIA grade.";
    private static readonly string[] Posts = ["/v1/check", "/v1/check/batch", "/v1/scan", "/v1/citations/audit", "/v1/receipts/verify"];

    public static TheoryData<string, string> Hostile
    {
        get
        {
            string[] bodies =
            [
                "",
                "null",
                "[]",
                "3",
                "{",
                "{}",
                "{\"text\":null}",
                "{\"text\":3}",
                "{\"text\":[]}",
                "{\"text\":{}}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"extra\":1}",
                "{\"claims\":null}",
                "{\"claims\":[null]}",
                "{\"claims\":[{\"text\":\"a\"},{\"text\":7}]}",
                "{\"html\":\"<\"}",
                "{\"dois\":[1]}",
                "{\"dois\":[],\"text\":\"\"}",
                "{\"text\":\"a\",\"receipt\":null}",
                "{\"text\":\"a\",\"receipt\":{}}",
                "{\"text\":\"a\",\"receipt\":{\"release\":\"x\"}}",
                new string('[', 5_000),
                "{\"text\":\"" + new string('a', 100_000) + "\"}",
                "{\"text\":\"" + string.Concat(Enumerable.Repeat("12 of 13 improved. ", 300)) + "\"}",
                "{\"text\":\"\u202Edesrever \u200B\uFEFF\"}",
            ];
            return new TheoryData<string, string>(Posts.SelectMany(_ => bodies, (path, body) => (path, body)));
        }
    }

    [Theory]
    [InlineData("\0")]
    [InlineData(" ")]
    [InlineData("***")]
    [InlineData("…")]
    [InlineData(":")]
    public async Task A_text_that_says_nothing_is_compared_with_no_study_wherever_it_stands(string text)
    {
        const string Study = "10.1038/s41467-024-46259-y";
        var page = $"<h2>Bydon et al. ({Study})</h2><p>{text}</p><p>7 of 10 improved.</p><p>{text}</p>";
        foreach (var (address, body) in new (string, object)[]
        {
            ("/v1/citations/audit", new { dois = new[] { Study }, claim = text }),
            ("/v1/check", new { text, context = "Bydon 2024" }),
            ("/v1/check/batch", new { claims = new[] { new { text } } }),
            ("/v1/scan", new { text = page, format = "html" }),
        })
        {
            using var answer = await server.Client.PostAsJsonAsync(address, body, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{address} answered {(int)answer.StatusCode} to '{text}'.");
        }
    }

    [Fact]
    public async Task A_sentence_gets_its_verdict_with_both_sides_of_each_slot_and_what_else_must_be_known()
    {
        var check = await Sent("/v1/check", new { text = AllAtMayo });

        Assert.Equal(("contradicted", "wrong-number"), ((string)check["verdict"]!, (string)check["rule"]!));
        Assert.Contains(
            check["slots"]!.AsArray(),
            slot =>
                (string)slot!["slot"]! == "number"
                && (string)slot["verdict"]! == "contradicted"
                && ((string)slot["evidence"]!).StartsWith("7/10", StringComparison.Ordinal)
        );
        Assert.Contains(check["evidence"]!.AsArray(), one => (string)one!["study"]! == "bydon-2024" && (string)one["relation"]! == "contradicts");
        Assert.Equal("reported", (string)check["harms"]!["status"]!);
        Assert.Equal("bydon-2024", (string)check["naturalCourse"]!["study"]!);
        Assert.NotEmpty(check["questions"]!.AsArray());
    }

    [Fact]
    public async Task The_natural_course_of_a_check_is_that_of_the_study_itself()
    {
        var check = await Sent("/v1/check", new { text = "In the Sapporo trial 12 of 13 patients gained at least one AIS grade." });
        var study = await server.Get("/v1/studies/honmou-2021");

        var (own, shown) = (study["derived"]!["naturalCourse"]!["arms"]![0]!.AsObject(), check["naturalCourse"]!.AsObject());

        Assert.NotEmpty(own["expectations"]!.AsArray());
        Assert.All(own, member => Assert.Equal(member.Value?.ToJsonString(), shown[member.Key]?.ToJsonString()));
    }

    [Theory]
    [InlineData("Studies show that stem cells are effective in spinal cord injury.", "spinal-cord-injury", "")]
    [InlineData("Stem cells are effective in cerebral palsy.", "cerebral-palsy", "")]
    [InlineData("Studies show that umbilical cord blood is effective in cerebral palsy.", "cerebral-palsy", "&comparison=umbilical-cord-blood")]
    public async Task A_sentence_about_the_treatment_as_such_is_answered_by_the_synthesis_of_its_condition(string text, string condition, string tissue)
    {
        var check = await Sent("/v1/check", new { text });
        var summary = await server.Get($"/v1/summary-of-findings?condition={condition}{tissue}");

        var synthesis = check["synthesis"]!;
        Assert.Equal(("overstated", condition), ((string)check["verdict"]!, (string)synthesis["condition"]!));
        Assert.Equal($"/v1/summary-of-findings?condition={condition}{tissue}", (string)synthesis["url"]!);
        var rows = summary["outcomes"]!.AsArray().ToDictionary(row => (string)row!["measure"]!);
        Assert.NotEmpty(synthesis["outcomes"]!.AsArray());
        Assert.All(
            synthesis["outcomes"]!.AsArray(),
            one =>
            {
                var row = rows[(string)one!["measure"]!]!;
                Assert.Equal(
                    ((string)row["sentence"]!, (int)row["studies"]!, (int)row["people"]!, (string?)row["certainty"]!["value"]),
                    ((string)one["sentence"]!, (int)one["studies"]!, (int)one["people"]!, (string?)one["certainty"])
                );
            }
        );
        Assert.Contains(((string)synthesis["outcomes"]![0]!["sentence"]!).TrimEnd('.'), (string)check["wording"]!, StringComparison.Ordinal);
        Assert.All(check["evidence"]!.AsArray(), one => Assert.Equal("context", (string)one!["relation"]!));
    }

    [Fact]
    public async Task A_page_says_what_the_studies_of_the_condition_add_up_to_beside_the_sentence_that_promises()
    {
        var scan = await Sent("/v1/scan", new { text = "About our therapy.\n\nStudies show that stem cells are effective in spinal cord injury." });
        var address = new Uri("/check?text=" + Uri.EscapeDataString("Stem cells are effective in spinal cord injury."), UriKind.Relative);
        var page = await server.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

        var check = scan["units"]!.AsArray().Select(unit => unit!["check"]).Single(check => check?["synthesis"] is not null)!;
        Assert.Contains("controlled studies of cells in spinal cord injury", (string)check["wording"]!, StringComparison.Ordinal);
        Assert.Contains("What the studies add up to", page, StringComparison.Ordinal);
        Assert.Contains("/summary-of-findings?condition=spinal-cord-injury", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reported_experience_is_no_evidence_and_gets_its_form_its_gaps_and_what_trials_say()
    {
        var check = await Sent("/v1/check", new { text = "My son has cerebral palsy, and after the cord blood infusion he took his first steps." });

        Assert.Equal("not-evidence", (string)check["verdict"]!);
        Assert.Equal("individual-story", (string)check["reported"]!["form"]!);
        Assert.Subset(
            check["reported"]!["missing"]!.AsArray().Select(one => (string)one!).ToHashSet(),
            new HashSet<string> { "denominator", "scale", "comparison" }
        );
        Assert.All(check["evidence"]!.AsArray(), one => Assert.Equal("context", (string)one!["relation"]!));
        Assert.Equal("control", (string)check["evidence"]![0]!["role"]!);
        Assert.True(await server.Total((string)check["reported"]!["trials"]! + "&limit=0") > 0);
    }

    [Fact]
    public async Task A_receipt_proves_the_answer_and_no_other()
    {
        var check = await Sent("/v1/check", new { text = AllAtMayo });
        var receipt = check["receipt"]!;

        var same = await Sent("/v1/receipts/verify", new JsonObject { ["text"] = AllAtMayo, ["receipt"] = receipt.DeepClone() });
        var other = await Sent("/v1/receipts/verify", new JsonObject { ["text"] = AllAtMayo + " ", ["receipt"] = receipt.DeepClone() });
        var changed = receipt.DeepClone();
        changed["outputDigest"] = new string('0', 64);
        var forged = await Sent("/v1/receipts/verify", new JsonObject { ["text"] = AllAtMayo, ["receipt"] = changed });

        Assert.Equal((true, false, false), ((bool)same["identical"]!, (bool)other["identical"]!, (bool)forged["identical"]!));
    }

    [Fact]
    public async Task A_hundred_claims_are_checked_in_their_order_and_one_more_is_refused()
    {
        var claims = Enumerable.Range(0, 100).Select(i => new { text = $"{i} patients walked again." }).ToList();
        var items = (await Sent("/v1/check/batch", new { claims }))["items"]!.AsArray();

        Assert.Equal(claims.Select(claim => claim.text), items.Select(item => (string)item!["text"]!));
        using var refused = await Post("/v1/check/batch", Json(new { claims = claims.Append(claims[0]) }));
        Assert.Equal(422, (int)refused.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "The therapy\n\nWe guarantee that you will walk. It costs $5,000.")]
    [InlineData("text/markdown", "# The therapy\n\n- We guarantee that you will walk.\n- It costs $5,000.")]
    [InlineData(
        "text/html",
        "<nav>Menu</nav><h1>The therapy</h1><script>var a = 'We cure.';</script><ul><li>We guarantee that you will walk.<li>It costs $5,000.</ul>"
    )]
    public async Task A_page_is_read_in_each_of_its_forms_with_true_offsets(string type, string page)
    {
        using var response = await Post("/v1/scan", Typed(page, type));
        var scan = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var text = (string?)scan["text"] ?? page;
        var units = scan["units"]!.AsArray().Select(unit => (Text: text[(int)unit!["start"]!..(int)unit["end"]!], Unit: unit)).ToList();

        var promise = Assert.Single(units, unit => unit.Text == "We guarantee that you will walk.").Unit;
        var price = Assert.Single(units, unit => unit.Text == "It costs $5,000.").Unit;
        Assert.Contains(promise["redFlags"]!.AsArray(), flag => (string)flag!["flag"]! == "guarantee");
        Assert.Equal(("price", 5000), ((string)price["stream"]!, (int)price["quantities"]![0]!["value"]!));
        Assert.DoesNotContain(units, unit => unit.Text.Contains("cure", StringComparison.Ordinal) || unit.Text.Contains("Menu", StringComparison.Ordinal));
        Assert.Equal(type == "text/html", scan["text"] is not null);
        Assert.Equal(units.Count, (int)scan["tally"]!["units"]!);
    }

    [Fact]
    public async Task A_page_in_an_object_is_the_page_itself()
    {
        const string Page = "We guarantee that you will walk.";
        using var plain = await Post("/v1/scan", Typed(Page, "text/plain"));
        var read = JsonNode.Parse(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(read.ToJsonString(), (await Sent("/v1/scan", new { text = Page })).ToJsonString());
        using var both = await Post("/v1/scan", Json(new { text = Page, html = Page }));
        Assert.Equal(422, (int)both.StatusCode);
    }

    [Theory]
    [InlineData("/v1/scan", "image/png", 415)]
    [InlineData("/v1/scan", "text/plain; charset=iso-8859-1", 415)]
    [InlineData("/v1/check", "text/plain", 415)]
    [InlineData("/v1/receipts/verify", "text/html", 415)]
    public async Task Another_type_is_refused_with_those_that_are_read(string path, string type, int status)
    {
        using var response = await Post(path, Typed("hello", type));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("unsupported-media-type", (string)problem["code"]!);
        Assert.NotEmpty(problem["allowed"]!.AsArray());
    }

    [Fact]
    public async Task A_mebibyte_is_read_and_a_byte_more_is_refused()
    {
        using var fits = await Post("/v1/scan", Typed("Our patients walk again.".PadRight(1 << 20), "text/plain"));
        using var over = await Post("/v1/scan", Typed("Our patients walk again.".PadRight((1 << 20) + 1), "text/plain"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge), (fits.StatusCode, over.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_sent_is_answered_or_refused_with_a_reason(string path, string body)
    {
        using var response = await Post(path, Typed(body, "application/json"));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.True(
            response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity,
            $"{path} {body}: {(int)response.StatusCode}"
        );
        Assert.Equal(response.StatusCode == HttpStatusCode.OK, answer["code"] is null);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_citation_is_here_or_not_in_this_release_and_never_false()
    {
        var audit = await Sent(
            "/v1/citations/audit",
            new { dois = new[] { "https://doi.org/10.1038/s41467-024-46259-y", "10.9999/nothing.here" }, claim = "9 of 10 improved by at least one AIS grade." }
        );
        var (known, unknown) = (audit["items"]![0]!, audit["items"]![1]!);

        Assert.Equal(
            (true, "bydon-2024", false, "contradicted"),
            ((bool)known["inRelease"]!, (string)known["study"]!, (bool)known["controlled"]!, (string)known["forThisSentence"]!["verdict"]!)
        );
        Assert.Equal("not in this release", (string)unknown["says"]!);
        Assert.Null(unknown["retracted"]);
        var cited = await Sent("/v1/citations/audit", new { text = "As shown (doi:10.1038/s41467-024-46259-y, NCT99999999)." });
        Assert.Equal([true, false], cited["items"]!.AsArray().Select(item => (bool)item!["inRelease"]!));
    }

    [Fact]
    public async Task A_review_is_given_of_an_indexed_claim_and_of_a_fresh_check()
    {
        using var indexed = await server.Send("/v1/claims/bookimed-mayo-all-improved/claimreview");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/check", UriKind.Relative)) { Content = Json(new { text = AllAtMayo }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/ld+json"));
        using var fresh = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        foreach (var response in new[] { indexed, fresh })
        {
            Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.MediaType);
            var review = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal(("https://schema.org", "ClaimReview"), ((string)review["@context"]!, (string)review["@type"]!));
            Assert.NotEmpty((string)review["claimReviewed"]!);
            Assert.Equal("Claim", (string)review["itemReviewed"]!["@type"]!);
            Assert.Equal(("Rating", "contradicted"), ((string)review["reviewRating"]!["@type"]!, (string)review["reviewRating"]!["alternateName"]!));
            Assert.InRange(
                (int)review["reviewRating"]!["ratingValue"]!,
                (int)review["reviewRating"]!["worstRating"]!,
                (int)review["reviewRating"]!["bestRating"]!
            );
            Assert.NotEmpty((string)review["reviewRating"]!["ratingExplanation"]!);
            Assert.Equal("Organization", (string)review["author"]!["@type"]!);
        }

        await server.Problem("/v1/claims/no-such-claim/claimreview", 404, "not-found");
    }

    private async Task<JsonNode> Sent(string path, object body)
    {
        using var response = await Post(path, Json(body));
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}: {answer}");
        return JsonNode.Parse(answer)!;
    }

    private Task<HttpResponseMessage> Post(string path, HttpContent content) =>
        server.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

    private static StringContent Json(object body) => new(System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    private static ByteArrayContent Typed(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
