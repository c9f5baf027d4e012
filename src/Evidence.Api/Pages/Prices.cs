namespace Evidence.Api.Pages;

/// <summary>Sums of money in words.</summary>
public static class Prices
{
    /// <summary>A price or a range of prices with its currency.</summary>
    public static string Of(Node price)
    {
        var (low, high) = (price["low"].Number, price["high"].Number);
        var sum =
            low is { } from && high is { } to && from != to ? $"{Wording.Count(from)} to {Wording.Count(to)}"
            : low is null && high is not null ? $"up to {Wording.Count(high)}"
            : high is null && low is not null ? $"from {Wording.Count(low)}"
            : Wording.Count(low ?? high);
        return $"{sum} {price["currency"].Text}";
    }
}
