using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>A date that exists, as exact as it is known: year, month or day.</summary>
internal sealed class DateType : TextType
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public override string Name => "date";

    internal override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string", ["pattern"] = @"^\d{4}(-\d{2}(-\d{2})?)?$" };

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        if (!DateOnly.TryParseExact(Encoding.UTF8.GetString(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            check.Add(Defects.BadDate, $"{Told(value)} is not a date");
        }
    }
}
