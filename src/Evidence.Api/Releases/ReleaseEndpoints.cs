using System.Globalization;
using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Releases;
using Evidence.Storage.Releases;

namespace Evidence.Api.Releases;

/// <summary>Which releases there are, what each changed, and what is served now.</summary>
internal static class ReleaseEndpoints
{
    public static void MapReleases(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/v1/releases", Routes.Read, All)
            .Described(
                new Operation("listReleases", "releases", "Every release, newest first.") { Success = Operation.Answer.Json("ReleaseList", "The releases.") }
            );
        routes
            .MapMethods("/v1/releases/{number}", Routes.Read, Find)
            .Described(
                new Operation("getRelease", "releases", "One release.")
                {
                    Parameters = [Operation.Parameter.Path("number", "The release's number.", "1")],
                    Success = Operation.Answer.Json("Release", "The release."),
                    Problems = [ProblemKinds.NotFound],
                }
            );
        routes
            .MapMethods("/v1/releases/{number}/changes", Routes.Read, Changes)
            .Described(
                new Operation("listChanges", "releases", "The records that a release added, changed or removed.")
                {
                    Parameters = [Operation.Parameter.Path("number", "The release's number.", "1")],
                    Success = Operation.Answer.Json("ChangeList", "The changes."),
                    Problems = [ProblemKinds.NotFound],
                }
            );
        routes
            .MapMethods("/v1/version", Routes.Read, Version)
            .Described(
                new Operation("getVersion", "releases", "What answers: API, engine, release.") { Success = Operation.Answer.Json("Version", "The versions.") }
            );
    }

    private static async Task<IResult> All(HttpContext context, CurrentCatalog current, ReleaseStore releases, CancellationToken cancel)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/releases") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var all = await releases.AllAsync(cancel);
        return JsonAnswer.Written($"releases-{all.Count}", json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var release in all)
            {
                Write(json, release);
            }

            json.WriteEndArray();
            json.WriteNumber("total", all.Count);
            json.WriteEndObject();
        });
    }

    private static async Task<IResult> Find(string number, HttpContext context, ReleaseStore releases, CancellationToken cancel)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/releases/{number}") is { } problem)
        {
            return new ProblemResult(problem);
        }

        return await ReadAsync(number, releases, cancel) is { } release
            ? JsonAnswer.Written($"release-{release.Number}", json => Write(json, release))
            : new ProblemResult(Unknown(number));
    }

    private static async Task<IResult> Changes(string number, HttpContext context, ReleaseStore releases, CancellationToken cancel)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/releases/{number}/changes") is { } problem)
        {
            return new ProblemResult(problem);
        }

        if (await ReadAsync(number, releases, cancel) is not { } release)
        {
            return new ProblemResult(Unknown(number));
        }

        var changes = await releases.ChangesAsync(release.Number, cancel);
        return JsonAnswer.Written($"changes-{release.Number}", json => WriteChanges(json, release, changes));
    }

    private static IResult Version(HttpContext context, CurrentCatalog current)
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/version") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var release = current.Now.Release;
        return JsonAnswer.Written($"version-{release?.Number ?? 0}-{Build.Version}", json =>
        {
            json.WriteStartObject();
            json.WriteString("api", "v1");
            json.WriteString("program", typeof(ReleaseEndpoints).Assembly.GetName().Version?.ToString(3));
            json.WriteString("engine", Engine.Version);
            json.WritePropertyName("release");
            Write(json, release!);
            json.WriteEndObject();
        });
    }

    private static async Task<Release?> ReadAsync(string number, ReleaseStore releases, CancellationToken cancel) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? (await releases.AllAsync(cancel)).FirstOrDefault(release => release.Number == asked)
            : null;

    private static Problem Unknown(string number) =>
        ProblemKinds.NotFound.Because($"There is no release '{ListQueryReader.Short(number)}'.", "/v1/releases lists them.");

    private static void Write(Utf8JsonWriter json, Release release)
    {
        json.WriteStartObject();
        json.WriteNumber("number", release.Number);
        json.WriteString("publishedAt", release.PublishedAt);
        json.WriteString("pack", release.Pack);
        json.WriteString("version", release.PackVersion);
        json.WriteString("date", release.PackDate);
        json.WriteString("engine", release.Engine);
        WriteLedger(json, "trial", release.TrialDigest, release.TrialNumber);
        WriteLedger(json, "testimonial", release.TestimonialDigest, release.TestimonialNumber);
        json.WriteStartObject("records");
        json.WriteNumber("added", release.Added);
        json.WriteNumber("changed", release.Changed);
        json.WriteNumber("removed", release.Removed);
        json.WriteEndObject();
        json.WriteString("changes", $"/v1/releases/{release.Number}/changes");
        json.WriteEndObject();
    }

    private static void WriteLedger(Utf8JsonWriter json, string name, string digest, long number)
    {
        json.WriteStartObject(name);
        json.WriteString("digest", digest);
        json.WriteNumber("lastChangedIn", number);
        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, Release release, IReadOnlyList<RecordChange> changes)
    {
        json.WriteStartObject();
        json.WriteNumber("release", release.Number);
        json.WriteNumber("total", changes.Count);
        json.WriteStartArray("items");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            WriteMembers(json, change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The members of a change that is begun.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, RecordChange change)
    {
        json.WriteString("ledger", change.Ledger);
        json.WriteString("kind", change.Kind);
        json.WriteString("id", change.Id);
        json.WriteString("change", change.Change);
        json.WriteString("digestBefore", change.Before);
        json.WriteString("digestAfter", change.After);
    }
}
