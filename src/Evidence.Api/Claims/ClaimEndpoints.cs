using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Exports;
using Evidence.Core.Text;
using Evidence.Storage;
using Evidence.Storage.Releases;

namespace Evidence.Api.Claims;

/// <summary>Checking sentences, pages and citations. Nothing that is sent is kept, and no address in it is fetched.</summary>
internal static class ClaimEndpoints
{
    private const string Zip = "application/zip";
    private const string JsonLd = "application/ld+json";
    private static readonly string[] Json = ["application/json"];
    private static readonly string[] Pages = ["text/plain", "text/html", "text/markdown", "application/json"];

    public static void MapClaims(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/v1/check", (HttpContext context, CurrentChecker checker, Workshop workshop) =>
                AnswerAsync(context, checker, workshop, WorkKind.Claims, Json, CheckOf)
            )
            .Described(ClaimOperations.Check);
        routes
            .MapPost("/v1/check/batch", (HttpContext context, CurrentChecker checker, Workshop workshop) =>
                AnswerAsync(context, checker, workshop, WorkKind.Pages, Json, static (body, _, now) => Parsed(body, json => Asked.Batch(json, now.Scanner)))
            )
            .Described(ClaimOperations.Batch);
        routes
            .MapPost("/v1/scan", (HttpContext context, CurrentChecker checker, Workshop workshop) =>
                AnswerAsync(context, checker, workshop, WorkKind.Pages, Pages, static (body, _, now) => Asked.Page(body, now.Scanner))
            )
            .Described(ClaimOperations.Scan);
        routes
            .MapPost("/v1/citations/audit", (HttpContext context, CurrentChecker checker, Workshop workshop) =>
                AnswerAsync(context, checker, workshop, WorkKind.Pages, Json, static (body, _, now) =>
                    Parsed(body, json => Asked.Citations(json, now.Citations))
                )
            )
            .Described(ClaimOperations.Audit);
        routes.MapPost("/v1/receipts/verify", VerifyAsync).Described(ClaimOperations.Verify);
        routes.MapMethods("/v1/claims/{id}/claimreview", Routes.Read, ReviewAsync).Described(ClaimOperations.Review);
        routes.MapMethods("/v1/claims/{id}/pack.zip", Routes.Read, PackAsync).Described(ClaimOperations.Pack);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        CurrentChecker checker,
        Workshop workshop,
        WorkKind kind,
        string[] types,
        Func<SentBody, HttpContext, ReleaseChecker, OrProblem<Question>> ask
    )
    {
        var cancel = context.RequestAborted;
        if (QueryParameters.Check(context.Request.Query, context.Request.Path) is { } unread)
        {
            return new ProblemResult(unread);
        }

        // who must come again later is told so before a long body is taken from him
        var now = await checker.NowAsync(cancel);
        var leave = await workshop.AdmitAsync(kind, context);
        if (leave.Problem is { } full)
        {
            return new ProblemResult(full);
        }

        OrProblem<SentBody> body;
        using (leave.Value)
        {
            body = await SentBody.ReadAsync(context.Request, types, cancel);
        }

        if (body.Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var answer = await workshop.RunAsync(kind, context, until => Answered(ask(body.Value!, context, now), now, WantsReview(context), until));
        return answer.Problem is { } problem
            ? new ProblemResult(problem)
            : new CheckAnswer(answer.Value, now.Index.Release, WantsReview(context) ? JsonLd : "application/json");
    }

    private static OrProblem<ReadOnlyMemory<byte>> Answered(OrProblem<Question> question, ReleaseChecker now, bool asReview, CancellationToken cancel)
    {
        try
        {
            return question.Problem is { } problem ? problem
                : asReview ? ScriptSafeOutput.Of(now.Scanner.AnswerAsReview(question.Value!, cancel))
                : now.Scanner.Answer(question.Value!, cancel);
        }
        catch (PageTooLongException error)
        {
            return ProblemKinds.ContentTooLarge.Because(error.Message, "Send it in parts.");
        }
        catch (OutOfMemoryException)
        {
            return ProblemKinds.ContentTooLarge.Because("Reading this text takes more memory than the service has.", "Send it in parts.");
        }
    }

    private static OrProblem<Question> CheckOf(SentBody body, HttpContext context, ReleaseChecker now) =>
        Parsed(body, json => Asked.Check(json, now.Scanner, WantsReview(context)));

    private static OrProblem<Question> Parsed(SentBody body, Func<JsonElement, OrProblem<Question>> read)
    {
        var json = JsonMembers.Parse(body);
        return json.Problem is { } problem ? problem : read(json.Value);
    }

    private static bool WantsReview(HttpContext context) =>
        context.Request.Path.Value == "/v1/check" && context.Request.Headers.Accept.ToString().Contains(JsonLd, StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> VerifyAsync(HttpContext context, CurrentChecker checker, Workshop workshop, CancellationToken cancel)
    {
        var now = await checker.NowAsync(cancel);
        var body = await SentBody.ReadAsync(context.Request, Json, cancel);
        var json = body.Problem is null ? JsonMembers.Parse(body.Value!) : new OrProblem<JsonElement>(default, body.Problem);
        if ((json.Problem ?? JsonMembers.Check(json.Value, "", "text", "html", "context", "title", "url", "claims", "receipt")) is { } problem)
        {
            return new ProblemResult(problem);
        }

        var receipt = ReceiptBody.Read(json.Value);
        var questions = Asked.Receipted(json.Value, now.Scanner);
        if ((receipt.Problem ?? questions.Problem) is { } wrong)
        {
            return new ProblemResult(wrong);
        }

        var answer = await workshop.RunAsync(WorkKind.Pages, context, until => Compared(receipt.Value!, questions.Value!, now, until));
        return answer.Problem is { } refused ? new ProblemResult(refused) : new CheckAnswer(answer.Value, now.Index.Release, "application/json");
    }

    private static OrProblem<ReadOnlyMemory<byte>> Compared(Receipt receipt, IReadOnlyList<Question> questions, ReleaseChecker now, CancellationToken cancel)
    {
        try
        {
            return JsonAnswer.Bytes(json => ReceiptBody.Write(json, receipt, questions, now.Index, cancel));
        }
        catch (PageTooLongException error)
        {
            return ProblemKinds.ContentTooLarge.Because(error.Message, "Send the part that the receipt is of.");
        }
    }

    private static async Task<IResult> ReviewAsync(
        string id,
        HttpContext context,
        CurrentChecker checker,
        ReleaseStore releases,
        CurrentCatalog current,
        Settings settings,
        CancellationToken cancel
    )
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/claims/{id}/claimreview") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var (index, ledger) = ((await checker.NowAsync(cancel)).Index, current.Now.Trial);
        if (!index.ById.TryGetValue(id, out var claim))
        {
            return new ProblemResult(ListEndpoints.NotInRelease(Listings.Claims, id, ledger.Number));
        }

        var dates = await DatesAsync(id, releases, current, cancel);
        return new JsonAnswer(JsonAnswer.Tag(ledger.Mark, $"claimreview/{id} {settings.Site} {dates}"), () =>
            ScriptSafeOutput.Of(JsonAnswer.Bytes(json => ClaimReview.Write(json, claim, index.Sources.GetValueOrDefault(claim.SourceId), settings.Site, dates)))
        )
        {
            ContentType = JsonLd,
            Release = index.Release,
        };
    }

    private static async Task<IResult> PackAsync(
        string id,
        HttpContext context,
        CurrentChecker checker,
        ReleaseStore releases,
        CurrentCatalog current,
        AnswerCache cache,
        Settings settings,
        CancellationToken cancel
    )
    {
        if (QueryParameters.Check(context.Request.Query, "/v1/claims/{id}/pack.zip") is { } problem)
        {
            return new ProblemResult(problem);
        }

        var (now, ledger) = (await checker.NowAsync(cancel), current.Now.Trial);
        if (!now.Index.ById.TryGetValue(id, out var claim))
        {
            return new ProblemResult(ListEndpoints.NotInRelease(Listings.Claims, id, ledger.Number));
        }

        var dates = await DatesAsync(id, releases, current, cancel);
        var tag = JsonAnswer.Tag(ledger.Mark, $"pack/{id} {ledger.PublishedAt} {settings.Site} {Environment.Version} {dates}");
        var zip = cache.Find(tag) ?? await new NewsroomPack(claim, now, ledger, settings.Site).WriteAsync(dates, cancel);
        return new JsonAnswer(tag, () => cache.Get(tag, () => zip))
        {
            ContentType = Zip,
            FileName = $"{id}-r{ledger.Number}.zip",
            Release = ledger.Number,
            Work = WorkKind.Files,
        };
    }

    private static async Task<ReviewDates?> DatesAsync(string id, ReleaseStore releases, CurrentCatalog current, CancellationToken cancel) =>
        ReviewDates.Of(await releases.RevisionsAsync(Ledger.Trial, "claims", id, cancel), await releases.AllAsync(cancel), current.Now.Release?.Number ?? 0);
}
