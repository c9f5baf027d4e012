using System.Text.Json.Nodes;
using Evidence.Api.OpenApi;
using Evidence.Api.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>The routes of the running service with what is said of them.</summary>
internal static class Described
{
    /// <summary>The routes for programs; pages are for people and stand in <see cref="SiteMap"/>.</summary>
    public static IReadOnlyList<RouteEndpoint> Routes(Server server) =>
        [
            .. server
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(route => route.Metadata.GetMetadata<SitePage>() is null && !IsOfAgents(route)),
        ];

    // the protocol of agents describes itself
    private static bool IsOfAgents(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith("/mcp", StringComparison.Ordinal);

    public static Operation? Operation(RouteEndpoint route) => route.Metadata.GetMetadata<Operation>();

    /// <summary>The address of a route with the documented examples in its path and its required parameters.</summary>
    public static string Example(RouteEndpoint route, Operation operation)
    {
        var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.InPath))
        {
            path = path.Replace($"{{**{parameter.Name}}}", parameter.Example, StringComparison.Ordinal)
                .Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Example!), StringComparison.Ordinal);
        }

        var needed = operation
            .Parameters.Where(parameter => parameter is { InPath: false, Required: true })
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}")
            .ToList();
        return needed.Count == 0 ? path : $"{path}?{string.Join('&', needed)}";
    }

    public static string Example(Server server, string operationId) =>
        Routes(server)
            .Select(route => (route, operation: Operation(route)))
            .Where(pair => pair.operation?.Id == operationId)
            .Select(pair => Example(pair.route, pair.operation!))
            .First();

    /// <summary>A description in which every parameter stands where it is taken.</summary>
    public static JsonObject Resolved(JsonObject document)
    {
        foreach (var (_, operation) in Walk.Operations(document))
        {
            var parameters = (operation["parameters"]?.AsArray() ?? []).Select(parameter =>
                (string?)parameter!["$ref"] is { } to ? document["components"]!["parameters"]![to.Split('/')[^1]]! : parameter
            );
            operation["parameters"] = new JsonArray([.. parameters.Select(parameter => parameter.DeepClone())]);
        }

        return document;
    }

    /// <summary>The addresses that the examples of an operation make: the bare one, then one for each parameter.</summary>
    public static IEnumerable<string> Examples(string path, JsonObject operation)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? [])
            .Select(parameter =>
                (
                    Name: (string)parameter!["name"]!,
                    InPath: (string)parameter["in"]! == "path",
                    Required: (bool?)parameter["required"] == true,
                    Example: Value(parameter["example"])
                )
            )
            .ToList();
        var address = parameters
            .Where(parameter => parameter.InPath)
            .Aggregate(path, (text, parameter) => text.Replace($"{{{parameter.Name}}}", parameter.Example, StringComparison.Ordinal));
        var needed = string.Join(
            '&',
            parameters
                .Where(parameter => parameter is { InPath: false, Required: true })
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}")
        );
        yield return needed.Length > 0 ? $"{address}?{needed}" : address;
        foreach (var parameter in parameters.Where(parameter => parameter is { InPath: false, Required: false, Example: not null }))
        {
            yield return $"{address}?{(needed.Length > 0 ? needed + "&" : "")}{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}";
        }
    }

    /// <summary>An example as it stands in an address.</summary>
    public static string? Value(JsonNode? example) => example switch
    {
        JsonArray list => string.Join(',', list.Select(one => one!.ToString())),
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
        null => null,
        _ => example.ToString(),
    };
}
