using System.Globalization;
using System.Text.Json.Nodes;
using Evidence.Api.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Evidence.Api.OpenApi;

/// <summary>Writes what stands beside a route into the description that Swashbuckle makes.</summary>
internal sealed class OperationWriter : IOperationFilter
{
    // what any address can answer and a client should expect; what else there is (405, 414, 500) is a problem too, said once as the default
    private static readonly ProblemKind[] Anywhere = [ProblemKinds.MalformedRequest, ProblemKinds.TooManyRequests];

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
            said = said with
            {
                Parameters = [.. said.Parameters, .. Hosting.AsOf.Parameters],
                Problems = [.. said.Problems, ProblemKinds.NotFound, ProblemKinds.InvalidValue],
            };
        }

        operation.Parameters = [.. said.Parameters.Select(parameter => Write(parameter, context.Document))];
        operation.RequestBody = said.Sent is null ? null : Write(said.Sent, context.Document);
        var isRead = context.ApiDescription.HttpMethod == HttpMethods.Get;
        operation.Responses = Responses(
            said,
            Headers.Of(isRead, isOfRelease, said.Success.ContentType is not null && said.Tag == "exports", context.Document),
            context.Document
        );
    }

    private static OpenApiParameter Write(Operation.Parameter parameter, OpenApiDocument document)
    {
        var written = new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.Required,
            Description = parameter.Description,
            Schema = Schemas.Read(parameter.Schema, document),
            Example = Example(parameter),
        };
        if ((string?)parameter.Schema["type"] == "array")
        {
            written.Style = ParameterStyle.Form;
            written.Explode = false;
        }

        return written;
    }

    // an example is a value of the parameter's type, not its text
    private static JsonNode? Example(Operation.Parameter parameter) => parameter.Example is not { } text ? null : (string?)parameter.Schema["type"] switch
    {
        "array" => new JsonArray([.. text.Split(',').Select(static one => (JsonNode)one)]),
        "integer" or "number" or "boolean" => text.Length == 0 ? null : JsonNode.Parse(text),
        _ => JsonValue.Create(text),
    };

    private static OpenApiRequestBody Write(Operation.Body body, OpenApiDocument document) => new()
    {
        Required = true,
        Content = body.ContentTypes.ToDictionary(type => type, type => type == "application/json"
            ? new OpenApiMediaType { Schema = new OpenApiSchemaReference(body.Schema, document), Example = JsonNode.Parse(body.Example) }
            : new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
    };

    private static OpenApiResponses Responses(Operation said, Dictionary<string, IOpenApiHeader> headers, OpenApiDocument document)
    {
        var responses = new OpenApiResponses
        {
            [Text(said.Success.Status)] = new OpenApiResponse { Description = said.Success.Description, Content = Content(said, document), Headers = headers },
        };
        foreach (var (status, meaning) in said.Others)
        {
            responses[Text(status)] = new OpenApiResponse { Description = meaning };
        }

        foreach (var group in said.Problems.Concat(Anywhere).Distinct().GroupBy(kind => kind.Status).OrderBy(group => group.Key))
        {
            responses[Text(group.Key)] = new OpenApiResponse
            {
                Description = string.Join(", ", group.Select(static kind => $"`{kind.Code}`")),
                Headers = Headers.OfProblem(group.Key, document),
                Content = Content("application/problem+json", "Problem", document),
            };
        }

        responses["default"] = new OpenApiResponse { Description = "Any other refusal.", Content = Content("application/problem+json", "Problem", document) };
        return responses;
    }

    private static Dictionary<string, OpenApiMediaType>? Content(Operation said, OpenApiDocument document)
    {
        var answer = said.Success;
        var content = Content(answer.ContentType, answer.Schema, document);
        if (answer is { ContentType: { } main, Schema: not null })
        {
            content![main].Example = AnswerExamples.Of(said.Id);
        }

        foreach (var (type, schema) in answer.Also)
        {
            content![type] = Content(type, schema, document)![type];
        }

        return content;
    }

    private static Dictionary<string, OpenApiMediaType>? Content(string? type, string? schema, OpenApiDocument document) =>
        type is null
            ? null
            : new()
            {
                [type] = new OpenApiMediaType
                {
                    Schema = schema is null ? new OpenApiSchema { Type = JsonSchemaType.String } : new OpenApiSchemaReference(schema, document),
                },
            };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
