using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Pack;

namespace Evidence.Api.Pages;

/// <summary>Maps what people look at, and what is not data: pages, their files, problems, schemas, health.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        foreach (var page in SiteMap.All)
        {
            var route = routes.MapMethods(
                page.Route,
                page.TakesForm ? [.. Routes.Read, HttpMethods.Post] : Routes.Read,
                (HttpContext context, PageAnswer pages) => pages.Of(page, context)
            );
            route.WithMetadata(page);
            route.ExcludeFromDescription();
        }

        routes
            .MapMethods("/assets/{name}", Routes.Read, File)
            .Described(
                new Operation("getAsset", "service", "A file that pages use, under a name with its digest.")
                {
                    Parameters =
                    [
                        Operation.Parameter.Path(
                            "name",
                            "The name with its digest, as a page names it.",
                            Assets.All.First(asset => asset.File == "site.css").Name
                        ),
                    ],
                    Success = new Operation.Answer(200, "text/css", null, "The file."),
                    Problems = [ProblemKinds.NotFound],
                }
            );
        routes
            .MapMethods("/schemas/{name}", Routes.Read, Schema)
            .Described(
                new Operation("getSchema", "service", "The JSON Schema of a kind of record in the pack.")
                {
                    Parameters = [Operation.Parameter.Path("name", "The schema's file name.", "study.schema.json")],
                    Success = new Operation.Answer(200, "application/schema+json", "Schema", "The schema."),
                    Problems = [ProblemKinds.NotFound],
                }
            );
        routes
            .MapMethods("/healthz", Routes.Read, Healthy)
            .Described(new Operation("getHealth", "service", "Whether the process lives.") { Success = Operation.Answer.Json("Status", "It lives.") });
        routes
            .MapMethods("/readyz", Routes.Read, Ready)
            .Described(
                new Operation("getReadiness", "service", "Whether requests can be answered.")
                {
                    Success = Operation.Answer.Json("Status", "They can."),
                    Problems = [ProblemKinds.NotReady],
                }
            );
    }

    private static IResult File(string name, HttpContext context)
    {
        if (Assets.Find(name) is not { } asset)
        {
            return new ProblemResult(
                ProblemKinds.NotFound.Because($"There is no file '{ListQueryReader.Short(name)}'.", "Pages name their files by digest; load the page again.")
            );
        }

        return new AssetAnswer(asset);
    }

    private static JsonAnswer Healthy() => JsonAnswer.Written("healthy", json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "healthy");
            json.WriteEndObject();
        });

    private static IResult Ready(CurrentCatalog current, Readiness readiness)
    {
        if (current.Now.Release is not { } release)
        {
            return new ProblemResult(ProblemKinds.NotReady.Because("The store holds no release.", "Import a pack: evidence import data"));
        }

        // what a request has just met is told at once, though nobody has taken note of it yet
        var met = current.Now.Trial.Damages.Count + current.Now.Testimonial.Damages.Count;
        if (Math.Max(readiness.Damages, met) is > 0 and var damages)
        {
            return new ProblemResult(
                ProblemKinds.Damaged.Because(
                    $"{damages} parts of the store are not what was written; the log names them. The rest is served.",
                    "evidence verify tells them all; evidence restore FILE puts a backup in place."
                )
            );
        }

        var store = readiness.IsVerified ? "verified" : "verifying";
        return JsonAnswer.Written($"ready-{release.Number}-{store}", json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "ready");
            json.WriteNumber("release", release.Number);
            json.WriteString("store", store);
            json.WriteEndObject();
        });
    }

    private static IResult Schema(string name)
    {
        var known = PackSchemas.All.Keys;
        return PackSchemas.All.TryGetValue(name, out var schema)
            ? new JsonAnswer($"schema-{name}-{Build.Version}", () => Encoding.UTF8.GetBytes(schema)) { ContentType = "application/schema+json" }
            : new ProblemResult(
                ProblemKinds.NotFound.Because($"There is no schema '{ListQueryReader.Short(name)}'.", $"There are {string.Join(", ", known)}.") with
                {
                    Allowed = [.. known],
                }
            );
    }
}
