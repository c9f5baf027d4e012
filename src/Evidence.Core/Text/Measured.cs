namespace Evidence.Core.Text;

/// <summary>A number with the currency or unit written beside it.</summary>
/// <param name="Number">The number.</param>
/// <param name="First">First token, a currency before the number included.</param>
/// <param name="End">Past the last token, the unit included.</param>
/// <param name="Kind">money, percent, duration, dose or empty when nothing stands beside it.</param>
/// <param name="Unit">Unit of time or dose, ISO code of a currency, empty where the text leaves it open; empty otherwise.</param>
/// <param name="Open">True when a plus follows: the number is a lower bound.</param>
internal readonly record struct Measured(Magnitude Number, int First, int End, string Kind, string Unit, bool Open)
{
    /// <summary>The value, an ambiguous mark read by what is measured: "1.234" per cent has decimals, 1.234 euro has thousands.</summary>
    internal double Value => Number.Decimal is { } value && Kind is "percent" or "duration" ? value : Number.Value;
}
