using System.Text.Json;
using Evidence.Core.Statistics;

namespace Evidence.Core.Results;

/// <summary>A part of the people, as the source gives it.</summary>
/// <param name="Events">People; null when the source gives a percentage without its denominator.</param>
/// <param name="Total">Of how many; null likewise.</param>
/// <param name="Rate">0 to 1, as printed where no count is.</param>
public sealed record Share(int? Events, int? Total, double Rate)
{
    /// <summary>The name of the interval, as the method page has it.</summary>
    public static string Method => ProportionMethods.Wilson.WireName;

    /// <summary>The 95 % Wilson interval; null without a denominator, for then there is none.</summary>
    public Interval? Interval { get; } = Events is { } events && Total is { } total and > 0 ? Proportion.Interval(events, total) : null;

    /// <summary>A count.</summary>
    public static Share Of(int events, int total) => new(events, total, (double)events / total);

    /// <summary>A printed percentage; the count is the whole number nearest to it where the denominator is known.</summary>
    public static Share Of(double rate, int? total) =>
        total is > 0 and var n ? new((int)Math.Round(rate * n, MidpointRounding.AwayFromZero), n, rate) : new(null, null, rate);

    /// <summary>Writes the share as an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteCount(json, "events", Events);
        WriteCount(json, "total", Total);
        json.WriteNumber("rate", Rate);
        if (Interval is { } interval)
        {
            json.WriteNumber("ciLow", interval.Low);
            json.WriteNumber("ciHigh", interval.High);
            json.WriteString("method", Method);
        }

        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
