using Microsoft.OpenApi;

namespace Evidence.Api.OpenApi;

/// <summary>The description of the API: the document and the page to try it on.</summary>
internal static class DescriptionEndpoints
{
    public const string Document = "v1";

    public static void AddDescription(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new OpenApiInfo
            {
                Title = "Evidence knowledge base",
                Version = "1",
                Description = "Cited studies of cell therapy for spinal cord injury and cerebral palsy, with their figures; what pages claim, checked against them; and, in a ledger of its own, what patients are said to have experienced. Read-only and public. HEAD answers wherever GET does, without the body; every answer has a strong ETag.",
                License = new OpenApiLicense { Name = "Code MIT, data CC0 1.0", Identifier = "MIT AND CC0-1.0" },
            });
            options.OperationFilter<OperationWriter>();
            options.DocumentFilter<ComponentWriter>();
        });
    }

    public static void MapDescription(this WebApplication app)
    {
        app.UseSwagger(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.RouteTemplate = "openapi/{documentName}.json";
        });
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint($"/openapi/{Document}.json", "Evidence knowledge base");
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "Evidence knowledge base";
        });
    }
}
