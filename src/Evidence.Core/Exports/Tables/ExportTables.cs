using Evidence.Core.Claims;
using Evidence.Core.Harms;
using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Sources;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Exports;

/// <summary>Every table that is written as CSV. Routes, the data package, documentation and tests read this list.</summary>
public static class ExportTables
{
    /// <summary>Studies.</summary>
    public static CsvTable<StudyRow> Studies => StudyTable.Table;

    /// <summary>Results with their study and arm.</summary>
    public static CsvTable<ResultRow> Results => ResultTable.Table;

    /// <summary>Outcome measures.</summary>
    public static CsvTable<Measure> Measures => ReferenceTables.Measures;

    /// <summary>Documents that make assertions.</summary>
    public static CsvTable<Source> Sources => ReferenceTables.Sources;

    /// <summary>Assertions.</summary>
    public static CsvTable<Claim> Claims => ClaimTables.Claims;

    /// <summary>Sums that claims state.</summary>
    public static CsvTable<Price> Prices => ClaimTables.Prices;

    /// <summary>Clinics, hospitals, laboratories, brokers.</summary>
    public static CsvTable<Provider> Providers => ReferenceTables.Providers;

    /// <summary>Statements and actions of authorities.</summary>
    public static CsvTable<RegulatorRow> Regulators => HarmTables.Regulators;

    /// <summary>Documented harms.</summary>
    public static CsvTable<Harm> Harms => HarmTables.Harms;

    /// <summary>The other ledger.</summary>
    public static CsvTable<Testimonial> Testimonials => TestimonialTable.Table;

    /// <summary>The tables of the trial ledger.</summary>
    public static IReadOnlyList<CsvTable> Trial { get; } = [Studies, Results, Measures, Sources, Claims, Prices, Providers, Regulators, Harms];

    /// <summary>All tables, the other ledger last.</summary>
    public static IReadOnlyList<CsvTable> All { get; } = [.. Trial, Testimonials];

    /// <summary>The table of a kind; null if there is none.</summary>
    public static CsvTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);
}
