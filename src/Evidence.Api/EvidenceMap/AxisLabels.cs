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
    private static readonly ConditionalWeakTable<LedgerCatalog, Dictionary<string, string>> Names = [];

    public static string Of(LedgerCatalog ledger, IndexField field, string value) =>
        (field.Name == "measure" ? Names.GetValue(ledger, Read).GetValueOrDefault(value) : null) ?? FieldLabels.Of(field.Vocabulary ?? field.Name, value);

    /// <summary>A measure by its name; its id in words where the ledger has no such measure.</summary>
    public static string Measure(LedgerCatalog ledger, string id) => Names.GetValue(ledger, Read).GetValueOrDefault(id) ?? PlainWords.Of(id);

    private static Dictionary<string, string> Read(LedgerCatalog ledger)
    {
        var index = ledger.Index(Listings.Measures.Kind.Name);
        return Enumerable.Range(0, index.Rows).Select(row => MeasureReader.Read(ledger.Records.Find(index.Key(row), RecordForm.Document)))
            .ToDictionary(measure => measure.Id, measure => measure.Name, StringComparer.Ordinal);
    }
}
