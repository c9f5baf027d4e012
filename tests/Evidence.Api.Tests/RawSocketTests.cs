using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests;

/// <summary>Requests that no client library would send: what the server refuses before any of our code runs is a problem document too.</summary>
public sealed class RawSocketTests(Server server)
{
    [Theory]
    [InlineData("GET /v1/studies/%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET /v1/studies/a\0b HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET /v1/studies\r\n\r\n", 400)]
    [InlineData("nonsense\r\n\r\n", 400)]
    [InlineData("GET /v1/studies HTTP/9.9\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET /v1/studies HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /v1/studies HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400)]
    [InlineData("GET /v1/studies HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n", 400)]
    [InlineData("POST /v1/studies HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n", 400)]
    [InlineData("POST /v1/studies HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", 405)]
    [InlineData("GET /v1/studies?q=%C3%28 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET /v1/studies?q=%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /v1/studies/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 204)]
    public async Task What_cannot_be_parsed_is_refused_with_a_problem(string request, int status) => await Refused(request, status);

    [Fact]
    public async Task A_request_line_without_end_is_refused_with_a_problem() =>
        await Refused($"GET /{new string('a', 200_000)} HTTP/1.1\r\nHost: x\r\n\r\n", 414);

    [Fact]
    public async Task A_header_without_end_is_refused_with_a_problem() =>
        await Refused($"GET /v1/studies HTTP/1.1\r\nHost: x\r\nX-Long: {new string('a', 400_000)}\r\n\r\n", 400);

    [Fact]
    public async Task A_thousand_headers_are_refused_with_a_problem() =>
        await Refused($"GET /v1/studies HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Range(0, 1000).Select(number => $"X-{number}: y\r\n"))}\r\n", 400);

    private async Task Refused(string request, int status)
    {
        var (head, body) = await Ask(request);

        Assert.StartsWith($"HTTP/1.1 {status} ", head, StringComparison.Ordinal);
        if (status >= 400)
        {
            Assert.Contains("application/problem+json", head, StringComparison.Ordinal);
            Assert.NotEmpty((string)JsonNode.Parse(body)!["code"]!);
        }
    }

    private async Task<(string Head, string Body)> Ask(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
            var buffer = new byte[64 * 1024];
            for (var read = 1; read > 0 && !Complete(answer.ToString()); answer.Append(Encoding.UTF8.GetString(buffer, 0, read)))
            {
                read = await stream.ReadAsync(buffer, patience.Token);
            }
        }
        catch (IOException)
        {
            // the server closed while the rest was still being sent; what it said before counts
        }

        var parts = answer.ToString().Split("\r\n\r\n", 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private static bool Complete(string answer) =>
        answer.Split("\r\n\r\n", 2) is [var head, var body]
        && head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase)) is { } length
        && Encoding.UTF8.GetByteCount(body) >= int.Parse(length.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
