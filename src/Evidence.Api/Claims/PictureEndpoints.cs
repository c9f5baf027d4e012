using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Pages;
using Evidence.Api.Problems;
using Evidence.Core.Claims;

namespace Evidence.Api.Claims;

/// <summary>A claim in pictures: the plot of the figures that it was held against, and the picture that a shared link shows.</summary>
internal static class PictureEndpoints
{
    private const string Plot = "/v1/claims/{id}/plot.svg";
    private const string Share = "/claims/{id}/picture.png";
    private const string Png = "image/png";

    private static readonly Operation.Parameter Id = Operation.Parameter.Path("id", "The claim's id.", "bookimed-mayo-all-improved");

    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods(Plot, Routes.Read, DrawnAsync)
            .Described(
                new Operation("getClaimPlot", "claims", "The results that a claim was held against, drawn beside what it says; nothing is pooled.")
                {
                    Parameters = [Id, PlotWidth.Described],
                    Success = new Operation.Answer(StatusCodes.Status200OK, "image/svg+xml", null, "The plot."),
                    Problems = [ProblemKinds.UnknownParameter, ProblemKinds.DuplicateParameter, ProblemKinds.InvalidValue, ProblemKinds.NotFound],
                }
            );
        routes
            .MapMethods(Share, Routes.Read, SharedAsync)
            .Described(
                new Operation(
                    "getClaimPicture",
                    "service",
                    "A claim with its verdict and figures as a picture of 1200 by 630 points, for links that are shared."
                )
                {
                    Parameters = [Id],
                    Success = new Operation.Answer(StatusCodes.Status200OK, Png, null, "The picture."),
                    Problems = [ProblemKinds.UnknownParameter, ProblemKinds.NotFound],
                }
            );
    }

    private static async Task<IResult> DrawnAsync(string id, HttpContext context, CurrentChecker checker, CurrentCatalog current, Settings settings)
    {
        var now = await checker.NowAsync(context.RequestAborted);
        if (Find(id, Plot, context, now, current, out var claim, PlotWidth.Name) is { } problem)
        {
            return problem;
        }

        var width = PlotWidth.Read(context.Request.Query);
        if (width.Problem is { } wrong)
        {
            return new ProblemResult(wrong);
        }

        var ledger = current.Now.Trial;
        return new NewsroomPack(claim!, now, ledger, settings.Site).Plot(width.Value!) is { } plot
            ? new JsonAnswer(JsonAnswer.Tag(ledger.Mark, $"plot/{id}{PlotWidth.Tag(width.Value!)}"), () => System.Text.Encoding.UTF8.GetBytes(plot))
            {
                ContentType = "image/svg+xml",
                Release = ledger.Number,
            }
            : new ProblemResult(
                ProblemKinds.NotFound.Because(
                    "None of the results that this claim was held against is a share of people.",
                    $"/v1/claims/{id} has its grounds in words."
                )
            );
    }

    private static async Task<IResult> SharedAsync(string id, HttpContext context, CurrentChecker checker, CurrentCatalog current, AnswerCache cache)
    {
        var now = await checker.NowAsync(context.RequestAborted);
        if (Find(id, Share, context, now, current, out var claim) is { } problem)
        {
            return problem;
        }

        var ledger = current.Now.Trial;
        var tag = JsonAnswer.Tag(ledger.Mark, $"picture/{id} {typeof(SharePicture).Module.ModuleVersionId}");
        return new JsonAnswer(
            tag,
            () => cache.Get(tag, () => SharePicture.Of(Node.Of(NewsroomPack.Documents(ledger, Core.Kinds.StoredKinds.Claims, [claim!.Id])[0])).Png())
        )
        {
            ContentType = Png,
            Release = ledger.Number,
        };
    }

    private static ProblemResult? Find(
        string id,
        string address,
        HttpContext context,
        ReleaseChecker now,
        CurrentCatalog current,
        out Claim? claim,
        params IReadOnlyList<string> known
    )
    {
        claim = null;
        return QueryParameters.Check(context.Request.Query, address, known) is { } problem ? new ProblemResult(problem)
            : now.Index.ById.TryGetValue(id, out claim) ? null
            : new ProblemResult(ListEndpoints.NotInRelease(Listings.Claims, id, current.Now.Trial.Number));
    }
}
