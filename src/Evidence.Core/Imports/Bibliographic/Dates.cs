using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Core.Imports;

/// <summary>Dates as reference managers, libraries and citation processors write them.</summary>
internal static partial class Dates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The date of a text: <c>2021/02/18/</c>, <c>2021 Feb 18</c>, <c>18 February 2021</c>, <c>2021-02</c>, also with a time of day or
    /// EDTF's marks of doubt behind it.
    /// </summary>
    public static WrittenDate Read(string? text)
    {
        var written = text?.Trim().Trim('/', '.', ',') ?? "";
        var (match, isWhole) = (Form().Match(written), true);
        if (!match.Success)
        {
            // the first of two, as in 1998 Dec-1999 Jan and 2004-02/2005-06
            (match, isWhole) = (Beginning().Match(written) is { Success: true } beginning ? Form().Match(beginning.Groups["first"].Value) : match, false);
        }

        if (!match.Success)
        {
            return new(Years.Of(text), null, written.Length == 0);
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var month = Month(match.Groups["month"].Value);
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : 0;
        if (year == 0 || (match.Groups["month"].Success && month is null) || (day > 0 && day > DateTime.DaysInMonth(year, month!.Value)))
        {
            return new(year == 0 ? null : year, null, false);
        }

        var date = month is null ? null : day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        return new(year, date, isWhole);
    }

    // a name or its beginning, or a number of one; 21 to 24 are EDTF's seasons
    private static int? Month(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number is >= 1 and <= 12 ? number : null
        : written.Length >= 3 && Array.IndexOf(Months, written[..3].ToLowerInvariant()) is >= 0 and var place ? place + 1
        : null;

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:[-/. ]{1,2}(?<month>[0-9]{1,2}|[A-Za-z]{3,9})\.?(?:[-/. ,]{1,2}(?<day>[0-9]{1,2}))?)?(?:T[0-9:.Z+-]*)?[?~%]?"
            + @"|(?:(?<day>[0-9]{1,2})\.? )?(?<month>[A-Za-z]{3,9})\.?,?(?: (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?)? (?<year>[0-9]{4}))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(?<first>[0-9]{4}(?:[-/][0-9]{2}(?:[-/][0-9]{2})?)?|[0-9]{4} [A-Za-z]{3,9}(?: [0-9]{1,2})?)(?:/+\s*\S|\s*[-–]\s*\S).*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Beginning();
}
