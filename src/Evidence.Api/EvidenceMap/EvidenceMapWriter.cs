using System.Text.Json;
using Evidence.Api.Synthesis;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;
using Map = Evidence.Core.Synthesis.EvidenceMap;

namespace Evidence.Api.EvidenceMap;

/// <summary>Writes an evidence map as JSON.</summary>
internal static class EvidenceMapWriter
{
    public static void Write(Utf8JsonWriter json, EvidenceMapRequest asked, Map map, LedgerCatalog ledger)
    {
        json.WriteStartObject();
        Axis(json, ledger, "columns", asked.Columns, map.Columns, map.WithoutColumn, map.ColumnsLeftOut);
        Axis(json, ledger, "rows", asked.Rows, map.Rows, map.WithoutRow, map.RowsLeftOut);
        json.WriteStartArray("cells");
        for (var row = 0; row < map.Rows.Count; row++)
        {
            for (var column = 0; column < map.Columns.Count; column++)
            {
                Cell(json, asked, map, row, column);
            }
        }

        json.WriteEndArray();
        json.WriteNumber("studies", map.Studies);
        json.WriteNumber("emptyCells", map.Cells.Sum(row => row.Count(cell => cell.Studies == 0)));
        Gaps(json, asked, map, ledger);
        json.WriteString("svg", $"/v1/evidence-map.svg{asked.Canonical}");
        json.WriteNumber("release", ledger.Number);
        json.WriteEndObject();
    }

    // what nobody has studied, said in words
    private static void Gaps(Utf8JsonWriter json, EvidenceMapRequest asked, Map map, LedgerCatalog ledger)
    {
        json.WriteStartArray("gaps");
        for (var row = 0; row < map.Rows.Count; row++)
        {
            for (var column = 0; column < map.Columns.Count; column++)
            {
                if (map.Cells[row][column].Studies == 0)
                {
                    json.WriteStringValue(
                        $"{AxisLabels.Of(ledger, asked.Rows, map.Rows[row].Value)}, {AxisLabels.Of(ledger, asked.Columns, map.Columns[column].Value)}: "
                            + "no study on record."
                    );
                }
            }
        }

        json.WriteEndArray();
    }

    private static void Axis(
        Utf8JsonWriter json,
        LedgerCatalog ledger,
        string name,
        IndexField field,
        IReadOnlyList<FacetValue> values,
        int missing,
        int leftOut
    )
    {
        json.WriteStartObject(name);
        json.WriteString("field", field.Name);
        json.WriteString("description", field.Description);
        json.WriteStartArray("values");
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteString("label", AxisLabels.Of(ledger, field, value.Value));
            json.WriteNumber("studies", value.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("missing", missing);
        json.WriteNumber("leftOut", leftOut);
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, EvidenceMapRequest asked, Map map, int row, int column)
    {
        var cell = map.Cells[row][column];
        json.WriteStartObject();
        json.WriteString("row", map.Rows[row].Value);
        json.WriteString("column", map.Columns[column].Value);
        json.WriteNumber("studies", cell.Studies);
        json.WriteNumber("participants", cell.Participants);
        json.WriteNumber("sizeUnknown", cell.SizeUnknown);
        json.Number("bestLevel", cell.BestLevel);
        if (cell.Studies > 0 && asked.Url(map.Rows[row].Value, map.Columns[column].Value) is { } url)
        {
            json.WriteString("url", url);
        }

        json.WriteEndObject();
    }
}
