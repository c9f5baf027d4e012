using Evidence.Api.Hosting;
using Microsoft.OpenApi;

namespace Evidence.Api.OpenApi;

/// <summary>The description of the API: the document and the page to try it on.</summary>
internal static class DescriptionEndpoints
{
    private const string Address = $"/openapi/{Description.Document}.json";

    private const string What =
        "Cited studies of cell therapy for spinal cord injury and cerebral palsy, with their figures; what pages claim, checked against them; and, in a ledger of its own, "
        + "what patients are said to have experienced. Read-only and public. HEAD answers wherever GET does, without the body; every answer has a strong ETag.";

    public static void AddDescription(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Description.Document, new OpenApiInfo
            {
                Title = "Evidence knowledge base",
                Version = "1",
                Description = What,
                Contact = new OpenApiContact { Name = "Who runs this installation; its page /about says who" },
                License = new OpenApiLicense { Name = "Code MIT, data CC0 1.0", Identifier = "MIT AND CC0-1.0" },
            });
            options.OperationFilter<OperationWriter>();
            options.DocumentFilter<ComponentWriter>();
        });
        services.AddSingleton<Description>();
    }

    public static void MapDescription(this WebApplication app)
    {
        app.MapMethods(Address, Routes.Read, static (Description description) => new JsonAnswer(JsonAnswer.Tag("", "description"), () => description.Bytes))
            .Described(new Operation("getDescription", "service", "This description.") { Success = Operation.Answer.Json("OtherJson", "OpenAPI 3.1.") });
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint(Address, "Evidence knowledge base");
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "Evidence knowledge base";
        });
    }
}
