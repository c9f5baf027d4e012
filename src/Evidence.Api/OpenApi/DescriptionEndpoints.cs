using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Microsoft.OpenApi;

namespace Evidence.Api.OpenApi;

/// <summary>The description of the API: the document and the page to try it on.</summary>
internal static class DescriptionEndpoints
{
    private const string Ui = "swagger";
    private const string Address = $"/openapi/{Description.Document}.json";
    private const string Choices = "choices";
    private const string Inherited = "inherited";

    private const string What =
        "Cited studies of cell therapy for spinal cord injury and cerebral palsy, with their figures; what pages claim, checked against them; "
        + "and, in a ledger of its own, "
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
        app.MapMethods(Address, Routes.Read, Answer)
            .Described(
                new Operation("getDescription", "service", "This description.")
                {
                    Parameters =
                    [
                        Operation.Parameter.Query(
                            Choices,
                            "How a choice between objects is said: inherited gives a base and derived types, for languages without choices (C#, Java); "
                                + "else it is oneOf.",
                            Inherited,
                            "one-of",
                            Inherited
                        ),
                    ],
                    Success = Operation.Answer.Json("OtherJson", "OpenAPI 3.1."),
                    Problems = [ProblemKinds.UnknownParameter, ProblemKinds.InvalidValue],
                }
            );

        // it compares every path with patterns of its own
        app.UseWhen(
            static context => context.Request.Path.StartsWithSegments("/" + Ui, StringComparison.OrdinalIgnoreCase),
            static branch =>
                branch.UseSwaggerUI(options =>
                {
                    options.SwaggerEndpoint(Address, "Evidence knowledge base");
                    options.RoutePrefix = Ui;
                    options.DocumentTitle = "Evidence knowledge base";
                })
        );
    }

    private static IResult Answer(HttpContext context, Description description)
    {
        if (QueryParameters.Check(context.Request.Query, Address, [Choices]) is { } problem)
        {
            return new ProblemResult(problem);
        }

        return context.Request.Query[Choices].ToString() switch
        {
            "" or "one-of" => new JsonAnswer(JsonAnswer.Tag("", "description"), () => description.Bytes),
            Inherited => new JsonAnswer(JsonAnswer.Tag("", "description inherited"), () => description.Inherited),
            var other => new ProblemResult(Problem.Of(QuestionReader.NotOneOf(Choices, other, ["one-of", Inherited], "the description can be written"))),
        };
    }
}
