using System.Globalization;
using Evidence.Api.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Evidence.Api.OpenApi;

/// <summary>Writes what stands beside a route into the description that Swashbuckle makes.</summary>
internal sealed class OperationWriter : IOperationFilter
{
    // what any address can answer: the framework's refusals, the rate limit, our own failures
    private static readonly ProblemKind[] Anywhere = [ProblemKinds.MalformedRequest, ProblemKinds.MethodNotAllowed, ProblemKinds.UriTooLong, ProblemKinds.TooManyRequests, ProblemKinds.InternalError];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Operation>().LastOrDefault() is not { } said)
        {
            return;
        }

        operation.OperationId = said.Id;
        operation.Summary = said.Summary;
        operation.Description = said.Description.Length > 0 ? said.Description : said.Summary;
        operation.Tags = new HashSet<OpenApiTagReference> { new(said.Tag, context.Document) };
        var isOfRelease = Hosting.AsOf.Takes("/" + context.ApiDescription.RelativePath) && context.ApiDescription.HttpMethod == HttpMethods.Get;
        if (isOfRelease)
        {
            said = said with { Parameters = [.. said.Parameters, .. Hosting.AsOf.Parameters], Problems = [.. said.Problems, ProblemKinds.NotFound, ProblemKinds.InvalidValue] };
        }

        operation.Parameters = [.. said.Parameters.Select(parameter => Write(parameter, context.Document))];
        operation.RequestBody = said.Sent is null ? null : Write(said.Sent, context.Document);
        operation.Responses = Responses(said, context.Document);
    }

    private static OpenApiParameter Write(Operation.Parameter parameter, OpenApiDocument document) => new()
    {
        Name = parameter.Name,
        In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.Required,
        Description = parameter.Description,
        Schema = Schemas.Read(parameter.Schema, document),
        Example = parameter.Example is null ? null : System.Text.Json.Nodes.JsonValue.Create(parameter.Example),
    };

    private static OpenApiRequestBody Write(Operation.Body body, OpenApiDocument document) => new()
    {
        Required = true,
        Content = body.ContentTypes.ToDictionary(type => type, type => type == "application/json"
            ? new OpenApiMediaType { Schema = new OpenApiSchemaReference(body.Schema, document), Example = System.Text.Json.Nodes.JsonNode.Parse(body.Example) }
            : new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
    };

    private static OpenApiResponses Responses(Operation said, OpenApiDocument document)
    {
        var responses = new OpenApiResponses
        {
            [Text(said.Success.Status)] = new OpenApiResponse { Description = said.Success.Description, Content = Content(said.Success, document) },
        };
        foreach (var (status, meaning) in said.Others)
        {
            responses[Text(status)] = new OpenApiResponse { Description = meaning };
        }

        foreach (var group in said.Problems.Concat(Anywhere).Distinct().GroupBy(kind => kind.Status).OrderBy(group => group.Key))
        {
            responses[Text(group.Key)] = new OpenApiResponse
            {
                Description = string.Join("; ", group.Select(kind => $"`{kind.Code}`: {kind.Title}")) + ".",
                Content = Content("application/problem+json", "Problem", document),
            };
        }

        return responses;
    }

    private static Dictionary<string, OpenApiMediaType>? Content(Operation.Answer answer, OpenApiDocument document)
    {
        var content = Content(answer.ContentType, answer.Schema, document);
        foreach (var (type, schema) in answer.Also)
        {
            content![type] = Content(type, schema, document)![type];
        }

        return content;
    }

    private static Dictionary<string, OpenApiMediaType>? Content(string? type, string? schema, OpenApiDocument document) => type is null
        ? null
        : new() { [type] = new OpenApiMediaType { Schema = schema is null ? new OpenApiSchema { Type = JsonSchemaType.String } : new OpenApiSchemaReference(schema, document) } };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
