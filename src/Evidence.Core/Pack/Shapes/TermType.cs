using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Core.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>A term of a vocabulary.</summary>
internal sealed class TermType(Vocabulary vocabulary) : TextType
{
    public override string Name => $"term of {vocabulary.Name}";

    public override string Vocabulary => vocabulary.Name;

    internal override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. vocabulary.Terms.Select(static term => (JsonNode)term.Value)]) };

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        if (!vocabulary.Contains(text))
        {
            check.Add(
                Defects.NotInVocabulary,
                $"{Told(value)} is not a term of {vocabulary.Name}",
                "One of: " + string.Join(", ", vocabulary.Terms.Select(static term => term.Value)) + "."
            );
        }
    }
}
