using System.Text.Json;
using Evidence.Core.Statistics;

namespace Evidence.Api.Synthesis;

/// <summary>Writes a pooled answer, or the reason why there is none.</summary>
internal static class MetaAnalysisWriter
{
    /// <summary>The whole answer as an object.</summary>
    public static void Write(Utf8JsonWriter json, Outcome<MetaAnalysisResult> outcome)
    {
        json.WriteStartObject();
        if (outcome.Value is { } result)
        {
            Members(json, result);
        }
        else
        {
            Refusal(json, outcome.Reason!);
        }

        json.WriteEndObject();
    }

    /// <summary>The members that a line of a sensitivity analysis needs, on the scale of the data.</summary>
    public static void Brief(Utf8JsonWriter json, Outcome<MetaAnalysisResult> outcome)
    {
        if (outcome.Value is not { } result)
        {
            Refusal(json, outcome.Reason!);
            return;
        }

        json.WriteNumber("k", result.K);
        json.Number("estimate", result.Back.Estimate);
        json.Number("ciLow", result.Back.CiLow);
        json.Number("ciHigh", result.Back.CiHigh);
        json.Number("p", result.P);
        json.WriteNumber("tau2", result.Tau2);
        json.Number("i2", result.I2);
    }

    /// <summary>Every member.</summary>
    public static void Members(Utf8JsonWriter json, MetaAnalysisResult result)
    {
        json.WriteString("measure", result.Measure);
        json.WriteString("method", result.Method);
        json.WriteString("test", result.Test);
        json.WriteNumber("level", result.Level);
        json.WriteNumber("k", result.K);
        json.WriteNumber("estimate", result.Estimate);
        json.WriteNumber("standardError", result.StandardError);
        json.WriteNumber("ciLow", result.CiLow);
        json.WriteNumber("ciHigh", result.CiHigh);
        json.Number("statistic", result.Statistic);
        json.Number("df", result.Df);
        json.Number("p", result.P);
        json.WriteNumber("tau2", result.Tau2);
        json.Number("tau2Low", result.Tau2Low);
        json.Number("tau2High", result.Tau2High);
        json.Number("i2", result.I2);
        json.Number("h2", result.H2);
        json.Number("q", result.Q);
        json.Number("qDf", result.QDf);
        json.Number("qP", result.QP);
        json.Number("predictionLow", result.PredictionLow);
        json.Number("predictionHigh", result.PredictionHigh);
        json.WriteStartObject("back");
        json.Number("estimate", result.Back.Estimate);
        json.Number("ciLow", result.Back.CiLow);
        json.Number("ciHigh", result.Back.CiHigh);
        json.Number("predictionLow", result.Back.PredictionLow);
        json.Number("predictionHigh", result.Back.PredictionHigh);
        json.WriteEndObject();
        json.WriteStartArray("weights");
        foreach (var weight in result.Weights)
        {
            json.WriteNumberValue(weight);
        }

        json.WriteEndArray();
        json.Warnings(result.Warnings);
    }

    /// <summary>Why there is no number.</summary>
    public static void Refusal(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject("refused");
        json.WriteString("code", reason.Code);
        json.WriteString("sentence", reason.Sentence);
        json.WriteEndObject();
    }
}
