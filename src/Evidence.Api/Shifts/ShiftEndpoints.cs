using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Plots;
using Evidence.Core.Shifts;

namespace Evidence.Api.Shifts;

/// <summary>AIS grade shifts of a selection, as numbers and as a drawing.</summary>
internal static class ShiftEndpoints
{
    public static void MapShifts(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/v1/shifts", Routes.Read, Numbers).Described(ShiftOperations.Numbers);
        routes.MapMethods("/v1/shifts.svg", Routes.Read, Drawing).Described(ShiftOperations.Drawing);
    }

    private static IResult Numbers(HttpContext context, CurrentCatalog current)
    {
        var query = ShiftQuestion.Read(context.Request.Query, "/v1/shifts");
        return query.Problem is { } problem ? new ProblemResult(problem) : AnswerNumbers(query.Value!, current);
    }

    private static JsonAnswer AnswerNumbers(ListQuery query, CurrentCatalog current)
    {
        var catalog = current.Now;
        return new JsonAnswer(JsonAnswer.Tag(catalog.Trial.Mark, "shifts" + query.Canonical), () => JsonAnswer.Bytes(json =>
        {
            json.WriteStartObject();
            ShiftJson.Write(json, ShiftQuestion.Find(query, catalog));
            json.WriteString("query", ShiftQuestion.InWords(query));
            json.WriteStartObject("links");
            json.WriteString("self", "/v1/shifts" + query.Canonical);
            json.WriteString("drawing", "/v1/shifts.svg" + query.Canonical);
            json.WriteEndObject();
            ReleaseJson.Write(json, catalog.Trial);
            json.WriteEndObject();
        })) { Release = catalog.Trial.Number, Work = WorkKind.Pooling };
    }

    private static IResult Drawing(HttpContext context, CurrentCatalog current)
    {
        var query = ShiftQuestion.Read(PlotWidth.Without(context.Request.Query), "/v1/shifts.svg", PlotWidth.Name);
        var width = PlotWidth.Read(context.Request.Query);
        return (query.Problem ?? width.Problem) is { } problem ? new ProblemResult(problem) : AnswerDrawing(query.Value!, width.Value!, current);
    }

    private static JsonAnswer AnswerDrawing(ListQuery query, PlotPage page, CurrentCatalog current)
    {
        var catalog = current.Now;
        return new JsonAnswer(
            JsonAnswer.Tag(catalog.Trial.Mark, "shifts.svg" + query.Canonical + PlotWidth.Tag(page)),
            () => Encoding.UTF8.GetBytes(ShiftSvg.Write(ShiftQuestion.Find(query, catalog), ShiftQuestion.InWords(query), page))
        )
        {
            ContentType = "image/svg+xml",
            Work = WorkKind.Pooling,
            Release = catalog.Trial.Number,
        };
    }
}
