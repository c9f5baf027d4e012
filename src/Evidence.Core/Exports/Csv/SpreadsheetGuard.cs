using System.Buffers;
using System.Globalization;

namespace Evidence.Core.Exports;

/// <summary>
/// Spreadsheets run cells that begin like a formula. Such a cell gets a leading apostrophe, which they show as text. A plain number is left
/// as it is: a negative number is no formula.
/// </summary>
public static class SpreadsheetGuard
{
    // what begins a formula, also as full-width characters, which some spreadsheets read as their narrow twins
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@＝＋－＠");

    // what may stand before it without making it harmless
    private static readonly SearchValues<char> Before = SearchValues.Create(" \"'\u00a0\u3000\ufeff");

    private static readonly SearchValues<char> NumberParts = SearchValues.Create("+-0123456789.eE");

    /// <summary>True when a spreadsheet would run the text.</summary>
    public static bool Runs(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }

        if (text[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var first = text.IndexOfAnyExcept(Before);
        return first >= 0 && (Starts.Contains(text[first]) || text[first] is '\t' or '\r') && !IsPlainNumber(text);
    }

    /// <summary>The text as it stands in a cell.</summary>
    public static string Guard(string text) => Runs(text) ? "'" + text : text;

    /// <summary>The text of a cell that was written by <see cref="Guard"/>.</summary>
    public static string Unguard(string cell) => cell.StartsWith('\'') && Runs(cell.AsSpan(1)) ? cell[1..] : cell;

    private static bool IsPlainNumber(ReadOnlySpan<char> text) =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number)
        && !text.ContainsAnyExcept(NumberParts);
}
