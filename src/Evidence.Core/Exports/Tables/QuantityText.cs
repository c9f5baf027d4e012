using System.Globalization;
using Evidence.Core.Claims;

namespace Evidence.Core.Exports;

/// <summary>A number of a claim in words.</summary>
internal static class QuantityText
{
    public static string Of(ClaimQuantity quantity) => quantity.Kind switch
    {
        "fraction" => $"{Whole(quantity.Events)} of {Whole(quantity.Total)}",
        "percent" => $"{Range(quantity)} %",
        "money" => string.Join(' ', new[] { quantity.Currency, Range(quantity), quantity.Per is { } per ? $"per {per}" : null }.OfType<string>()),
        _ => string.Join(' ', new[] { quantity.Kind, Range(quantity), quantity.Unit }.OfType<string>()),
    };

    private static string Range(ClaimQuantity quantity) =>
        quantity.Value is { } value ? Number(value)
        : quantity is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}"
        : quantity.Low is { } from ? $"from {Number(from)}"
        : quantity.High is { } to ? $"up to {Number(to)}"
        : "?";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
