using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Evidence.Api.OpenApi;

/// <summary>Puts the components and the head of the document in.</summary>
internal sealed class ComponentWriter : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Schemas = Components.All.OrderBy(component => component.Key, StringComparer.Ordinal)
            .ToDictionary(component => component.Key, component => Schemas.Read(component.Value(), swaggerDoc), StringComparer.Ordinal);
        swaggerDoc.Components.Headers = Headers.Components;
        // a record in another form is the same address with a suffix; described as a path it could not be told from the record's own, so its forms stand there
        foreach (var path in swaggerDoc.Paths.Keys.Where(static path => path.EndsWith("/{id}.{format}", StringComparison.Ordinal)).ToList())
        {
            swaggerDoc.Paths.Remove(path);
        }

        foreach (var path in swaggerDoc.Paths.Values)
        {
            // HEAD answers as GET does, without the body; saying so once is enough
            path.Operations?.Remove(HttpMethod.Head);
        }

        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "Where this document was read." }];
        swaggerDoc.Tags = new HashSet<OpenApiTag>(Tags.All.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Meaning }));
    }
}

/// <summary>The nouns that addresses are grouped by.</summary>
internal static class Tags
{
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        ("studies", "Trials, series, cohorts and reviews, and their results."),
        ("synthesis", "What the evidence adds up to, where it is missing, and how it is computed."),
        ("tools", "The same statistics on numbers of your own."),
        ("claims", "What pages assert, what was found when it was checked, and the prices they state."),
        ("testimonials", "The other ledger: reported experience, never evidence."),
        ("reference", "Measures, sources, providers, regulators, harms, vocabularies, lexicons."),
        ("exports", "Everything to take away: lists in many formats, and the whole release in one file."),
        ("search", "Finding things by words and by foreign identifiers."),
        ("releases", "What is served, what changed, what rests on a work, and the proof that the ledgers are apart."),
        ("service", "Health, description, problems."),
    ];
}
