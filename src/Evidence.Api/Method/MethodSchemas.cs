using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.Method;

/// <summary>What the method page looks like.</summary>
internal static class MethodSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["Method"] = static () =>
                Object(
                    "What is computed and how.",
                    ("engine", Of("string", "Version of what derives.")),
                    ("sections", ListOf(Ref("MethodSection"), "One for each table."))
                ),
            ["MethodSection"] = static () =>
                Object(
                    "One table.",
                    ("name", Of("string", "Name.")),
                    ("meaning", Of("string", "What its entries are.")),
                    (
                        "entries",
                        ListOf(
                            Object(
                                "A name that stands in answers.",
                                ["refused"],
                                [
                                    ("name", Of("string", "As in answers.")),
                                    ("label", Of("string", "For a reader.")),
                                    ("formula", Of("string", "Formula or rule.")),
                                    ("citation", OrNull("string", "The paper.")),
                                    ("default", Of("boolean", "Whether it is used when none is named.")),
                                    ("refused", Of("string", "Why it is not computed.")),
                                ]
                            ),
                            "Its entries."
                        )
                    )
                ),
        };
}
