using System.Globalization;

namespace Evidence.Core.Imports;

/// <summary>Dates as references write them.</summary>
internal static class Dates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>As exact as it is known, <c>yyyy-mm-dd</c>, <c>yyyy-mm</c> or <c>yyyy</c>; null when it is none of these. Slashes separate as well, and nothing may stand between them.</summary>
    public static string? Of(string? text)
    {
        var date = text?.Replace('/', '-').TrimEnd('-');
        return date is not null && DateOnly.TryParseExact(date, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? date : null;
    }
}
