using System.Collections;
using System.Text;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests;

/// <summary>A request that nobody means well with.</summary>
internal sealed record HostileRequest(HttpMethod Method, string Path, JsonObject? Operation, string? ContentType, string? Header)
{
    public HttpRequestMessage Message(Uri address)
    {
        var message = new HttpRequestMessage(
            Method,
            new Uri(address.ToString().TrimEnd('/') + Path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        if (ContentType is not null)
        {
            message.Content = new ByteArrayContent("{\"a\":"u8.ToArray());
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        if (Header is not null)
        {
            foreach (var name in new[] { "Accept", "Accept-Encoding", "If-None-Match", "X-Request-Id", "Accept-Language" })
            {
                message.Headers.TryAddWithoutValidation(name, Header);
            }
        }

        return message;
    }

    public override string ToString() => $"{Method} {(Path.Length > 300 ? Path[..300] + "…" : Path)} {ContentType} {Header}";
}

/// <summary>Requests made from the description with a fixed seed: every operation, with values that parsers trip over.</summary>
internal sealed class HostileRequests(IReadOnlyList<(string Path, JsonObject Operation)> operations, int seed) : IEnumerable<HostileRequest>
{
    private static readonly string[] Values =
    [
        "",
        "%00",
        "%0",
        "%",
        "%ZZ",
        "%C0%80",
        "%ED%A0%80",
        "%FF%FE",
        "%F0%9F%92%89",
        "%E2%80%AE",
        "..%2F..%2Fetc",
        "%2E%2E%2E",
        "'%20or%201=1--",
        "%22",
        "*",
        "%22%20OR%20%22",
        "NEAR(a,b)",
        "a:b",
        "-",
        "--",
        "%2B",
        "%3B",
        "%26",
        "null",
        "true",
        "NaN",
        "Infinity",
        "-1",
        "0",
        "1e309",
        "2147483648",
        "9223372036854775808",
        "0x10",
        "1,2,3",
        ",",
        ",,,",
        "id,id,id",
        "-id,-id",
        "a.b.c.d.e",
        "...",
        "..;",
        "derived.",
        "%7B%7D",
        "%5B%5D",
        "<script>",
        "%0d%0aX:1",
        "%09",
        "%20",
        "%C3%A9",
        "AQ",
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "_____________________________________",
        "e%CC%81",
        "%EF%BB%BF",
        "İ",
        "ß",
    ];

    private static readonly string[] Methods =
    [
        "GET",
        "GET",
        "GET",
        "GET",
        "GET",
        "GET",
        "GET",
        "HEAD",
        "OPTIONS",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "BREW",
    ];
    private static readonly string?[] Types =
    [
        null,
        null,
        null,
        "application/json",
        "application/json; charset=none",
        "text/plain;charset=utf-7",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "nonsense",
        "a/b; c",
    ];
    private static readonly string?[] Headers =
    [
        null,
        null,
        null,
        "*",
        "W/\"x\"",
        "\"",
        "application/xml",
        "br;q=0, *;q=0",
        ",,,;;",
        "\"a\", \"b",
        "text/html;q=abc",
    ];

    public IEnumerator<HostileRequest> GetEnumerator()
    {
        var random = new Dice((ulong)seed);
        while (true)
        {
            var (path, operation) = operations[random.Next(operations.Count)];
            yield return new HostileRequest(
                new HttpMethod(Methods[random.Next(Methods.Length)]),
                Address(random, path, operation),
                operation,
                Types[random.Next(Types.Length)],
                Headers[random.Next(Headers.Length)]
            );
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Address(Dice random, string path, JsonObject operation)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? []).Select(parameter => parameter!).ToList();
        var address = new StringBuilder(path);
        foreach (var parameter in parameters.Where(parameter => (string)parameter["in"]! == "path"))
        {
            // an address that ends before its last part is another address
            address.Replace(
                $"{{{parameter["name"]}}}",
                random.Next(3) == 0 && Value(random) is { Length: > 0 } value ? value : Described.Value(parameter["example"])!
            );
        }

        var query = parameters.Where(parameter => (string)parameter["in"]! == "query").ToList();
        var count = random.Next(5);
        for (var i = 0; i < count; i++)
        {
            var parameter = query.Count > 0 && random.Next(6) > 0 ? query[random.Next(query.Count)] : null;
            var name = parameter is null ? Value(random) : random.Next(12) == 0 ? ((string)parameter["name"]!).ToUpperInvariant() : (string)parameter["name"]!;
            var value = parameter?["example"] is { } example && random.Next(2) == 0 ? Uri.EscapeDataString(Described.Value(example)!) : Value(random);
            address.Append(i == 0 ? '?' : '&').Append(name).Append(random.Next(15) == 0 ? "" : "=" + value);
        }

        return address.ToString();
    }

    private static string Value(Dice random) => random.Next(25) switch
    {
        0 => new string('a', 300 + random.Next(3_000)),
        1 => string.Join(',', Enumerable.Repeat("x", 150)),
        2 => string.Concat(Enumerable.Repeat("%F0%9F%92%89", 40)),
        3 => string.Join('+', Enumerable.Range(0, 60)),
        _ => Values[random.Next(Values.Length)],
    };

    // a generator of our own: the same requests on every machine and runtime
    private sealed class Dice(ulong state)
    {
        public int Next(int sides)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)sides);
        }
    }
}
