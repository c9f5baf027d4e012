using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.SchemaParts;

namespace Evidence.Api.EvidenceMap;

/// <summary>What an evidence map looks like.</summary>
internal static class EvidenceMapSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["EvidenceMap"] = static () => Object(
            "Studies by two fields.",
            ("columns", Ref("EvidenceAxis")), ("rows", Ref("EvidenceAxis")),
            ("cells", ListOf(Ref("EvidenceCell"), "One for each pair, row by row; empty ones too.")),
            ("studies", Of("integer", "Studies selected.")), ("emptyCells", Of("integer", "Pairs without a study.")),
            ("gaps", ListOf(Of("string", "A pair without a study, in words."), "What nobody has studied.")), ("svg", Of("string", "The same as a picture.")),
            ("release", Of("integer", "Release."))),
        ["EvidenceAxis"] = static () => Object(
            "A field and its values.",
            ("field", Of("string", "Name.")), ("description", Of("string", "Meaning.")),
            ("values", ListOf(Object("A value.", ("value", Of("string", "As in filters.")), ("label", Of("string", "For a reader.")),
            ("studies", Of("integer", "Studies with it."))), "Most frequent first.")),
            ("missing", Of("integer", "Studies without a value.")), ("leftOut", Of("integer", "Values not shown."))),
        ["EvidenceCell"] = static () => Object(
            "Studies with both values.",
            ["url"],
            [
                ("row", Of("string", "Value.")), ("column", Of("string", "Value.")), ("studies", Of("integer", "Studies.")),
                ("participants", Of("integer", "People enrolled, where known.")), ("sizeUnknown", Of("integer", "Studies that do not say how many.")),
                ("bestLevel", OrNull("integer", "Strongest level of evidence, 1 is the strongest.")), ("url", Of("string", "The studies.")),
            ]),
    };
}
