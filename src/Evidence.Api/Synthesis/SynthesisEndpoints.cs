using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Synthesis;

/// <summary>What the evidence adds up to: as JSON, as a table for metafor, as a forest plot.</summary>
internal static class SynthesisEndpoints
{
    private const string Address = "/v1/synthesis";

    public static void MapSynthesis(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Address, Routes.Read, Json).Described(SynthesisOperations.Json);
        routes.MapMethods(Address + ".csv", Routes.Read, Csv).Described(SynthesisOperations.Csv);
        routes.MapMethods(Address + ".svg", Routes.Read, Svg).Described(SynthesisOperations.Svg);
    }

    private static IResult Json(HttpContext context, CurrentCatalog current) =>
        Answer(
            context,
            current,
            "json",
            "application/json",
            static (asked, answer, catalog) => JsonAnswer.Bytes(json => SynthesisWriter.Write(json, asked, answer, catalog))
        );

    private static IResult Csv(HttpContext context, CurrentCatalog current) =>
        Answer(context, current, "csv", "text/csv; charset=utf-8", static (_, answer, _) => Encoding.UTF8.GetBytes(SynthesisCsv.Write(answer)));

    private static IResult Svg(HttpContext context, CurrentCatalog current)
    {
        var drawing = SynthesisDrawing.Read(context.Request.Query);
        return drawing.Problem is { } problem
            ? new ProblemResult(problem)
            : Answer(
                context,
                current,
                "svg",
                "image/svg+xml",
                (asked, answer, catalog) => Encoding.UTF8.GetBytes(drawing.Value!.Draw(answer, asked.Measure.Name, Footer(asked, answer, catalog))),
                drawing.Value!.Tag
            );
    }

    private static IResult Answer(
        HttpContext context,
        CurrentCatalog current,
        string form,
        string type,
        Func<SynthesisRequest, SynthesisAnswer, LedgerCatalog, ReadOnlyMemory<byte>> write,
        string drawn = ""
    )
    {
        var catalog = current.Now;
        var asked = form == "svg"
            ? SynthesisRequest.Read(SynthesisDrawing.Without(context.Request.Query), $"{Address}.svg", catalog, SynthesisDrawing.Own)
            : SynthesisRequest.Read(context.Request.Query, $"{Address}{(form == "json" ? "" : "." + form)}", catalog);
        if (asked.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        var request = asked.Value!;
        return new JsonAnswer(
            JsonAnswer.Tag(catalog.Trial.Mark, $"synthesis.{form}{request.Canonical}{drawn}"),
            () => write(request, SynthesisEvidence.Answer(request, catalog), catalog.Trial)
        )
        {
            ContentType = type,
            Release = catalog.Trial.Number,
            Work = WorkKind.Pooling,
        };
    }

    private static IReadOnlyList<string> Footer(SynthesisRequest asked, SynthesisAnswer answer, LedgerCatalog ledger) =>
        [
            $"{asked.Selection.InWords}: {answer.Studies} of them, natural-history studies included. "
                + $"Release {ledger.Number}, {ledger.PublishedAt[..Math.Min(10, ledger.PublishedAt.Length)]}. What was left out and why: "
                + $"{Address}{asked.Canonical}",
        ];
}
