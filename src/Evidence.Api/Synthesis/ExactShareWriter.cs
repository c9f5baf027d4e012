using System.Text.Json;
using Evidence.Core.Statistics;

namespace Evidence.Api.Synthesis;

/// <summary>Writes events of a total with the exact interval, and what stands behind a zero.</summary>
internal static class ExactShareWriter
{
    public static void Members(Utf8JsonWriter json, ExactShare share)
    {
        json.WriteNumber("events", share.Events);
        json.WriteNumber("total", share.Total);
        json.WriteNumber("share", (double)share.Events / share.Total);
        json.WriteNumber("exactLow", share.Low);
        json.WriteNumber("exactHigh", share.High);
        json.Number("ruleOfThree", share.RuleOfThree);
    }
}
