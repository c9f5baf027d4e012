using System.Globalization;
using Evidence.Core.Results;
using Evidence.Core.Sources;

namespace Evidence.Api.Pages;

/// <summary>A result of a study in words and numbers, as it was read, with the interval that follows from it.</summary>
public static class Figures
{
    /// <summary>The figure: so many of so many, a share, a change, an effect.</summary>
    public static string Of(Node result) =>
        result["kind"].Text switch
        {
            "responders" => $"{result["events"]} of {result["total"]}",
            "proportion" => $"{Wording.Share(result["value"].Number)}{(result["n"].Has ? $" of {result["n"]}" : "")}",
            "mean-change" => $"{Signed(result["mean"])} on average{Spread(result)}{People(result)}",
            "before-after" => $"{result["before"]} before, {result["after"]} after{People(result)}",
            "measurement" => $"{(result["value"].Has ? result["value"].ToString() : $"{result["low"]} to {result["high"]}")} {result["unit"].Text}",
            "effect" => $"{EffectName(result["effect"].Text)} {result["value"]}{Range(result["ciLow"], result["ciHigh"])}"
                + (result["p"].Has ? $", p {result["p"].Text}" : "")
                + (result["studies"].Has ? $", {result["studies"]} studies" : ""),
            "transitions" => string.Join(", ", result["transitions"].Items.Select(static cell => $"{cell["from"].Text} to {cell["to"].Text}: {cell["n"]}"))
                + (result["partial"].IsTrue ? " (not everybody)" : ""),
            "distribution" => result["counts"].Value.ValueKind == System.Text.Json.JsonValueKind.Object
                ? string.Join(", ", result["counts"].Members.Select(static one => $"{one.Name}: {one.Value}"))
                : string.Join(", ", result["counts"].Items.Select(static one => $"{one["category"].Text}{one["grade"].Text}{one["value"].Text}: {one["n"]}")),
            _ => "",
        };

    /// <summary>Where in the source the figure stands and who read it; empty where nothing is said of it.</summary>
    public static string Place(Node result)
    {
        var second = result["secondReading"];
        return FigurePlace.Of(
            result["locator"].Text,
            result["quote"].Text,
            result["readBy"].Text,
            second.Has
                ? new SecondReading
                {
                    Rater = second["rater"].Text,
                    Date = second["date"].Has ? second["date"].Text : null,
                    Agrees = second["agrees"].IsTrue,
                    Note = second["note"].Has ? second["note"].Text : null,
                }
                : null
        );
    }

    /// <summary>The interval of a result; empty where none follows.</summary>
    public static string Interval(Node result) =>
        result["derived"]["interval"] is var interval && interval["low"].Number is { } low && interval["high"].Number is { } high
            ? $"{Wording.Share(low)} to {Wording.Share(high)}"
            : "";

    /// <summary>People as dots, where the result counts them.</summary>
    public static Dots? Counted(Node result) =>
        result["events"].Number is { } events && result["total"].Whole is > 0 and var total && events <= total ? new Dots(events, (int)total) : null;

    /// <summary>When it was measured.</summary>
    public static string When(Node result) =>
        result["timepoint"].Text is { Length: > 0 } said ? said
        : result["months"].Has ? $"{result["months"]} months"
        : "not stated";

    /// <summary>A range in brackets; empty without both ends.</summary>
    public static string Range(Node low, Node high) =>
        low.Number is { } from && high.Number is { } to ? $" ({Wording.Number(from)} to {Wording.Number(to)})" : "";

    // the short forms are those that the glossary explains
    private static string EffectName(string effect) => effect switch
    {
        "mean-difference" => "mean difference",
        "standardized-mean-difference" => "standardised mean difference",
        _ => Wording.Plain(effect),
    };

    private static string Signed(Node number) =>
        number.Number is > 0 and var up ? "+" + up.ToString("0.###", CultureInfo.InvariantCulture) : number.ToString().Replace('-', '\u2212');

    private static string Spread(Node result) =>
        result["ciLow"].Has ? Range(result["ciLow"], result["ciHigh"])
        : result["sd"].Has ? $" (SD {result["sd"]})"
        : result["se"].Has ? $" (SE {result["se"]})"
        : "";

    private static string People(Node result) => result["n"].Has ? $", {result["n"]} people" : "";
}
