using System.Text.Json;
using Evidence.Api.Problems;
using Evidence.Api.Synthesis;
using Evidence.Core.Statistics;

namespace Evidence.Api.Tools;

/// <summary>What can be said of two groups and one outcome: by the method named, or by every method.</summary>
internal static class TwoByTwoTool
{
    private static readonly string[] Counts = ["events", "total", "controlEvents", "controlTotal"];
    private static readonly string[] Members = [.. Counts, "level", "method"];

    public static OrProblem<Action<Utf8JsonWriter>> Answer(JsonElement body)
    {
        var counts = Counts.Select(name => JsonBody.Count(body, "", name)).ToList();
        var (level, name) = (JsonBody.Number(body, "", "level", 0.95), JsonBody.Name(body, "method"));
        if (
            (
                JsonBody.Unknown(body, "", Members)
                ?? counts.Select(count => count.Problem).FirstOrDefault(one => one is not null)
                ?? level.Problem
                ?? name.Problem
                ?? ToolRefusals.OfName(name.Value, "/method")
            ) is
            { } problem
        )
        {
            return problem;
        }

        var table = new TwoByTwo(counts[0].Value, counts[1].Value, counts[2].Value, counts[3].Value);
        var method = name.Value is null ? null : TwoByTwoMethods.Find(name.Value);
        var rows = method?.Reason is { } unknown ? Outcome.Refused<IReadOnlyList<TwoByTwoAnswer>>(unknown)
            : method is null ? TwoByTwoTable.AnalyseAll(table, level.Value)
            : One(TwoByTwoTable.Analyse(table, method.Value!, level.Value));
        return rows.IsValue
            ? Write(table, level.Value, rows.Value, method is not null)
            : ToolRefusals.Of(
                rows.Reason,
                method?.Reason is not null ? "/method"
                    : table.Total < 1 ? "/total"
                    : table.Events > table.Total ? "/events"
                    : table.ControlTotal < 1 ? "/controlTotal"
                    : "/controlEvents"
            );
    }

    private static Outcome<IReadOnlyList<TwoByTwoAnswer>> One(Outcome<TwoByTwoAnswer> one) =>
        one.IsValue ? Outcome.Of<IReadOnlyList<TwoByTwoAnswer>>([one.Value]) : Outcome.Refused<IReadOnlyList<TwoByTwoAnswer>>(one.Reason);

    private static Action<Utf8JsonWriter> Write(TwoByTwo table, double level, IReadOnlyList<TwoByTwoAnswer> rows, bool named) => json =>
    {
        json.WriteNumber("events", table.Events);
        json.WriteNumber("total", table.Total);
        json.WriteNumber("controlEvents", table.ControlEvents);
        json.WriteNumber("controlTotal", table.ControlTotal);
        json.WriteNumber("level", level);
        if (named)
        {
            Row(json, rows[0]);
        }

        json.WriteStartArray("methods");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            Row(json, row);
            json.WriteString("label", TwoByTwoMethods.Find(row.Method).Value!.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    };

    private static void Row(Utf8JsonWriter json, TwoByTwoAnswer row)
    {
        json.WriteString("method", row.Method);
        json.Number("estimate", row.Estimate);
        json.Number("standardError", row.StandardError);
        json.Number("ciLow", row.CiLow);
        json.Number("ciHigh", row.CiHigh);
        json.Number("statistic", row.Statistic);
        json.Number("df", row.Df);
        json.Number("p", row.P);
        json.WriteBoolean("corrected", row.Corrected);
        if (row.Reason is { } reason)
        {
            MetaAnalysisWriter.Refusal(json, reason);
        }
    }
}
