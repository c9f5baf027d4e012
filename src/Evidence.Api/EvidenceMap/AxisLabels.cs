using System.Runtime.CompilerServices;
using Evidence.Api.Vocabularies;
using Evidence.Core.Measures;
using Evidence.Core.Search;
using Evidence.Core.Vocabularies;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.EvidenceMap;

/// <summary>What a person reads for a value of an axis: outcome measures by their names, other fields by their vocabularies.</summary>
internal static class AxisLabels
{
    private static readonly ConditionalWeakTable<LedgerCatalog, Dictionary<string, Measure>> Measures = [];

    public static string Of(LedgerCatalog ledger, IndexField field, string value) => Of(ledger, field, value, static measure => measure.Name);

    /// <summary>The same for where there is little room: a measure by its abbreviation.</summary>
    public static string Short(LedgerCatalog ledger, IndexField field, string value) =>
        Of(ledger, field, value, static measure => measure.Abbreviation ?? measure.Name);

    /// <summary>A measure by its name; its id in words where the ledger has no such measure.</summary>
    public static string OfMeasure(LedgerCatalog ledger, string id) => Measures.GetValue(ledger, Read).GetValueOrDefault(id)?.Name ?? PlainWords.Of(id);

    private static string Of(LedgerCatalog ledger, IndexField field, string value, Func<Measure, string> name) =>
        field.Name == "measure" && Measures.GetValue(ledger, Read).GetValueOrDefault(value) is { } measure ? name(measure)
            : FieldLabels.Of(field.Vocabulary ?? field.Name, value);

    private static Dictionary<string, Measure> Read(LedgerCatalog ledger)
    {
        var index = ledger.Index(Listings.Measures.Kind.Name);
        return Enumerable.Range(0, index.Rows).Select(row => MeasureReader.Read(ledger.Records.Find(index.Key(row), RecordForm.Document)))
            .ToDictionary(measure => measure.Id, StringComparer.Ordinal);
    }
}
