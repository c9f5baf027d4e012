namespace Evidence.Core.Statistics;

/// <summary>Confidence levels.</summary>
internal static class Levels
{
    /// <summary>Strictly between 0 and 1, as a fraction: 0.95, not 95.</summary>
    public static bool IsValid(double level) => level is > 0 and < 1;
}
