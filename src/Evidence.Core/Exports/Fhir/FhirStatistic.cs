using System.Text.Json;
using Evidence.Core.Results;

namespace Evidence.Core.Exports;

/// <summary>The numbers of a result as statistics.</summary>
internal static class FhirStatistic
{
    public static void Write(Utf8JsonWriter json, ResultRow row)
    {
        switch (row.Result)
        {
            case RespondersResult one:
                One(
                    json,
                    one.Total > 0 ? FhirCodes.Proportion : FhirCodes.Count,
                    null,
                    one.Total > 0 ? (double)one.Events / one.Total : one.Events,
                    one.Total,
                    one.Events,
                    Wilson(row)
                );
                break;
            case ProportionResult one:
                One(json, FhirCodes.Proportion, null, one.Value, one.N);
                break;
            case MeanChangeResult one:
                One(
                    json,
                    FhirCodes.Mean,
                    "Mean change from the start",
                    one.Mean,
                    one.N,
                    null,
                    [.. Interval(one.CiLow, one.CiHigh, null), .. Number(FhirCodes.StandardDeviation, one.Sd), .. Number(FhirCodes.StandardError, one.Se)]
                );
                break;
            case BeforeAfterResult one:
                One(json, FhirCodes.Mean, "Mean at the start", one.Before, one.N, null, Number(FhirCodes.StandardDeviation, one.SdBefore));
                One(json, FhirCodes.Mean, "Mean at the end", one.After, one.N, null, Number(FhirCodes.StandardDeviation, one.SdAfter));
                break;
            case EffectResult one:
                One(
                    json,
                    FhirCodes.Effect(one.Effect),
                    one.Effect,
                    one.Value,
                    one.Participants,
                    null,
                    [.. Interval(one.CiLow, one.CiHigh, one.Level), .. Number(FhirCodes.PValue, one.P), .. Number(FhirCodes.ISquared, one.I2)],
                    one.Studies
                );
                break;
            case MeasurementResult one:
                Measurement(json, one);
                break;
            case TransitionsResult one:
                one.Transitions.ToList().ForEach(cell => Count(json, $"AIS {cell.From} to {cell.To}", cell.N));
                break;
            case DistributionResult one:
                one.Counts.ToList().ForEach(pair => Count(json, pair.Key, pair.Value));
                break;
        }
    }

    private static void One(
        Utf8JsonWriter json,
        FhirCode? type,
        string? description,
        double value,
        int? people,
        int? affected = null,
        IReadOnlyList<Estimate>? estimates = null,
        int? studies = null
    )
    {
        json.WriteStartObject();
        json.Text("description", description);
        json.Concept("statisticType", type, type is null ? description : null);
        json.Quantity("quantity", value);
        json.Whole("numberAffected", affected);
        if (people is not null || studies is not null)
        {
            json.Object("sampleSize", () =>
            {
                json.Whole("numberOfStudies", studies);
                json.Whole("numberOfParticipants", people);
            });
        }

        json.Array("attributeEstimate", estimates ?? [], estimate => estimate.Write(json));
        json.WriteEndObject();
    }

    private static void Measurement(Utf8JsonWriter json, MeasurementResult result)
    {
        json.WriteStartObject();
        json.Text("description", result.Definition);
        json.Concept("statisticType", null, result.Unit);
        if (result.Value is { } value)
        {
            json.Quantity("quantity", value, result.Unit);
        }

        Estimate[] range = result.Low is null && result.High is null ? [] : [new(null, "Range as published", null, null, result.Low, result.High)];
        json.Array("attributeEstimate", range, one => one.Write(json));
        json.WriteEndObject();
    }

    private static void Count(Utf8JsonWriter json, string category, int people)
    {
        json.WriteStartObject();
        json.Concept("statisticType", FhirCodes.Count);
        json.Concept("category", null, category);
        json.Quantity("quantity", people);
        json.WriteEndObject();
    }

    private static Estimate[] Wilson(ResultRow row) =>
        row.Wilson is { } interval
            ? [new(FhirCodes.ConfidenceInterval, "Wilson score interval, computed by this knowledge base", null, 0.95, interval.Low, interval.High)]
            : [];

    // the level as printed is a share or a percentage; null is the usual 95 %
    private static Estimate[] Interval(double? low, double? high, double? level) =>
        low is null && high is null ? [] : [new(FhirCodes.ConfidenceInterval, null, null, level is > 1 and <= 100 ? level / 100 : level ?? 0.95, low, high)];

    private static Estimate[] Number(FhirCode type, double? value) => value is null ? [] : [new(type, null, value, null, null, null)];

    private sealed record Estimate(FhirCode? Type, string? Description, double? Value, double? Level, double? Low, double? High)
    {
        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.Text("description", Description);
            json.Concept("type", Type, Type is null ? Description : null);
            if (Value is { } value)
            {
                json.Quantity("quantity", value);
            }

            if (Level is { } level)
            {
                json.Number("level", level);
            }

            if (Low is not null || High is not null)
            {
                json.Object("range", () => WriteRange(json));
            }

            json.WriteEndObject();
        }

        // FHIR refuses a range whose ends are the wrong way round, which print sometimes has
        private void WriteRange(Utf8JsonWriter json)
        {
            var turned = Low > High;
            if ((turned ? High : Low) is { } low)
            {
                json.Quantity("low", low);
            }

            if ((turned ? Low : High) is { } high)
            {
                json.Quantity("high", high);
            }
        }
    }
}
