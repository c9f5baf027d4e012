using System.Globalization;
using System.Text.Json;

namespace Evidence.Core.Pack;

/// <summary>A number with the digits that were printed: 3.50 claims more than 3.5.</summary>
/// <param name="Value">The value, exact.</param>
/// <param name="Places">Digits after the point.</param>
internal readonly record struct PrintedNumber(decimal Value, int Places)
{
    /// <summary>Half a unit of the last printed digit: what rounding may have taken away.</summary>
    public decimal Half => 0.5m * Unit;

    private decimal Unit
    {
        get
        {
            var unit = 1m;
            for (var i = 0; i < Places; i++)
            {
                unit /= 10;
            }

            return unit;
        }
    }

    /// <summary>The number of a JSON token; null for exponents and for more digits than a publication prints.</summary>
    public static PrintedNumber? Of(JsonElement token)
    {
        var text = token.GetRawText();
        if (text.Length > 18 || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        return new(value, point < 0 ? 0 : text.Length - point - 1);
    }
}
