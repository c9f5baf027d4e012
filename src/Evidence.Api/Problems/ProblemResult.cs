using System.Buffers;
using System.Text.Json;
using Evidence.Api.Hosting;

namespace Evidence.Api.Problems;

/// <summary>Answers with a problem as <c>application/problem+json</c>.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    /// <summary>What is answered.</summary>
    public Problem Problem => problem;

    /// <summary>Writes the problem; the answer must not have begun.</summary>
    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, problem);

    /// <summary>A problem, as an answer.</summary>
    public static implicit operator ProblemResult(Problem problem) => new(problem);

    internal static Task WriteAsync(HttpContext context, Problem problem)
    {
        if (Pages.PageAnswer.IsLooking(context))
        {
            return Pages.PageAnswer.WriteAsync(context, problem);
        }

        var body = Body(problem, context.Request.Path.Value ?? "", RequestId.Of(context));
        var response = context.Response;
        response.StatusCode = problem.Kind.Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = default;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    internal static ReadOnlyMemory<byte> Body(Problem problem, string instance, string? requestId)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Json.Writing);
        json.WriteStartObject();
        json.WriteString("type", $"/problems/{problem.Kind.Code}");
        json.WriteString("title", problem.Kind.Title);
        json.WriteNumber("status", problem.Kind.Status);
        json.WriteString("detail", problem.Detail);
        json.WriteString("instance", instance);
        json.WriteString("code", problem.Kind.Code);
        WriteIfGiven(json, "hint", problem.Hint);
        WriteIfGiven(json, "parameter", problem.Parameter);
        WriteIfGiven(json, "pointer", problem.Pointer);
        WriteIfGiven(json, "didYouMean", problem.DidYouMean);
        if (problem.Allowed.Count > 0)
        {
            json.WriteStartArray("allowed");
            foreach (var allowed in problem.Allowed)
            {
                json.WriteStringValue(allowed);
            }

            json.WriteEndArray();
        }

        WriteIfGiven(json, "requestId", requestId);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
