using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Exports;

/// <summary>The components of this room.</summary>
internal static class ReleaseFileSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["ExportList"] = static () => Object(
            "What there is to take away.",
            ("items", List(
                Object(
                    "A list, or the whole release.",
                    ("name", Text("The list's name; release for the whole release.")),
                    ("title", Text("Its name for people.")),
                    ("ledger", Text("Which ledger it is of.")),
                    ("records?", Whole("Records of the list.")),
                    ("formats", List(
                        Object(
                            "A format.",
                            ("format", Text("Its name and suffix.")),
                            ("label", Text("Its name for people.")),
                            ("mediaType", Text("What Content-Type says.")),
                            ("description", Text("Who it is for.")),
                            ("url", Text("Where it is."))),
                        "Its formats."))),
                "The whole release first.")),
            ("citation?", Text("How to cite the release, with its digest.")),
            ("version?", Text("Version of the content and the beginning of its digest: the same wherever the pack is imported.")),
            ("date?", Nullable(Text("Date of the content."))),
            ("doi?", Nullable(Text("The DOI under which the release was deposited."))),
            ("release?", Whole("Number of the release in this installation.")),
            ("licence?", Text("Address of the licence."))),
    };
}
