using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Evidence.Core.Claims;
using Evidence.Core.Kinds;
using Evidence.Core.Pack;

namespace Evidence.Core.Exports;

/// <summary>Every table of a release, with how it is made of stored documents: the data package and the SQLite file hold all of them.</summary>
public static class StoredTables
{
    /// <summary>The tables, those that others point at first, the other ledger last.</summary>
    /// <param name="isStudy">Whether the release holds a study of an id.</param>
    public static IReadOnlyList<StoredTable> Of(Func<string, bool> isStudy)
    {
        var json = PackJson.Default;
        return
        [
            Each(ExportTables.Measures, StoredKinds.Measures, json.Measure),
            OfStudies(ExportTables.Studies, static study => [study]),
            OfStudies(StudyPartTables.Arms, ArmRow.Of),
            OfStudies(StudyPartTables.Publications, PublicationRow.Of),
            OfStudies(StudyPartTables.Authors, AuthorRow.Of),
            OfStudies(ExportTables.Results, ResultRow.WithContrasts),
            OfStudies(StudyPartTables.Intervals, IntervalRow.All),
            OfStudies(StudyPartTables.Transitions, TransitionRow.Of),
            Each(ExportTables.Harms, StoredKinds.Harms, json.Harm),
            Each(ExportTables.Sources, StoredKinds.Sources, json.Source),
            Each(ExportTables.Providers, StoredKinds.Providers, json.Provider),
            Each(ExportTables.Claims, StoredKinds.Claims, json.Claim),
            Table(ClaimTables.Links, StoredKinds.Claims, json.Claim, claims => claims.SelectMany(claim => ClaimLinkRow.Of(claim, isStudy))),
            Table(ClaimTables.Grounds, StoredKinds.Claims, json.Claim, static claims => claims.SelectMany(ClaimGroundRow.Of)),

            // what the same page says elsewhere is known only when all its prices are
            Table(ExportTables.Prices, StoredKinds.Claims, json.Claim, Price.Of),
            Table(ExportTables.Regulators, StoredKinds.Regulators, json.Regulator, static regulators => regulators.SelectMany(RegulatorRow.Of)),
            Each(ExportTables.Testimonials, StoredKinds.Testimonials, json.Testimonial),
        ];
    }

    private static StoredTable<T> OfStudies<T>(CsvTable<T> table, Func<StudyRow, IEnumerable<T>> rows) =>
        new(table, StoredKinds.Studies, documents => documents.SelectMany(document => rows(StudyRow.Read(document.Span))));

    private static StoredTable<T> Each<T>(CsvTable<T> table, StoredKind kind, JsonTypeInfo<T> type) => Table(table, kind, type, static records => records);

    private static StoredTable<TRow> Table<TRecord, TRow>(
        CsvTable<TRow> table,
        StoredKind kind,
        JsonTypeInfo<TRecord> type,
        Func<IEnumerable<TRecord>, IEnumerable<TRow>> rows
    ) => new(table, kind, documents => rows(documents.Select(document => JsonSerializer.Deserialize(document.Span, type)!)));
}
