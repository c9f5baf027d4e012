using System.IO.Compression;
using System.Net;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Releases;

namespace Evidence.Api.Tests;

/// <summary>What every answer has in common: validators, encodings, headers, problems.</summary>
public sealed class EdgeTests(Server server)
{
    private static readonly string[] OneOfEach =
    [
        "/v1/studies",
        "/v1/studies/honmou-2021",
        "/v1/studies/honmou-2021/results",
        "/v1/results?limit=5",
        "/v1/claims?verdict=overstated",
        "/v1/testimonials",
        "/v1/search?q=cell",
        "/v1/suggest?q=int",
        "/v1/vocabularies",
        "/v1/vocabularies/design",
        "/v1/lexicons",
        "/v1/lexicons/thesaurus",
        "/v1/meta/fields",
        "/v1/releases",
        "/v1/releases/1",
        "/v1/releases/1/changes",
        "/v1/version",
        "/v1/integrity/separation",
        "/healthz",
        "/readyz",
        "/schemas/study.schema.json",
        "/v1/prices",
        "/v1/measures/ais-grade",
    ];

    public static TheoryData<string> Addresses => [.. OneOfEach];

    public static TheoryData<string> Codes => [.. ProblemKinds.All.Select(kind => kind.Code)];

    [Theory]
    [InlineData("%EF%BF%BE", HttpStatusCode.BadRequest)]
    [InlineData("a%ef%b7%90", HttpStatusCode.BadRequest)]
    [InlineData("%F0%9F%BF%BF", HttpStatusCode.BadRequest)]
    [InlineData("caf%C3%A9", HttpStatusCode.OK)]
    [InlineData("%E2%80%93x%22", HttpStatusCode.OK)]
    [InlineData("%F0%9F%99%82x", HttpStatusCode.OK)]
    public async Task What_is_no_character_has_no_place_in_an_address(string word, HttpStatusCode status)
    {
        using var answer = await server.Send($"/v1/studies?q=cell%20{word}");

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_answer_that_the_client_holds_is_not_sent_again(string path)
    {
        using var first = await server.Send(path);
        var tag = first.Headers.ETag!;

        using var again = await server.Send(path, null, ("If-None-Match", tag.ToString()));
        using var among = await server.Send(path, null, ("If-None-Match", $"\"other\", {tag}"));
        using var weak = await server.Send(path, null, ("If-None-Match", "W/" + tag));
        using var any = await server.Send(path, null, ("If-None-Match", "*"));
        using var other = await server.Send(path, null, ("If-None-Match", "\"other\""));

        Assert.False(tag.IsWeak);
        Assert.All([again, among, weak, any], answer => Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode));
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    [InlineData("/v1/studies.csv")]
    [InlineData("/v1/exports/evidence.sqlite")]
    public async Task Who_wants_other_bytes_than_those_here_is_told(string path)
    {
        using var first = await server.Send(path);
        using var same = await server.Send(path, null, ("If-Match", first.Headers.ETag!.ToString()));
        using var other = await server.Send(path, null, ("If-Match", "\"other\""));

        Assert.Equal(first.StatusCode, same.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, other.StatusCode);
        Assert.Equal("application/problem+json", other.Content.Headers.ContentType!.MediaType);
        Assert.Null(other.Content.Headers.ContentDisposition);
        Assert.Contains("ETag", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Head_answers_as_get_without_the_body(string path)
    {
        using var get = await server.Send(path);
        using var head = await server.Send(path, HttpMethod.Head);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_described_address_takes_head()
    {
        foreach (var route in Described.Routes(server))
        {
            if (Described.Operation(route) is Operation { Sent: null } operation)
            {
                using var answer = await server.Send(Described.Example(route, operation), HttpMethod.Head);
                Assert.True(
                    (int)answer.StatusCode == operation.Success.Status,
                    $"HEAD {Described.Example(route, operation)} answered {(int)answer.StatusCode}"
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_compressed_body_is_the_same_bytes_under_another_tag(string path)
    {
        using var plain = await server.Send(path);
        var bytes = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var tags = new List<string> { plain.Headers.ETag!.Tag };
        foreach (var encoding in new[] { "gzip", "br" })
        {
            using var packed = await server.Send(path, null, ("Accept-Encoding", encoding));
            tags.Add(packed.Headers.ETag!.Tag);

            Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", packed.Headers.Vary);
            Assert.Equal(bytes, Unpacked(encoding, await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }

        Assert.Equal(3, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd")]
    [InlineData("br;q=0, gzip")]
    [InlineData("br;q=0")]
    [InlineData("gzip;q=0.5, br;q=0.1")]
    [InlineData("*")]
    [InlineData("identity")]
    [InlineData("BR")]
    [InlineData("x-brotli")]
    public async Task Whatever_encodings_are_accepted_one_tag_is_one_body(string accepted)
    {
        var seen = new Dictionary<string, string>();
        foreach (var encoding in new[] { "", "gzip", "br", accepted })
        {
            using var answer = await server.Send("/v1/studies", null, encoding.Length == 0 ? [] : [("Accept-Encoding", encoding)]);
            var sent = string.Join(',', answer.Content.Headers.ContentEncoding);
            Assert.True(
                seen.TryAdd(answer.Headers.ETag!.Tag, sent) || seen[answer.Headers.ETag.Tag] == sent,
                $"{answer.Headers.ETag} is both '{seen[answer.Headers.ETag.Tag]}' and '{sent}'"
            );
        }
    }

    [Theory]
    [InlineData("/v1/studies")]
    [InlineData("/v1/nothing-here")]
    [InlineData("/v1/studies?desing=x")]
    [InlineData("/")]
    public async Task Every_answer_carries_the_headers_of_a_safe_and_open_service(string path)
    {
        using var answer = await server.Send(path, null, ("Origin", "https://example.org"));

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.NotEmpty(Assert.Single(answer.Headers.GetValues("X-Request-Id")));
    }

    [Fact]
    public async Task A_browser_that_asks_first_is_told_what_it_may_do()
    {
        using var answer = await server.Send("/v1/studies", HttpMethod.Options, ("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("GET, HEAD", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Contains("If-None-Match", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/nothing/at/all")]
    [InlineData("/nothing")]
    public async Task An_address_that_is_not_there_is_not_found_by_any_method(string path)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options, HttpMethod.Delete, HttpMethod.Post })
        {
            await server.Problem(path, 404, "not-found", method);
        }
    }

    [Theory]
    [InlineData("my-request.1", true)]
    [InlineData("bad id", false)]
    [InlineData("<script>", false)]
    [InlineData("", false)]
    public async Task A_plain_request_id_is_echoed_and_another_replaced(string id, bool echoed)
    {
        using var answer = await server.Send("/v1/version", null, ("X-Request-Id", id));

        Assert.Equal(echoed, Assert.Single(answer.Headers.GetValues("X-Request-Id")) == id);
    }

    [Fact]
    public async Task A_problem_names_its_request()
    {
        var problem = await server.Problem("/v1/nothing-here", 404, "not-found", null, ("X-Request-Id", "req-7"));

        Assert.Equal("req-7", (string?)problem["requestId"]);
        Assert.Equal("/v1/nothing-here", (string?)problem["instance"]);
        Assert.Equal("/problems/not-found", (string?)problem["type"]);
    }

    [Theory]
    [InlineData("/v1/studies/no-such-study")]
    [InlineData("/v1/studies/no-such-study/results")]
    [InlineData("/v1/testimonials/honmou-2021")]
    [InlineData("/v1/vocabularies/no-such")]
    [InlineData("/v1/lexicons/no-such")]
    [InlineData("/v1/releases/99")]
    [InlineData("/v1/releases/abc")]
    [InlineData("/v1/releases/99/changes")]
    [InlineData("/v1/links/doi/10.1000/none")]
    [InlineData("/v1/links/isbn/1")]
    [InlineData("/schemas/none.schema.json")]
    [InlineData("/problems/none")]
    [InlineData("/v2/studies")]
    [InlineData("/v1/results/honmou-2021")]
    [InlineData("/openapi/v2.json")]
    [InlineData("/v1/studies/..%2f..%2fetc")]
    [InlineData("/v1/studies/%C3%28")]
    public async Task What_is_not_there_is_a_problem_that_says_so(string path) =>
        Assert.NotEmpty((string)(await server.Problem(path, 404, "not-found"))["detail"]!);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task A_method_that_writes_is_refused_with_those_that_are_taken(string method)
    {
        using var answer = await server.Send("/v1/studies", new HttpMethod(method));

        await server.Problem("/v1/studies/honmou-2021", 405, "method-not-allowed", new HttpMethod(method));
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/v1/version?x=1")]
    [InlineData("/v1/studies/honmou-2021?x=1")]
    [InlineData("/v1/search?q=a&x=1")]
    [InlineData("/v1/meta/fields?x=1")]
    [InlineData("/v1/vocabularies/design?x=1")]
    [InlineData("/v1/lexicons/thesaurus?x=1")]
    [InlineData("/v1/integrity/separation?x=1")]
    [InlineData("/v1/releases/1/changes?x=1")]
    public async Task A_parameter_that_an_address_does_not_take_is_refused(string path) =>
        Assert.Equal("x", (string?)(await server.Problem(path, 400, "unknown-parameter"))["parameter"]);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_problem_has_a_page(string code)
    {
        using var answer = await server.Send($"/problems/{code}");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains(ProblemKinds.All.Single(kind => kind.Code == code).Meaning, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_unique_and_have_a_status_of_an_error()
    {
        Assert.Distinct(ProblemKinds.All.Select(kind => kind.Code));
        Assert.All(ProblemKinds.All, kind => Assert.InRange(kind.Status, 400, 599));
        Assert.Equal(
            [400, 401, 404, 405, 406, 412, 413, 414, 415, 416, 422, 429, 500],
            ProblemKinds.All.Select(kind => kind.Status).Where(status => status < 503).Distinct().Order()
        );
    }

    [Theory]
    [InlineData("/v1/links/doi/10.1155/2015/630932", 302)]
    [InlineData("/v1/links/doi/https:%2F%2Fdoi.org%2F10.1155%2F2015%2F630932", 302)]
    [InlineData("/v1/links/pmid/15520976", 302)]
    [InlineData("/v1/links/nct/nct03308565", 302)]
    [InlineData("/v1/links/registration/NCT03308565", 302)]
    public async Task A_foreign_identifier_leads_to_the_study(string path, int status)
    {
        using var answer = await server.Send(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.StartsWith("/v1/studies/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await server.Get(answer.Headers.Location.ToString());
    }

    [Fact]
    public async Task An_unknown_identifier_is_not_said_not_to_exist() =>
        Assert.Contains("not in release", (string)(await server.Problem("/v1/links/pmid/1", 404, "not-found"))["detail"]!, StringComparison.Ordinal);

    [Fact]
    public async Task A_query_of_64_kilobytes_is_too_long() => await server.Problem("/v1/studies?q=" + new string('a', 64 * 1024), 414, "uri-too-long");

    [Fact]
    public async Task The_release_served_is_named_in_a_header()
    {
        using var answer = await server.Send("/v1/studies");

        Assert.Equal("1", Assert.Single(answer.Headers.GetValues("Evidence-Release")));
        Assert.Equal("1", (string?)(await server.Get("/v1/version"))["release"]!["number"]!.ToString());
        Assert.Equal(Engine.Version, (string?)(await server.Get("/v1/version"))["engine"]);
    }

    private static byte[] Unpacked(string encoding, byte[] bytes)
    {
        using Stream stream =
            encoding == "br"
                ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
