using Evidence.Core.Search;

namespace Evidence.Core.Regulators;

/// <summary>What regulators are found by.</summary>
public static class RegulatorFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Regulator> Table { get; } = new(
        Fields<Regulator>.Id("The regulator's id.", "tga"),
        [
            Fields<Regulator>.Sorted(Fields<Regulator>.Free("country", "of", "Its country, ISO 3166-1 alpha-2, or INT.", "AU", r => [r.CountryCode])),
            Fields<Regulator>.Flag("hasActions", "actions", "Whether it acted against someone, as far as was read.", r => r.Actions.Count > 0),
            Fields<Regulator>.Name("name", "Its name.", "Therapeutic Goods Administration", r => [r.Name]),
        ]);
}
