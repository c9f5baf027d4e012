using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Core.Releases;

namespace Evidence.Core.Claims;

/// <summary>A price as it is stored and sent.</summary>
internal static class PriceDocument
{
    public static ImportRecord Of(Price price)
    {
        var document = DocumentWriter.Object(json => Write(json, price));
        var (entry, text) = Found(price);
        return new ImportRecord(StoredKinds.Prices.Name, price.Id, document, document, entry, text);
    }

    public static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Price price) => (PackDocuments.Entry(PriceFields.Table, price), SearchedText.None);

    private static void Write(Utf8JsonWriter json, Price price)
    {
        json.WriteString("id", price.Id);
        json.WriteString("claim", price.Claim.Id);
        json.WriteString("source", price.Claim.SourceId);
        WriteIfKnown(json, "provider", price.Claim.About?.Provider);
        WriteIfKnown(json, "country", price.Claim.About?.Country);
        WriteIfKnown(json, "condition", price.Claim.About?.Condition);
        json.WriteNumber("low", price.Low);
        json.WriteNumber("high", price.High);
        json.WriteString("currency", price.Currency);
        WriteIfKnown(json, "per", price.Per);
        json.WriteString("statement", price.Claim.Statement);
        json.WriteString("verdict", price.Claim.Assessment.Verdict);
        WriteIfKnown(json, "reason", price.Claim.Assessment.Reason);
        json.WriteString("rationale", price.Claim.Assessment.Rationale);
        json.WriteStartArray("elsewhereOnThePage");
        foreach (var other in price.Elsewhere)
        {
            json.WriteStartObject();
            json.WriteString("claim", other.Claim.Id);
            json.WriteNumber("low", other.Low);
            json.WriteNumber("high", other.High);
            json.WriteString("currency", other.Currency);
            WriteIfKnown(json, "per", other.Per);
            WriteIfKnown(json, "provider", other.Claim.About?.Provider);
            json.WriteString("statement", other.Claim.Statement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
