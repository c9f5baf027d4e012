using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Api.Exports;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Exports;
using Evidence.Core.Releases;
using Evidence.Storage.Releases;

namespace Evidence.Api.Hosting;

/// <summary>
/// Answers from an older release: <c>release=N</c>, <c>asOf=2026-11-21</c>, or the permanent address
/// <c>/v1/releases/N/studies.csv</c>. The documents are the stored ones of that release, whichever engine wrote them; the
/// addresses in a JSON answer stay in it.
/// </summary>
internal sealed partial class AsOf(RequestDelegate next, CurrentCatalog current, PinnedReleases pinned, ReleaseStore releases, Settings settings)
{
    private const string Root = "/v1/";
    private const string Releases = Root + "releases/";
    private static readonly string[] OfNoRelease = ["/v1/releases", "/v1/changes", "/v1/changes.atom", "/v1/version"];

    /// <summary>Holds the request to the release that it names, if it names one.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        PinnedReleases.Begin(current.Newest);
        var request = context.Request;
        var path = request.Path.Value ?? "";
        var permanent = path.StartsWith(Releases, StringComparison.Ordinal) ? Permanent().Match(path) : Match.Empty;
        var (byNumber, byDay) = (request.Query["release"].ToString(), request.Query["asOf"].ToString());
        if ((!permanent.Success && byNumber.Length == 0 && byDay.Length == 0) || (!permanent.Success && !Takes(path)))
        {
            await next(context);
            return;
        }

        var number = await NumberAsync(permanent, byNumber, byDay, context.RequestAborted);
        if (number.Problem is { } problem)
        {
            await ProblemResult.WriteAsync(context, problem);
            return;
        }

        var catalog = pinned.Find(number.Value, current.Newest.Mark.Store)!;
        PinnedReleases.Hold(catalog);
        if (permanent.Success)
        {
            request.Path = Root + permanent.Groups["rest"].Value;
        }

        request.QueryString = QueryString.Create(
            request
                .Query.Where(static one => one.Key is not ("release" or "asOf"))
                .SelectMany(static one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)))
        );
        await HeldAsync(context, number.Value);
    }

    /// <summary>The parameters, as the description tells them.</summary>
    public static IReadOnlyList<Operation.Parameter> Parameters { get; } =
    [
        Operation.Parameter.Whole(
            "release",
            "Answers as of that release: the documents of that day, and addresses that stay in it. /v1/releases/N/… is the permanent address of the same. "
                + "Where another engine derived the release, the documents are as it wrote them, and the answer names it under release.engine.",
            "1"
        ),
        Operation.Parameter.Query("asOf", "The same by a day (UTC): the last release of that day or before.", "2999-12-31"),
    ];

    /// <summary>Whether an address can be asked of an older release.</summary>
    /// <param name="path">Path or its template.</param>
    public static bool Takes(string path) => path.StartsWith(Root, StringComparison.Ordinal) && !IsOfNoRelease(path);

    private static bool IsOfNoRelease(string path) => OfNoRelease.Any(one => path == one || path.StartsWith(one + "/", StringComparison.Ordinal));

    private async Task<OrProblem<long>> NumberAsync(Match permanent, string byNumber, string byDay, CancellationToken cancel)
    {
        var all = await releases.AllAsync(cancel);
        var asked = permanent.Success ? permanent.Groups["number"].Value : byNumber;
        if (asked.Length > 0 && byDay.Length > 0)
        {
            return ProblemKinds.InvalidValue.Because("A release is named once: by its number or by a day.", "Give release or asOf.") with
            {
                Parameter = "asOf",
            };
        }

        var found =
            asked.Length > 0
                ? all.FirstOrDefault(release =>
                    long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && release.Number == number
                )
                : Until(all, byDay);
        return found is not null
            ? found.Number
            : ProblemKinds.NotFound.Because(
                asked.Length > 0 ? $"There is no release '{ListQueryReader.Short(asked)}'." : $"Nothing was released until '{ListQueryReader.Short(byDay)}'.",
                all.Count == 0
                    ? "The store is empty."
                    : $"There are the releases {all[^1].Number} of {all[^1].PublishedAt} to {all[0].Number} of {all[0].PublishedAt}; /v1/releases lists them."
            ) with
            {
                Parameter = asked.Length > 0 ? "release" : "asOf",
            };
    }

    // the last release of the day or before; newest first
    private static Release? Until(IReadOnlyList<Release> all, string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            ? all.FirstOrDefault(release => string.CompareOrdinal(release.PublishedAt[..10], last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0)
            : null;

    // files are sent as they are made, with their own addresses held; only answers of JSON are held back
    private async Task HeldAsync(HttpContext context, long number)
    {
        if (IsFile(context.Request.Path.Value!))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.Headers.Location is [{ } other] && Takes(other))
        {
            context.Response.Headers.Location = PinnedLinks.Pin(other, number);
        }

        var bytes = held.ToArray();
        if (bytes.Length > 0 && HoldsAddresses(context.Response.ContentType))
        {
            bytes = PinnedLinks.Pin(bytes, settings.Site, number);
            context.Response.ContentLength = bytes.Length;
        }
        else if (HttpMethods.IsHead(context.Request.Method))
        {
            // without the body nobody knows how long its addresses make it
            context.Response.ContentLength = null;
        }

        if (bytes.Length > 0)
        {
            await body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static bool HoldsAddresses(string? type) =>
        type?.Contains("json", StringComparison.Ordinal) == true && !type.Contains("problem", StringComparison.Ordinal);

    // the last part of the path ends like a file; a DOI does not count, nor does what leads to files
    private static bool IsFile(string path) =>
        !path.StartsWith("/v1/links/", StringComparison.Ordinal)
        && path != ReleaseFileEndpoints.CatalogueAddress
        && path.LastIndexOf('.') > path.LastIndexOf('/');

    [GeneratedRegex("^/v1/releases/(?<number>[0-9]+)/(?!changes$)(?<rest>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Permanent();
}
