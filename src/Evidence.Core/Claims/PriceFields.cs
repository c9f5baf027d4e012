using Evidence.Core.Search;

namespace Evidence.Core.Claims;

/// <summary>What prices are found by.</summary>
public static class PriceFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Price> Table { get; } =
        new(
            Fields<Price>.Id("The price's id: that of its claim, with a number where the claim states several.", "bk-price-mx"),
            [
                Fields<Price>.Sorted(
                    Fields<Price>.Free("source", "on", "The id of the source that states it.", "bookimed-spinal-cord-injury", p => [p.Claim.SourceId])
                ),
                Fields<Price>.Sorted(
                    Fields<Price>.Free("provider", "of the provider", "The id of the provider it is about.", "placidway", p => [p.Claim.About?.Provider])
                ),
                Fields<Price>.Sorted(Fields<Price>.Free("country", "in", "The country it is about, ISO 3166-1 alpha-2.", "MX", p => [p.Claim.About?.Country])),
                Fields<Price>.Free("condition", "for", "The condition it is about.", "spinal-cord-injury", p => [p.Claim.About?.Condition]),
                Fields<Price>.Sorted(Fields<Price>.Free("currency", "in", "ISO 4217.", "USD", p => [p.Currency])),
                Fields<Price>.Free("per", "per", "What is paid for.", "treatment", p => [p.Per]),
                Fields<Price>.Number("low", "from", "The lower end of the sum.", "5000", ("lowMin", "lowMax"), p => p.Low),
                Fields<Price>.Number("high", "up to", "The upper end of the sum.", "15000", ("highMin", "highMax"), p => p.High),
                Fields<Price>.Flag(
                    "disagrees",
                    "another price elsewhere on the page",
                    "Whether the same page states another sum for the same place.",
                    p => p.Elsewhere.Count > 0
                ),
            ]
        );
}
