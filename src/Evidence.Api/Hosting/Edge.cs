using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Storage;

namespace Evidence.Api.Hosting;

/// <summary>
/// What every answer has in common: a request id, headers for browsers, the rate limit, and a problem document where the framework or a
/// failure would leave a bare status.
/// </summary>
internal sealed partial class Edge(RequestDelegate next, RateLimit limit, Readiness readiness, KnownAddresses addresses, ILogger<Edge> log)
{
    private const int LongestAddress = 16 * 1024;
    private const int MostTold = 1000;
    private const string SecondsToWait = "5";
    private const string Exposed =
        "ETag, Link, Content-Disposition, Content-Digest, Unencoded-Digest, Evidence-Row-Count, RateLimit, RateLimit-Policy, "
        + "Retry-After, X-Request-Id, Evidence-Release, "
        + "Content-Range, Accept-Ranges, Content-Length, Last-Modified, Allow, Deprecation";

    // what a browser may send beside what it always may: ranges of the SQLite file, conditions, caching and tracing of clients' own libraries
    private const string Sent =
        "Accept, Accept-Language, Content-Type, Range, If-Range, If-None-Match, If-Match, If-Modified-Since, If-Unmodified-Since, Cache-Control, Pragma, "
        + "TE, X-Request-Id, X-Requested-With, traceparent, tracestate, baggage";

    private static readonly SearchValues<string> LateBytes = SearchValues.Create(["%E", "%F"], StringComparison.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        SetHeaders(context);
        try
        {
            if ((Unreadable(context.Request) ?? limit.Check(context) ?? readiness.Check(context.Request)) is { } refused)
            {
                await ProblemResult.WriteAsync(context, refused);
                return;
            }

            await next(context);
            await ExplainBareStatus(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // the client has gone; there is nobody to answer
        }
        catch (BadHttpRequestException error)
        {
            await Answer(context, (ProblemKinds.OfStatus(error.StatusCode) ?? ProblemKinds.MalformedRequest).Because(error.Message));
        }
        catch (NotReadyException error) when (!context.Response.HasStarted)
        {
            if (error.InnerException is not null)
            {
                Missing(log, error.InnerException, error.Message);
            }

            await Answer(context, ProblemKinds.NotReady.Because(error.Message, "Ask again in a few seconds."), SecondsToWait);
        }
        catch (StoreException error) when (!context.Response.HasStarted)
        {
            Damage(log, error.Message);
            await Answer(
                context,
                ProblemKinds.Damaged.Because(
                    "What this needs of the store is not what was written there, or cannot be read.",
                    "The damage is logged. Ask for something else, or again when the store was restored."
                )
            );
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            Failed(log, error, context.Request.Method, context.Request.Path.Value ?? "", RequestId.Of(context));
            await Answer(
                context,
                ProblemKinds.InternalError.Because("The failure is logged under the request id.", "Try again; if it stays, report the request id.")
            );
        }
        finally
        {
            Telemetry.Describe(Activity.Current, context);
        }
    }

    private static Problem? Unreadable(HttpRequest request) =>
        request.Path.Value?.Length + (request.QueryString.Value?.Length ?? 0) is > LongestAddress and var length
            ? ProblemKinds.UriTooLong.Because($"The address has {length} characters.", $"At most {LongestAddress} are read.")
        : BrokenEscape(request.QueryString.Value) is { } broken
            ? ProblemKinds.MalformedRequest.Because($"'{broken}' in the address is no percent escape.", "Write a percent sign as %25.")
        : Noncharacter(request) is { } none
            ? ProblemKinds.MalformedRequest.Because($"The address holds U+{none.Value:X4}, which is no character.", "Leave it out.")
        : null;

    // in UTF-8 every noncharacter begins with a byte of E or F
    private static Rune? Noncharacter(HttpRequest request) =>
        SearchText.Noncharacter(request.Path.Value ?? "")
        ?? (
            request.QueryString.Value is { } query && (!Ascii.IsValid(query) || query.AsSpan().ContainsAny(LateBytes))
                ? SearchText.Noncharacter(Uri.UnescapeDataString(query))
                : null
        );

    private static string? BrokenEscape(string? query)
    {
        for (var at = query is null ? -1 : query.IndexOf('%', StringComparison.Ordinal); at >= 0; at = query.IndexOf('%', at + 1))
        {
            if (at + 2 >= query!.Length || !char.IsAsciiHexDigit(query[at + 1]) || !char.IsAsciiHexDigit(query[at + 2]))
            {
                return query.Substring(at, Math.Min(3, query.Length - at));
            }
        }

        return null;
    }

    private static Task Answer(HttpContext context, Problem problem, string? secondsToWait = null)
    {
        context.Response.Clear();
        SetHeaders(context);
        context.Response.Headers.RetryAfter = secondsToWait;
        return ProblemResult.WriteAsync(context, problem);
    }

    private static void SetHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers[RequestId.Header] = RequestId.Of(context);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = Exposed;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase)
            ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
            : "default-src 'none'; frame-ancestors 'none'";
    }

    private Task ExplainBareStatus(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentLength > 0 || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed && !addresses.Has(context.Request.Path))
        {
            response.Headers.Allow = default;
            return ProblemResult.WriteAsync(context, ProblemKinds.NotFound.Because(Detail(ProblemKinds.NotFound, context)));
        }

        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed && HttpMethods.IsOptions(context.Request.Method))
        {
            return Preflight(context);
        }

        return ProblemKinds.OfStatus(response.StatusCode) is { } kind
            ? ProblemResult.WriteAsync(context, kind.Because(Detail(kind, context)))
            : Task.CompletedTask;
    }

    // a browser asks what it may do; the router knows which methods the address takes
    private static Task Preflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = headers.Allow.ToString();
        headers.Allow = $"{headers.Allow}, OPTIONS";
        headers.AccessControlAllowHeaders = Sent;
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static string Detail(ProblemKind kind, HttpContext context) =>
        kind.Status switch
        {
            404 => "This is not an address of the API; /openapi/v1.json lists them.",
            405 => $"{context.Request.Method} is not among: {context.Response.Headers.Allow}.",
            415 => $"The Content-Type is '{context.Request.ContentType}'.",
            _ => kind.Title + ".",
        };

    // what is damaged is asked for again and again; it is told once, as far as memory reaches
    private void Damage(ILogger into, string reason)
    {
        if (_told.Count < MostTold && _told.TryAdd(reason, true))
        {
            Damaged(into, reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store is damaged or cannot be read: {Reason}")]
    private static partial void Damaged(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{What}")]
    private static partial void Missing(ILogger log, Exception error, string what);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed, request {Id}")]
    private static partial void Failed(ILogger log, Exception error, string method, string path, string id);
}
