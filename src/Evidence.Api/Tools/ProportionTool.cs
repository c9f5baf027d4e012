using System.Text.Json;
using Evidence.Api.Problems;
using Evidence.Core.Statistics;

namespace Evidence.Api.Tools;

/// <summary>Intervals for events of a total: by the method named, or by every method.</summary>
internal static class ProportionTool
{
    private static readonly string[] Members = ["events", "total", "level", "method"];

    public static OrProblem<Action<Utf8JsonWriter>> Answer(JsonElement body)
    {
        var (events, total, level, name) = (
            JsonBody.Count(body, "", "events"),
            JsonBody.Count(body, "", "total"),
            JsonBody.Number(body, "", "level", 0.95),
            JsonBody.Name(body, "method")
        );
        if (
            (
                JsonBody.Unknown(body, "", Members)
                ?? events.Problem
                ?? total.Problem
                ?? level.Problem
                ?? name.Problem
                ?? ToolRefusals.OfName(name.Value, "/method")
            ) is
            { } problem
        )
        {
            return problem;
        }

        var method = name.Value is null ? null : ProportionMethods.Find(name.Value);
        var rows = method?.Reason is { } unknown ? Outcome.Refused<IReadOnlyList<ProportionEstimate>>(unknown)
            : method is null ? Proportion.EstimateAll(events.Value, total.Value, level.Value)
            : One(Proportion.Estimate(events.Value, total.Value, level.Value, method.Value));
        return rows.IsValue
            ? Write(rows.Value, method is not null)
            : ToolRefusals.Of(
                rows.Reason,
                method?.Reason is not null ? "/method"
                    : total.Value < 1 ? "/total"
                    : "/events"
            );
    }

    private static Outcome<IReadOnlyList<ProportionEstimate>> One(Outcome<ProportionEstimate> one) =>
        one.IsValue ? Outcome.Of<IReadOnlyList<ProportionEstimate>>([one.Value]) : Outcome.Refused<IReadOnlyList<ProportionEstimate>>(one.Reason);

    private static Action<Utf8JsonWriter> Write(IReadOnlyList<ProportionEstimate> rows, bool named) => json =>
    {
        json.WriteNumber("events", rows[0].Events);
        json.WriteNumber("total", rows[0].Total);
        json.WriteNumber("level", rows[0].Level);
        json.WriteNumber("estimate", rows[0].Estimate);
        if (named)
        {
            Interval(json, rows[0]);
        }

        json.WriteStartArray("methods");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            Interval(json, row);
            json.WriteString("label", ProportionMethods.Find(row.Method).Value!.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    };

    private static void Interval(Utf8JsonWriter json, ProportionEstimate row)
    {
        json.WriteString("method", row.Method);
        json.WriteNumber("ciLow", row.CiLow);
        json.WriteNumber("ciHigh", row.CiHigh);
    }
}
