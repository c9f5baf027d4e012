using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>Reads the value of a filter. What another dialect would mean by it is either what it means here or refused with how it is written here.</summary>
public static partial class ConditionReader
{
    private const int MostValues = 100;

    // what is asked of a filter is mostly the same few values
    private const int MostKept = 500;
    private const int LongestKept = 40;
    private static readonly ConditionalWeakTable<Filter, ConcurrentDictionary<string, Condition>> Kept = [];

    /// <summary>Whether a text is one of the words that mean something in place of a value.</summary>
    public static bool IsWord(string text) => text is "missing" or "any" || ForeignValue.IsNone(text);

    /// <summary>Reads it.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="value">The value as given.</param>
    /// <param name="condition">What it asks for; null when it is refused.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public static Refusal? Read(Filter filter, string value, out Condition? condition)
    {
        var kept = Kept.GetValue(filter, static _ => new(StringComparer.Ordinal));
        if (kept.TryGetValue(value, out condition))
        {
            return null;
        }

        var refusal = Parse(filter, value, out condition);
        if (refusal is null && value.Length <= LongestKept && kept.Count < MostKept)
        {
            condition = kept.GetOrAdd(value, condition!.Kept());
        }

        return refusal;
    }

    private static Refusal? Parse(Filter filter, string value, out Condition? condition)
    {
        condition = null;
        if (filter.Kind is FilterKind.AtLeast or FilterKind.AtMost)
        {
            return Bound(filter, value, out condition);
        }

        if (ValueText.Read(value) is not { } written)
        {
            return Wrong(filter, value, "A quotation mark at the beginning of a value is closed at its end; write \\\" for one that belongs to it.");
        }

        if (written.Count is 0 or > MostValues)
        {
            return new Refusal(
                RefusalKind.InvalidValue,
                filter.Name,
                $"'{filter.Name}' has {written.Count} values.",
                $"It takes 1 to {MostValues}, separated by commas; leave it out to ask for all."
            );
        }

        var asks = new List<Ask>(written.Count);
        foreach (var one in written)
        {
            if (Asked(filter, one, out var ask) is { } refusal)
            {
                return refusal;
            }

            asks.Add(ask!);
        }

        condition = new Condition(filter, asks);
        return null;
    }

    private static Refusal? Bound(Filter filter, string value, out Condition? condition)
    {
        condition = null;
        if (Number(value) is not { } bound)
        {
            return Wrong(filter, value, $"It takes a number, for example {filter.Field.Example}.");
        }

        condition = new Condition(
            filter,
            [Ask.Between(filter.Kind == FilterKind.AtLeast ? new NumberRange(bound, double.PositiveInfinity) : new NumberRange(double.NegativeInfinity, bound))]
        );
        return null;
    }

    private static Refusal? Asked(Filter filter, WrittenValue written, out Ask? ask)
    {
        ask = null;
        var (field, text, not) = (filter.Field, written.Text, written.Not);
        if (written.Quoted || field.Name == "id")
        {
            return Value(filter, text, not, exact: true, out ask);
        }

        // a hyphen before a value leaves it out, as in many dialects; before a number it is its sign
        if (text.Length > 1 && text[0] == '-' && !field.IsCompared)
        {
            (text, not) = (text[1..].TrimStart(), !not);
        }

        text = text.Length > 1 && text[0] == '=' ? text[1..].TrimStart() : text;
        if (text is "missing" or "any" && field.Kind != FieldKind.Parent)
        {
            ask = new Ask(text == "any" ? AskKind.Any : AskKind.Missing, text) { Not = not, Text = text };
            return null;
        }

        if (IsNamed(field, text))
        {
            return Value(filter, text, not, exact: false, out ask);
        }

        return Range(filter, text, not, out ask) ?? (ask is not null ? null
            : ForeignValue.Right(filter, text) is { } right ? Wrong(filter, text, $"It is written {right} here.") with { DidYouMean = right }
            : Value(filter, text, not, exact: false, out ask));
    }

    // a name of the vocabulary is that value, whatever signs it has: "phase 1-2" is no range
    private static bool IsNamed(IndexField field, string text) =>
        field.Vocabulary is not null && Vocabularies.Vocabularies.Find(field.Vocabulary)?.Named(text) is not null && text[0] is not ('<' or '>' or '=');

    private static Refusal? Range(Filter filter, string text, bool not, out Ask? ask)
    {
        ask = null;
        var match = Ranges().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var field = filter.Field;
        if (!field.IsCompared)
        {
            // "a-b" and "=a" are values like others
            return match.Groups["hyphen"].Success
                ? null
                : Wrong(filter, text, $"'{field.Name}' has no order to compare by; ask for values, or for all but one with !.");
        }

        var (low, high) = (match.Groups["low"].Value, match.Groups["high"].Value);
        if ((low.Length == 0 && high.Length == 0) || (low.Length > 0 && field.Rank(low) is null) || (high.Length > 0 && field.Rank(high) is null))
        {
            return Wrong(filter, text, $"An end of it is no value of '{field.Name}'; for example {field.Example}..{field.Example} or >={field.Example}.");
        }

        var sign = match.Groups["sign"].Value;
        var interval = new NumberRange(
            low.Length > 0 ? field.Rank(low)!.Value : double.NegativeInfinity,
            high.Length > 0 ? field.Rank(high)!.Value : double.PositiveInfinity,
            sign == ">",
            sign == "<");
        ask = new Ask(AskKind.Range, Said(low, high, sign)) { Range = interval, Not = not, Text = text };
        return null;
    }

    private static string Said(string low, string high, string sign) => (low.Length, high.Length) switch
    {
        ( > 0, > 0) => low == high ? low : $"{low} to {high}",
        ( > 0, _) => $"{(sign == ">" ? "above" : "at least")} {low}",
        _ => $"{(sign == "<" ? "below" : "at most")} {high}",
    };

    private static Refusal? Value(Filter filter, string asked, bool not, bool exact, out Ask? ask)
    {
        ask = null;
        var field = filter.Field;
        if (field.IsCompared && field.Vocabulary is null)
        {
            if (Number(asked) is not { } number)
            {
                return Wrong(filter, asked, $"It takes a number or a range, for example {field.Example}, {field.Example}..{field.Example}, >={field.Example}.");
            }

            ask = (field.Kind == FieldKind.Number ? Ask.Between(new NumberRange(number, number)) : Ask.Of(asked)) with { Not = not };
            return null;
        }

        if (field.Refuse?.Invoke(asked) is { } hint)
        {
            return Wrong(filter, asked, hint);
        }

        var value = field.Normalise?.Invoke(asked) ?? asked;
        if (field.Normalise is null && field.Vocabulary is not null && Vocabularies.Vocabularies.Find(field.Vocabulary) is { } vocabulary)
        {
            if (vocabulary.Named(asked) is { } term)
            {
                value = term.Value;
            }
            else if (field.Closed)
            {
                var allowed = vocabulary.Terms.Select(known => known.Value).ToList();
                return Wrong(filter, asked, $"It takes one of: {string.Join(", ", allowed)}.") with
                {
                    DidYouMean = SearchText.Nearest(asked, allowed),
                    Allowed = allowed,
                };
            }
        }

        ask = new Ask(AskKind.Value, value) { Not = not, Exact = exact };
        return null;
    }

    private static Refusal Wrong(Filter filter, string value, string hint) =>
        new(RefusalKind.InvalidValue, filter.Name, $"'{filter.Name}' is '{Refusal.Short(value)}'.", hint);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    [GeneratedRegex(
        @"^(?:(?:>=|≥|(?<sign>>))\s*(?<low>.+)|(?:<=|≤|(?<sign><))\s*(?<high>.+)"
            + @"|(?<low>[^<>=]*?)\s*\.\.\s*(?<high>[^<>=]*)"
            + @"|(?<hyphen>)(?<low>\d[\d.]*)\s*[-–—]\s*(?<high>\d[\d.]*))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();
}
