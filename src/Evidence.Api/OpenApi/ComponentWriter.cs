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
