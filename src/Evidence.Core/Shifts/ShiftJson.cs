using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;

namespace Evidence.Core.Shifts;

/// <summary>Writes the shifts of a selection as members of an object: two groups apart, the natural course, then what was not summed.</summary>
public static class ShiftJson
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, ShiftTables tables)
    {
        json.WriteString("rule", ShiftTables.Rule);
        json.WriteStartArray("grades");
        foreach (var grade in AisGrades.All)
        {
            json.WriteStringValue(grade);
        }

        json.WriteEndArray();
        Write(json, tables.Treated);
        Write(json, tables.Control);
        WriteCourse(json, tables.NaturalCourse);
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
        for (var from = 0; from < AisGrades.Count; from++)
        {
            json.WriteStartArray();
            for (var to = 0; to < AisGrades.Count; to++)
            {
                json.WriteNumberValue(table.Matrix[from, to]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("byGrade");
        foreach (var grade in table.ByGrade)
        {
            Write(json, grade);
        }

        json.WriteEndArray();
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

    private static void Write(Utf8JsonWriter json, ShiftGrade grade)
    {
        json.WriteStartObject();
        json.WriteString("grade", grade.Grade);
        json.WriteNumber("people", grade.People);
        json.WriteNumber("studies", grade.Studies);
        json.WriteNumber("improvedAtLeastOne", grade.AtLeastOne);
        json.WriteNumber("improvedAtLeastTwo", grade.AtLeastTwo);
        json.WriteNumber("unchanged", grade.Unchanged);
        json.WriteNumber("worsened", grade.Worsened);
        json.WriteStartObject("crude");
        json.WriteNumber("rate", (double)grade.AtLeastOne / grade.People);
        json.WriteNumber("exactLow", grade.Crude.Low);
        json.WriteNumber("exactHigh", grade.Crude.High);
        WriteNumber(json, "ruleOfThree", grade.Crude.RuleOfThree);
        json.WriteEndObject();
        json.WriteStartObject("pooled");
        if (grade.Pooled.Value is { } pooled)
        {
            json.WriteString("method", pooled.Method);
            WriteNumber(json, "estimate", pooled.Back.Estimate);
            WriteNumber(json, "ciLow", pooled.Back.CiLow);
            WriteNumber(json, "ciHigh", pooled.Back.CiHigh);
            WriteNumber(json, "predictionLow", pooled.Back.PredictionLow);
            WriteNumber(json, "predictionHigh", pooled.Back.PredictionHigh);
            json.WriteNumber("tau2", pooled.Tau2);
        }
        else
        {
            json.WriteStartObject("refused");
            json.WriteString("code", grade.Pooled.Reason!.Code);
            json.WriteString("sentence", grade.Pooled.Reason.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCourse(Utf8JsonWriter json, IReadOnlyList<ShiftCourse> course)
    {
        json.WriteStartArray("naturalCourse");
        foreach (var one in course)
        {
            json.WriteStartObject();
            json.WriteString("window", one.Window.Name);
            json.WritePropertyName("rates");
            CohortRowJson.Write(json, one.Rates);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
