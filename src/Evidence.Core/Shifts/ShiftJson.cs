using System.Text.Json;
using Evidence.Core.Results;

namespace Evidence.Core.Shifts;

/// <summary>Writes the shifts of a selection as members of an object: three groups apart, then what was not summed.</summary>
public static class ShiftJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, ShiftTables tables)
    {
        json.WriteString("rule", ShiftTables.Rule);
        json.WriteStartArray("grades");
        foreach (var grade in Grades.All)
        {
            json.WriteStringValue(grade);
        }

        json.WriteEndArray();
        Write(json, tables.Treated);
        Write(json, tables.Control);
        Write(json, tables.NaturalCourse);
        json.WriteStartArray("partial");
        foreach (var result in tables.Partial)
        {
            json.WriteStartObject();
            WriteResult(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePassedOver(json, tables.NotSummed);
    }

    private static void Write<TGroup>(Utf8JsonWriter json, ShiftTable<TGroup> table)
        where TGroup : IArmGroup
    {
        json.WriteStartObject(TGroup.Name);
        json.WriteString("label", TGroup.Label);
        json.WriteStartArray("matrix");
        for (var from = 0; from < Grades.Count; from++)
        {
            json.WriteStartArray();
            for (var to = 0; to < Grades.Count; to++)
            {
                json.WriteNumberValue(table.Matrix[from, to]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteTotals(json, table.Totals);
        json.WriteStartArray("results");
        foreach (var result in table.Results)
        {
            json.WriteStartObject();
            WriteResult(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, ShiftTotals? totals)
    {
        if (totals is null)
        {
            json.WriteNull("totals");
            return;
        }

        json.WriteStartObject("totals");
        json.WriteNumber("covered", totals.Covered);
        if (totals.NotCovered is { } rest)
        {
            json.WriteNumber("notCovered", rest);
        }
        else
        {
            json.WriteNull("notCovered");
        }

        foreach (var (name, share) in new[] { ("improvedAtLeastOne", totals.ImprovedAtLeastOne), ("improvedAtLeastTwo", totals.ImprovedAtLeastTwo), ("unchanged", totals.Unchanged), ("worsened", totals.Worsened) })
        {
            json.WritePropertyName(name);
            share.Write(json);
        }

        json.WriteEndObject();
    }

    private static void WritePassedOver(Utf8JsonWriter json, IReadOnlyList<PassedOver> passed)
    {
        json.WriteStartArray("notSummed");
        foreach (var one in passed)
        {
            json.WriteStartObject();
            WriteResult(json, one.Result);
            json.WriteStartObject("reason");
            json.WriteString("code", one.Reason.Code);
            json.WriteString("sentence", one.Reason.Sentence);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, ShiftResult result)
    {
        json.WritePropertyName("from");
        result.Source.Write(json);
        json.WriteString("title", result.Title);
        json.WriteString("design", result.Design);
        json.WriteString("arm", result.Arm?.Id);
        WriteNumber(json, "armN", result.Arm?.N);
        WriteNumber(json, "months", result.Months);
        json.WriteString("timepoint", result.Timepoint);
        json.WriteString("subgroup", result.Subgroup);
        json.WriteString("note", result.Note);
        json.WriteStartArray("cells");
        foreach (var cell in result.Cells)
        {
            Write(json, cell);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Transition cell)
    {
        json.WriteStartObject();
        json.WriteString("from", cell.From);
        json.WriteString("to", cell.To);
        json.WriteNumber("n", cell.N);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
