using System.Text.Json.Nodes;
using Evidence.Core.Pack;
using Evidence.Api.OpenApi;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Vocabularies;

/// <summary>The answers about words and fields.</summary>
internal static class VocabularySchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["VocabularyList"] = static () => Object(
            "Every vocabulary.",
            ("items", List(
                Object(
                    "A vocabulary.",
                    ("name", Text("Its name.")),
                    ("description", Text("What its values tell apart.")),
                    ("terms", Whole("How many values.")),
                    ("closed", Flag("Whether other values are refused.")),
                    ("url", Text("Its address."))),
                "Closed ones first.")),
            ("total", Whole("How many."))),
        ["Vocabulary"] = static () => Object(
            "The values of a vocabulary and how often each is used.",
            ("name", Text("Its name.")),
            ("description", Text("What its values tell apart.")),
            ("closed", Flag("Whether other values are refused.")),
            ("terms", List(
                Object(
                    "A value.",
                    ("value", Text("As records and filters have it.")),
                    ("label", Text("As a person reads it.")),
                    ("description?", Text("What it means.")),
                    ("synonyms", List(Text("Another word."), "Other words; a filter takes them too.")),
                    ("counts", Counts("Records that have it, by list."))),
                "In the order a person would name them.")),
            ("missing", Counts("Records without a value, by list."))),
        ["LexiconList"] = static () => Object(
            "The lexicons.",
            ("items", List(Object("A lexicon.", ("id", Text("Its name.")), ("url", Text("Its address."))), "All.")),
            ("total", Whole("How many."))),
        ["Lexicon"] = static () => new JsonObject
        {
            ["description"] = "Words that the reading of text rests on.",
            ["anyOf"] = new JsonArray([.. RecordKind.Lexicons.Select(shape => (JsonNode)Ref($"Lexicon{RecordSchemas.Pascal(shape.Name)}"))]),
        },
        ["FieldTree"] = static () => Object(
            "Every field of every record, and what lists can be asked by.",
            ("records", List(Ref("ShapeNote"), "Kinds of record.")),
            ("lists", List(
                Object(
                    "A list.",
                    ("name", Text("Its name.")),
                    ("description", Text("What it lists.")),
                    ("filters", List(
                        Object(
                            "A filter.",
                            ("name", Text("The parameter.")),
                            ("description", Text("What it compares.")),
                            ("example", Text("A value.")),
                            ("vocabulary?", Text("Where its values come from.")),
                            ("facet", Flag("Whether it can be counted."))),
                        "All.")),
                    ("sort", List(Text("A field."), "What it can be ordered by."))),
                "Lists."))),
        ["ShapeNote"] = static () => Object(
            "A kind of object.",
            ("name", Text("Its name.")),
            ("description", Text("What it is.")),
            ("fields", List(
                Object(
                    "A field.",
                    ("name", Text("Its name.")),
                    ("type", Text("Its type in words.")),
                    ("required", Flag("Whether it is always there.")),
                    ("description", Text("What it means.")),
                    ("vocabulary?", Text("Where its values come from.")),
                    ("of?", List(Ref("ShapeNote"), "The objects in it."))),
                "In the order of the record."))),
    };
}
