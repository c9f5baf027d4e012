using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Plots;
using Evidence.Storage.Catalogs;
using Map = Evidence.Core.Synthesis.EvidenceMap;

namespace Evidence.Api.EvidenceMap;

/// <summary>Where there is evidence and where there is none, by any two fields of studies.</summary>
internal static class EvidenceMapEndpoints
{
    private const string Address = "/v1/evidence-map";

    public static void MapEvidenceMap(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods(
                Address,
                Routes.Read,
                (HttpContext context, CurrentCatalog current) =>
                    Answer(
                        context,
                        current,
                        "json",
                        "application/json",
                        static (asked, _, map, ledger) => JsonAnswer.Bytes(json => EvidenceMapWriter.Write(json, asked, map, ledger))
                    )
            )
            .Described(EvidenceMapOperations.Json);
        routes
            .MapMethods(
                Address + ".svg",
                Routes.Read,
                (HttpContext context, CurrentCatalog current) =>
                    Answer(
                        context,
                        current,
                        "svg",
                        "image/svg+xml",
                        static (asked, page, map, ledger) => Encoding.UTF8.GetBytes(Draw(asked, page, map, ledger))
                    )
            )
            .Described(EvidenceMapOperations.Svg);
    }

    private static IResult Answer(
        HttpContext context,
        CurrentCatalog current,
        string form,
        string type,
        Func<EvidenceMapRequest, PlotPage, Map, LedgerCatalog, ReadOnlyMemory<byte>> write
    )
    {
        var isDrawn = form == "svg";
        var asked = isDrawn
            ? EvidenceMapRequest.Read(PlotWidth.Without(context.Request.Query), $"{Address}.svg", PlotWidth.Name)
            : EvidenceMapRequest.Read(context.Request.Query, Address);
        var width = isDrawn ? PlotWidth.Read(context.Request.Query) : PlotPage.Wide;
        if ((asked.Problem ?? width.Problem) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var (catalog, request, page) = (current.Now, asked.Value!, width.Value!);
        var ledger = catalog.Trial;
        return new JsonAnswer(
            JsonAnswer.Tag(ledger.Mark, $"evidence-map.{form}{request.Canonical}{PlotWidth.Tag(page)}"),
            () => write(request, page, Count(request, catalog), ledger)
        )
        {
            ContentType = type,
            Release = ledger.Number,
            Work = WorkKind.Pooling,
        };
    }

    private static Map Count(EvidenceMapRequest asked, Catalog catalog) =>
        Map.Of(catalog.Trial.Index(Listings.Studies.Kind.Name), asked.Selection.Rows(catalog), asked.Rows, asked.Columns, asked.Most);

    private static string Draw(EvidenceMapRequest asked, PlotPage page, Map map, LedgerCatalog ledger) => EvidenceMapPlot.Draw(
        map,
        $"Where the evidence is: {asked.Rows.Name} by {asked.Columns.Name}",
        value => AxisLabels.Short(ledger, asked.Rows, value),
        value => AxisLabels.Short(ledger, asked.Columns, value),
        $"{asked.Selection.InWords}. Release {ledger.Number}. {Address}{asked.Canonical}", page);
}
