using System.Globalization;
using Evidence.Core.Results;

namespace Evidence.Core.Exports;

/// <summary>Numbers that several kinds of result hold, each under one name.</summary>
internal static class ResultParts
{
    public static int? N(Result result) => result switch
    {
        MeanChangeResult mean => mean.N,
        BeforeAfterResult means => means.N,
        ProportionResult share => share.N,
        _ => null,
    };

    public static double? Value(Result result) => result switch
    {
        EffectResult effect => effect.Value,
        MeasurementResult measurement => measurement.Value,
        _ => null,
    };

    public static double? CiLow(Result result) => result switch
    {
        EffectResult effect => effect.CiLow,
        MeanChangeResult mean => mean.CiLow,
        _ => null,
    };

    public static double? CiHigh(Result result) => result switch
    {
        EffectResult effect => effect.CiHigh,
        MeanChangeResult mean => mean.CiHigh,
        _ => null,
    };

    public static IEnumerable<string> Transitions(Result result) =>
        (result as TransitionsResult)?.Transitions.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.From}>{cell.To}:{cell.N}")) ?? [];

    public static IEnumerable<string> Counts(Result result) =>
        (result as DistributionResult)?.Counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{pair.Value}")) ?? [];
}
