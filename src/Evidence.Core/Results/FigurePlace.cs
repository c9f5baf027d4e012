using Evidence.Core.Sources;

namespace Evidence.Core.Results;

/// <summary>Where in its source a figure stands and who read it there, in words for people.</summary>
public static class FigurePlace
{
    /// <summary>The words; empty when nothing is known of it.</summary>
    /// <param name="locator">Page, table or figure of the source.</param>
    /// <param name="quote">The words of the source.</param>
    /// <param name="readBy">Who read it.</param>
    /// <param name="second">A second reading.</param>
    public static string Of(string? locator, string? quote, string? readBy, SecondReading? second)
    {
        string?[] parts =
        [
            string.IsNullOrEmpty(locator) ? null : locator.TrimEnd('.') + ".",
            string.IsNullOrEmpty(quote) ? null : $"\u201c{quote}\u201d",
            string.IsNullOrEmpty(readBy) ? null : $"Read by {readBy}.",
            second is null
                ? null
                : $"Read again by {second.Rater}{(second.Date is null ? "" : $" on {second.Date}")}: {(second.Agrees ? "the same" : "otherwise")}.",
            second?.Note,
        ];
        return string.Join(' ', parts.Where(static part => !string.IsNullOrEmpty(part)));
    }
}
