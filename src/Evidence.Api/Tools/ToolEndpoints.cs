using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Tools;

/// <summary>The statistics of the service on numbers of the caller. Nothing is kept.</summary>
internal static class ToolEndpoints
{
    public static void MapTools(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/v1/tools/meta-analysis", (HttpContext context, CancellationToken cancelled) => Answer(context, MetaAnalysisTool.Answer, cancelled))
            .Described(ToolOperations.MetaAnalysis);
        routes
            .MapPost("/v1/tools/proportion", (HttpContext context, CancellationToken cancelled) => Answer(context, ProportionTool.Answer, cancelled))
            .Described(ToolOperations.Proportion);
        routes
            .MapPost("/v1/tools/two-by-two", (HttpContext context, CancellationToken cancelled) => Answer(context, TwoByTwoTool.Answer, cancelled))
            .Described(ToolOperations.TwoByTwo);
    }

    private static async Task<IResult> Answer(HttpContext context, Func<JsonElement, OrProblem<Action<Utf8JsonWriter>>> work, CancellationToken cancelled)
    {
        var body = await JsonBody.ReadAsync(context.Request, cancelled);
        var answer = body.Problem is { } unread ? unread : Work(body.Value, work);
        return answer.Problem is { } problem
            ? new ProblemResult(problem)
            : Results.Bytes(JsonAnswer.Bytes(json =>
            {
                json.WriteStartObject();
                answer.Value!(json);
                json.WriteEndObject();
            }), "application/json");
    }

    private static OrProblem<Action<Utf8JsonWriter>> Work(JsonElement body, Func<JsonElement, OrProblem<Action<Utf8JsonWriter>>> work)
    {
        try
        {
            return work(body);
        }
        catch (InvalidOperationException)
        {
            // the one thing that parses and is no text: half of a surrogate pair
            return ProblemKinds.MalformedRequest.Because("A name in the body holds half of a surrogate pair.", "Send text in UTF-8.");
        }
    }
}
