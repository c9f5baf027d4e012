using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Claims;

/// <summary>What the description says of checking.</summary>
internal static class ClaimOperations
{
    private static readonly string[] Json = ["application/json"];
    private static readonly ProblemKind[] WrongBody =
    [
        ProblemKinds.UnknownParameter,
        ProblemKinds.ContentTooLarge,
        ProblemKinds.UnsupportedMediaType,
        ProblemKinds.Unprocessable,
    ];

    public static Operation Check { get; } = new("checkClaim", "claims", "Checks one sentence slot by slot against the studies of this release.")
    {
        Description =
            "Grammar, tables and arithmetic, no model: each verdict names the row that decided and can be replayed from its receipt. "
            + "Where it cannot know it abstains. With Accept: application/ld+json the answer is a schema.org ClaimReview. Nothing sent is kept.",
        Sent = new Operation.Body(Json, "CheckRequest", """{"text":"All participants in the Mayo study moved up at least one ASIA grade."}"""),
        Success = Operation.Answer.Json("CheckAnswer", "The check."),
        Problems = WrongBody,
    };

    public static Operation Batch { get; } = new("checkClaims", "claims", "Checks up to 100 sentences.")
    {
        Sent = new Operation.Body(Json, "BatchRequest", """{"claims":[{"text":"47 patients walked again."}]}"""),
        Success = Operation.Answer.Json("BatchAnswer", "The checks, in the order sent."),
        Problems = WrongBody,
    };

    public static Operation Scan { get; } =
        new("scanPage", "claims", "Reads a page sentence by sentence and checks what is worth checking.")
        {
            Description =
                "Text, HTML or Markdown up to 1 MiB. Offsets are UTF-16 units of the text sent, or for HTML of the extracted text, which is returned. "
                + "No address is fetched; title and url only say where the text is from.",
            Sent = new Operation.Body(
                ["application/json", "text/plain", "text/html", "text/markdown"],
                "ScanRequest",
                """{"text":"In Yale's trial 12 of 13 improved.","title":"A clinic's page"}"""
            ),
            Success = Operation.Answer.Json("ScanAnswer", "The units, what was found of each, and the tally."),
            Problems = WrongBody,
        };

    public static Operation Audit { get; } =
        new("auditCitations", "claims", "Asks of each cited work whether it is here, controlled, retracted, and whether it supports a sentence.")
        {
            Sent = new Operation.Body(
                Json,
                "AuditRequest",
                """{"dois":["10.1038/s41467-024-46259-y"],"claim":"Seven of ten improved by at least one AIS grade."}"""
            ),
            Success = Operation.Answer.Json("AuditAnswer", "The works, in the order sent."),
            Problems = WrongBody,
        };

    public static Operation Verify { get; } = new("verifyReceipt", "claims", "Asks again and says whether the answer is the same byte for byte.")
    {
        Sent = new Operation.Body(
            Json,
            "VerifyRequest",
            """{"text":"47 patients walked again.","receipt":{"id":"0","release":1,"engine":"1","inputDigest":"0","outputDigest":"0"}}"""
        ),
        Success = Operation.Answer.Json("VerifyAnswer", "Whether it is the same, and the receipt of now."),
        Problems = WrongBody,
    };

    public static Operation Pack { get; } =
        new("getNewsroomPack", "claims", "Everything that a newsroom needs to write about a claim, in one zip file that is read without a network.")
        {
            Description =
                "index.html, the verdict in a short and a long form, the evidence as CSV, plots as SVG, citations as RIS, a schema.org ClaimReview, questions "
                + "for the clinic, the automatic check and its receipt, checksums. A claim that cannot be checked has a pack that says so. "
                + "No testimonial is in it.",
            Parameters = [Operation.Parameter.Path("id", "The claim's id.", "bk-axon-growth")],
            Success = new Operation.Answer(StatusCodes.Status200OK, "application/zip", null, "The pack."),
            Problems = [ProblemKinds.UnknownParameter, ProblemKinds.NotFound, ProblemKinds.NotAcceptable],
            Others = new Dictionary<int, string> { [304] = "The client holds these bytes already (If-None-Match)." },
        };

    public static Operation Review { get; } = new("getClaimReview", "claims", "An indexed claim as a schema.org ClaimReview.")
    {
        Parameters = [Operation.Parameter.Path("id", "The claim's id.", "bookimed-mayo-all-improved")],
        Success = new Operation.Answer(StatusCodes.Status200OK, "application/ld+json", "ClaimReview", "The review."),
        Problems = [ProblemKinds.NotFound, ProblemKinds.UnknownParameter],
    };
}
