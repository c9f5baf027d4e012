using Evidence.Core.Search;

namespace Evidence.Core.Providers;

/// <summary>What providers are found by.</summary>
public static class ProviderFields
{
    /// <summary>The table.</summary>
    public static FieldTable<Provider> Table { get; } = new(
        Fields<Provider>.Id("The provider's id.", "placidway"),
        [
            Fields<Provider>.Sorted(Fields<Provider>.Closed("kind", "that are", "What it is.", "clinic", "provider-kind", p => [p.Kind])),
            Fields<Provider>.Sorted(Fields<Provider>.Free("country", "in", "Where it is, ISO 3166-1 alpha-2.", "MX", p => [p.Country])),
            Fields<Provider>.Name("name", "Its name.", "PlacidWay", p => [p.Name]),
        ]);
}
