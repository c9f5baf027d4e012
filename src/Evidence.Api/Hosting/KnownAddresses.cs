using Microsoft.AspNetCore.Routing.Template;

namespace Evidence.Api.Hosting;

/// <summary>
/// Whether there is anything at an address. The router, asked by a method that nobody takes, answers for every address that a template such as studies.{format}
/// might have had before it has looked: the templates are asked here.
/// </summary>
internal sealed class KnownAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<List<TemplateMatcher>> _templates = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(static endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []))]);

    /// <summary>Whether some address of the service is like this one.</summary>
    public bool Has(PathString path) => _templates.Value.Exists(template => template.TryMatch(path, []));
}
