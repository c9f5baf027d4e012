using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Method;

/// <summary>What is computed and how, written from the tables that compute it, so that it cannot drift.</summary>
internal static class MethodEndpoints
{
    private const string Address = "/v1/method";

    private static readonly Operation Description = new("getMethod", "synthesis", "What is computed and how: names, formulas, citations, defaults, rules.")
    {
        Success = Operation.Answer.Json("Method", "One section for each table of the program."),
        Problems = [ProblemKinds.UnknownParameter],
        Others = new Dictionary<int, string> { [StatusCodes.Status304NotModified] = "The client holds this answer already." },
    };

    public static void MapMethod(this IEndpointRouteBuilder routes) => routes.MapMethods(Address, Routes.Read, Answer).Described(Description);

    private static IResult Answer(HttpContext context) => QueryParameters.Check(context.Request.Query, Address) is { } problem
        ? new ProblemResult(problem)
        : JsonAnswer.Written(JsonAnswer.Tag("", "method"), Write);

    private static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("engine", Core.Releases.Engine.Version);
        json.WriteStartArray("sections");
        foreach (var section in MethodSections.All)
        {
            json.WriteStartObject();
            json.WriteString("name", section.Name);
            json.WriteString("meaning", section.Meaning);
            json.WriteStartArray("entries");
            foreach (var entry in section.Entries)
            {
                Entry(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Entry(Utf8JsonWriter json, MethodEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Name);
        json.WriteString("label", entry.Label);
        json.WriteString("formula", entry.Formula);
        json.WriteString("citation", entry.Citation);
        json.WriteBoolean("default", entry.IsDefault);
        if (entry.Refused is { } refused)
        {
            json.WriteString("refused", refused);
        }

        json.WriteEndObject();
    }
}
