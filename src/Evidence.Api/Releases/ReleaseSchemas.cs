using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Releases;

/// <summary>The answers about releases and the ledgers.</summary>
internal static class ReleaseSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["Release"] = static () =>
                Object(
                    "What one import changed, and what the content was afterwards.",
                    ("number", Whole("From 1, without gaps.")),
                    ("publishedAt", Text("UTC, ISO 8601.")),
                    ("pack", Text("What was imported.")),
                    ("version", Nullable(Text("Version of the content, as its pack says; it is the same everywhere."))),
                    ("date", Nullable(Text("Date of the content, as its pack says."))),
                    ("engine", Text("What derived the derived.")),
                    ("trial", Ledger()),
                    ("testimonial", Ledger()),
                    (
                        "records",
                        Object(
                            "What changed.",
                            ("added", Whole("New records.")),
                            ("changed", Whole("Records with new bytes.")),
                            ("removed", Whole("Records gone."))
                        )
                    ),
                    ("changes", Text("The address of the list of changes."))
                ),
            ["ReleaseList"] = static () => Object("Every release, newest first.", ("items", List(Ref("Release"), "All.")), ("total", Whole("How many."))),
            ["ChangeList"] = static () =>
                Object(
                    "What a release changed.",
                    ("release", Whole("Its number.")),
                    ("total", Whole("How many records.")),
                    (
                        "items",
                        List(
                            Object(
                                "A record.",
                                ("ledger", Text("Which.", "trial", "testimonial")),
                                ("kind", Text("Its kind.")),
                                ("id", Text("Its id.")),
                                ("change", Text("What became of it.", "added", "changed", "removed")),
                                ("digestBefore", Nullable(Text("SHA-256 before; null when new."))),
                                ("digestAfter", Nullable(Text("SHA-256 after; null when gone.")))
                            ),
                            "By ledger, kind and id."
                        )
                    )
                ),
            ["ChangePage"] = static () =>
                Object(
                    "What changed since a release, oldest first.",
                    (
                        "items",
                        List(
                            Object(
                                "A record that a release changed.",
                                ("release", Whole("The release.")),
                                ("ledger", Text("Which.", "trial", "testimonial")),
                                ("kind", Text("Its kind.")),
                                ("id", Text("Its id.")),
                                ("change", Text("What became of it.", "added", "changed", "removed")),
                                ("digestBefore", Nullable(Text("SHA-256 before; null when new."))),
                                ("digestAfter", Nullable(Text("SHA-256 after; null when gone."))),
                                ("url", Nullable(Text("Its address; null when it is gone or has none of its own.")))
                            ),
                            "By release, kind and id."
                        )
                    ),
                    ("total", Whole("Changes since then, all pages.")),
                    ("since", Whole("The release after which the list begins.")),
                    (
                        "receipt?",
                        Object(
                            "What became of what was printed.",
                            ("id", Text("The receipt.")),
                            ("release", Whole("The release that answered.")),
                            ("engine", Text("The engine that answered.")),
                            ("state", Text("Whether it still stands.", [.. PrintedAnswer.States.Keys])),
                            ("says", Text("The same in a sentence.")),
                            (
                                "now",
                                Object(
                                    "What is answered today.",
                                    ("verdict", Nullable(Text("The verdict."))),
                                    ("says", Nullable(Text("Why."))),
                                    ("url", Text("Where it is answered."))
                                )
                            )
                        )
                    ),
                    (
                        "links",
                        Object(
                            "Addresses.",
                            ("self", Text("This page.")),
                            ("next?", Text("The next page.")),
                            ("nextCursor?", Text("The place where it begins.")),
                            ("feed", Text("The same as a feed."))
                        )
                    ),
                    (
                        "release",
                        Object(
                            "The newest release looked at.",
                            ("number", Whole("Its number; ask since this one for what comes.")),
                            ("publishedAt", Text("When."))
                        )
                    )
                ),
            ["Version"] = static () =>
                Object(
                    "What answers.",
                    ("api", Text("The version in the path.")),
                    ("program", Text("The program's version.")),
                    ("engine", Text("The version of the derivations.")),
                    ("release", Ref("Release"))
                ),
            ["Separation"] = static () =>
                Object(
                    "The proof that the two ledgers are apart.",
                    ("separate", Flag("Whether every attempt to read across was refused.")),
                    (
                        "ledgers",
                        List(
                            Object(
                                "A ledger.",
                                ("name", Text("Which.")),
                                ("digest", Text("SHA-256 of its content.")),
                                ("lastChangedIn", Whole("A release.")),
                                ("records", Counts("Records by kind."))
                            ),
                            "Both."
                        )
                    ),
                    ("walls", List(Object("A wall.", ("wall", Text("Its name.")), ("meaning", Text("What it holds apart."))), "What keeps them apart.")),
                    (
                        "attempts",
                        List(
                            Object(
                                "An attempt made for this answer.",
                                ("connection", Text("The ledger a connection was opened for.")),
                                ("read", Text("The other ledger's table that was asked for.")),
                                ("refused", Flag("Whether the database refused.")),
                                ("answer", Text("What it said."))
                            ),
                            "From each ledger at every stored form of the other."
                        )
                    )
                ),
        };

    private static JsonObject Ledger() =>
        Object(
            "A ledger after the release.",
            ("digest", Text("SHA-256 over kind, id and document digest.")),
            ("lastChangedIn", Whole("The release that last changed it."))
        );
}
