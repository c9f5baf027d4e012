using System.Text.Json.Nodes;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Releases;

namespace Evidence.Api.Releases;

/// <summary>What the description says of changes.</summary>
internal static class ChangeOperations
{
    private static readonly Operation.Parameter Since = Operation.Parameter.Query(
        "since",
        "The number of a release, for what came after it; or a day or time (UTC when none is said), for what was released from then on. "
            + "Everything when not given.",
        "0"
    );

    private static readonly Operation.Parameter[] Scope =
    [
        Operation.Parameter.Query(
            "claim",
            "Only changes of a claim and of the records that its verdict rests on: what you printed still stands, or changed.",
            "bookimed-mayo-all-improved"
        ),
        Operation.Parameter.Query("study", "Only changes of a study and of the claims that name it or rest on it.", "honmou-2021"),
        Operation.Parameter.Query(
            "receipt",
            "Only changes of what an answer rests on, since the release that gave it; the answer says under receipt whether what you printed still stands. "
                + "It takes receipt.id of a check, a scan or a claim's pack.zip; empty is none.",
            ""
        ),
        Operation.Parameter.Query(
            "text",
            "With receipt: the text that was sent, where it is no statement of an indexed claim. Nothing that is sent is kept, so it must be sent again.",
            ""
        ),
        Operation.Parameter.Query("context", "With receipt: the context that was sent, if one was.", ""),
    ];

    public static Operation List { get; } =
        new("listChangesSince", "releases", "The records that were added, changed or removed since a release or a day, oldest first.")
        {
            Description =
                "To follow the knowledge base, remember release.number of the answer and ask since that one. Changes of the testimonial ledger say so.",
            Parameters =
            [
                Since,
                new Operation.Parameter(
                    "limit",
                    false,
                    "Items of a page, 0 to 200.",
                    new JsonObject
                    {
                        ["type"] = "integer",
                        ["minimum"] = 0,
                        ["maximum"] = ListQuery.MostItems,
                        ["default"] = ListQuery.DefaultItems,
                    },
                    "20"
                ),
                Operation.Parameter.Query("cursor", "The place to go on from: links.nextCursor of the page before; empty is the beginning.", ""),
                .. Scope,
            ],
            Success = Operation.Answer.Json("ChangePage", "The changes."),
            Problems =
            [
                ProblemKinds.UnknownParameter,
                ProblemKinds.DuplicateParameter,
                ProblemKinds.InvalidValue,
                ProblemKinds.InvalidCursor,
                ProblemKinds.NotFound,
            ],
            Others = NotModified,
        };

    public static Operation Feed { get; } =
        new("getChangesFeed", "releases", "The releases as an Atom feed, newest first, each with its changed records.")
        {
            Description =
                "RFC 4287; twenty releases, and rel=next to those before. "
                + "An entry shows the first records of each ledger under a heading of its own and leads to all of them.",
            Parameters =
            [
                Since,
                new Operation.Parameter(
                    "before",
                    false,
                    "Only releases before this number: rel=next gives it.",
                    new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
                    "2"
                ),
                .. Scope,
            ],
            Success = new Operation.Answer(StatusCodes.Status200OK, ChangesFeed.MediaType, null, "The feed."),
            Problems =
            [
                ProblemKinds.UnknownParameter,
                ProblemKinds.DuplicateParameter,
                ProblemKinds.InvalidValue,
                ProblemKinds.NotAcceptable,
                ProblemKinds.NotFound,
                ProblemKinds.NotReady,
            ],
            Others = NotModified,
        };

    private static Dictionary<int, string> NotModified => new() { [304] = "The client holds these bytes already (If-None-Match)." };
}
