namespace Evidence.Core.Claims;

/// <summary>
/// A sum that a page states, as a row. Pages disagree with themselves; what the same page says elsewhere about the same place stands beside it.
/// </summary>
public sealed record Price
{
    /// <summary>The claim's id, with a number where the claim states several sums.</summary>
    public required string Id { get; init; }

    /// <summary>The claim that states it.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The lower end, or the sum itself, in <see cref="Currency"/>.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end, or the sum itself.</summary>
    public required double High { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>What is paid for ("treatment", "session"); null when the page does not say.</summary>
    public string? Per { get; init; }

    /// <summary>Sums for the same country and condition on the same page, in the same currency, that do not overlap this one.</summary>
    public IReadOnlyList<Price> Elsewhere { get; init; } = [];

    /// <summary>The prices that claims state, in the order of their ids.</summary>
    public static IReadOnlyList<Price> Of(IEnumerable<Claim> claims)
    {
        var prices = claims.Where(claim => claim.Stream == "price").SelectMany(Sums).OrderBy(price => price.Id, StringComparer.Ordinal).ToList();
        return [.. prices.Select(price => price with { Elsewhere = [.. prices.Where(other => Disagree(price, other))] })];
    }

    private static IEnumerable<Price> Sums(Claim claim)
    {
        var sums = claim.Quantities.Where(quantity => quantity.Kind == "money").ToList();
        for (var i = 0; i < sums.Count; i++)
        {
            yield return new Price
            {
                Id = sums.Count == 1 ? claim.Id : $"{claim.Id}-{i + 1}",
                Claim = claim,
                Low = sums[i].Low ?? sums[i].Value ?? 0,
                High = sums[i].High ?? sums[i].Value ?? 0,
                Currency = sums[i].Currency ?? "",
                Per = sums[i].Per,
            };
        }
    }

    private static bool Disagree(Price one, Price other) =>
        one.Claim.Id != other.Claim.Id
        && one.Claim.SourceId == other.Claim.SourceId
        && one.Claim.About?.Country is { } country && country == other.Claim.About?.Country
        && one.Claim.About.Condition is { } condition && condition == other.Claim.About.Condition
        && one.Currency == other.Currency
        && (one.High < other.Low || other.High < one.Low);
}
