using System.Globalization;

namespace Evidence.Core.Text;

/// <summary>Reads numbers in digits of several locales and in words.</summary>
internal static class MagnitudeReader
{
    private static readonly System.Collections.Frozen.FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Scales =
        QuantityWords.Scales.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Collections.Frozen.FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Cardinals =
        QuantityWords.Cardinals.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that starts at this token; null when none does.</summary>
    internal static Magnitude? Read(TokenisedText text, int at, int end)
    {
        if (at >= end)
        {
            return null;
        }

        return text.Tokens[at].Kind switch
        {
            TokenKind.Number => Digits(text, at, end),
            TokenKind.Word => Words(text, at, end),
            _ => null,
        };
    }

    private static Magnitude? Digits(TokenisedText text, int at, int end)
    {
        if (!TryParse(text.Word(at), out var value, out var other))
        {
            return null;
        }

        var i = at + 1;
        while (i < end && other is null && IsGroup(text, i, value))
        {
            value = (value * 1000) + double.Parse(text.Word(i), CultureInfo.InvariantCulture);
            i++;
        }

        var power = Power(text, at, i, end, ref value);
        if (power > i)
        {
            return new Magnitude(value, at, power, IsWord: false, Scaled: true, null);
        }

        return i < end && Scale(text, i) is { } scale
            ? new Magnitude((other ?? value) * scale, at, i + 1, IsWord: false, Scaled: true, null)
            : new Magnitude(value, at, i, IsWord: false, Scaled: false, other);
    }

    // "20 000": a group of three digits after one space belongs to the number
    private static bool IsGroup(TokenisedText text, int i, double value)
    {
        var token = text.Tokens[i];
        return token.Kind == TokenKind.Number
            && value is >= 1 and < 1e9
            && value % 1 == 0
            && token.End - token.Start == 3
            && token.Start - text.Tokens[i - 1].End == 1
            && text.Tokens[i - 1].End - text.Tokens[i - 1].Start <= 3
            && (
                text.Folded.Chars[token.Start - 1] == '\u00A0'
                || text.Word(i) is "000" or "500"
                || QuantityWords.IsCurrency(text.Word(Math.Min(i + 1, text.Tokens.Count - 1)))
                || (i >= 2 && QuantityWords.IsCurrency(text.Word(i - 2)))
            );
    }

    // "10^6", "2 x 10^6", "1e6": where the power ends, or the index given
    private static int Power(TokenisedText text, int at, int i, int end, ref double value)
    {
        if (text.Is(at, "10") && i + 1 < end && text.Tokens[i].IsSign('^') && text.Tokens[i + 1].Kind == TokenKind.Number)
        {
            return Raise(text, i + 1, 1, ref value, i);
        }

        if (text.Is(i, "x10") && i + 2 < end && text.Tokens[i + 1].IsSign('^') && text.Tokens[i + 2].Kind == TokenKind.Number)
        {
            return Raise(text, i + 2, value, ref value, i);
        }

        if (text.IsAny(i, ["x", "*"]) && text.Is(i + 1, "10") && i + 3 < end && text.Tokens[i + 2].IsSign('^') && text.Tokens[i + 3].Kind == TokenKind.Number)
        {
            return Raise(text, i + 3, value, ref value, i);
        }

        if (i < end && text.Word(i) is ['e', '5' or '6' or '7' or '8' or '9'] && !text.Tokens[i].SpaceBefore)
        {
            value *= Math.Pow(10, text.Word(i)[1] - '0');
            return i + 1;
        }

        return i;
    }

    private static int Raise(TokenisedText text, int exponent, double factor, ref double value, int otherwise)
    {
        if (!int.TryParse(text.Word(exponent), NumberStyles.None, CultureInfo.InvariantCulture, out var power) || power > 15)
        {
            return otherwise;
        }

        value = factor * Math.Pow(10, power);
        return exponent + 1;
    }

    /// <summary>What the scale word of a number multiplies it by; null for one without.</summary>
    internal static double? ScaleOf(TokenisedText text, Magnitude number) =>
        number.Scaled && Scales.TryGetValue(text.Word(number.End - 1), out var scale) ? scale : null;

    /// <summary>Whether a lexeme groups its thousands by dots.</summary>
    internal static bool IsDotted(ReadOnlySpan<char> lexeme) => lexeme.Contains('.') && HasGroups(lexeme, '.');

    private static double? Scale(TokenisedText text, int i)
    {
        var word = text.Word(i);
        if (!Scales.TryGetValue(word, out var scale) || (word is "b" or "m" or "k" && text.Tokens[i].SpaceBefore))
        {
            return null;
        }

        return word is "m" or "b" && text.Tokens[i].Casing == Casing.Lower && i > 1 && !text.IsAny(i - 2, ["$", "€", "£"]) ? null : scale;
    }

    /// <summary>A part of a scale word, "three quarters of a million", "half a billion", "medio millón"; null when none starts here.</summary>
    internal static Magnitude? PartOfScale(TokenisedText text, int at, int end)
    {
        var times = at + 1 < end && Cardinals.TryGetValue(text.Word(at), out var many) && many is > 1 and < 10 && text.Word(at + 1)[^1] == 's' ? many : 1;
        var i = times > 1 || text.IsAny(at, ["a", "an", "one", "un", "eine", "einer"]) ? at + 1 : at;
        if (i >= end || !QuantityWords.Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Word(i), out var part))
        {
            return null;
        }

        i = text.IsAny(i + 1, ["of", "de"]) ? i + 2 : i + 1;
        i = text.IsAny(i, ["a", "un"]) ? i + 1 : i;
        return i < end && Scales.TryGetValue(text.Word(i), out var scale) && scale >= 1e5 && text.Word(i).Length > 3
            ? new Magnitude(times * part * scale, at, i + 1, IsWord: true, Scaled: true, null)
            : null;
    }

    private static Magnitude? Words(TokenisedText text, int at, int end)
    {
        if (PartOfScale(text, at, end) is { } partial)
        {
            return partial;
        }

        var i = at;
        double total = 0;
        double part = 0;
        var any = false;
        if (text.IsAny(at, ["a", "an", "un", "eine", "einer"]))
        {
            if (at + 1 >= end || text.IsAny(at + 1, ["k", "m", "b", "mil", "bin"]) || !Scales.ContainsKey(text.Word(at + 1)))
            {
                return null;
            }

            (part, i) = (1, at + 1);
        }

        while (i < end && text.Tokens[i].Kind == TokenKind.Word)
        {
            if (Cardinals.TryGetValue(text.Word(i), out var number) && (!any || part % 100 == 0 || (part % 10 == 0 && part % 100 >= 20 && number < 10)))
            {
                part += number;
            }
            else if (Scales.TryGetValue(text.Word(i), out var scale) && (any || i > at) && text.Word(i).Length > 3)
            {
                (total, part) = scale > 100 ? (total + (part * scale), 0) : (total, part * scale);
            }
            else if (!(any && text.Is(i, "and") && part >= 100 && i + 1 < end && Cardinals.ContainsKey(text.Word(i + 1))))
            {
                break;
            }

            any = true;
            i++;
        }

        return any ? new Magnitude(total + part, at, i, IsWord: true, total + part >= 1000, null) : null;
    }

    private static bool TryParse(ReadOnlySpan<char> lexeme, out double value, out double? other)
    {
        other = null;
        var dots = lexeme.Count('.');
        var commas = lexeme.Count(',');
        Span<char> plain = stackalloc char[32];
        value = 0;
        if (lexeme.Length > plain.Length)
        {
            return false;
        }

        var mark = DecimalMark(lexeme, dots, commas, out var ambiguous);
        var length = 0;
        foreach (var c in lexeme)
        {
            if (char.IsAsciiDigit(c) || c == mark)
            {
                plain[length++] = c == mark ? '.' : c;
            }
        }

        if (ambiguous && double.TryParse(lexeme, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var asDecimal))
        {
            other = asDecimal;
        }

        return mark != '?' && double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // the mark that stands for the decimal point: '\0' when none does, '?' when the lexeme is no number (a date, a version)
    private static char DecimalMark(ReadOnlySpan<char> lexeme, int dots, int commas, out bool ambiguous)
    {
        ambiguous = false;
        if (dots > 0 && commas > 0)
        {
            var last = lexeme[lexeme.LastIndexOfAny('.', ',')];
            return lexeme.Count(last) > 1 ? '?' : last;
        }

        if (dots + commas == 0)
        {
            return '\0';
        }

        var mark = dots > 0 ? '.' : ',';
        if (!HasGroups(lexeme, mark))
        {
            return HasIndianGroups(lexeme) ? '\0' : dots + commas > 1 ? '?' : mark;
        }

        ambiguous = dots == 1 && !lexeme.EndsWith(".000", StringComparison.Ordinal);
        return '\0';
    }

    // "3,20,000", "1,05,00,000": lakh and crore, two digits a group before the last three
    private static bool HasIndianGroups(ReadOnlySpan<char> lexeme)
    {
        var groups = lexeme.Count(',');
        if (groups < 2 || lexeme[0] is '0' or ',')
        {
            return false;
        }

        var first = lexeme.IndexOf(',');
        for (var i = first; i < lexeme.Length - 4; i += 3)
        {
            if (lexeme[i] != ',' || lexeme[(i + 1)..(i + 3)].Contains(','))
            {
                return false;
            }
        }

        return first <= 2 && (lexeme.Length - 4 - first) % 3 == 0 && lexeme[^4] == ',' && !lexeme[^3..].Contains(',');
    }

    private static bool HasGroups(ReadOnlySpan<char> lexeme, char mark)
    {
        var first = lexeme.IndexOf(mark);
        if (first is 0 or > 3 || lexeme[0] == '0')
        {
            return false;
        }

        for (var i = first; i < lexeme.Length; i += 4)
        {
            if (lexeme[i] != mark || i + 3 >= lexeme.Length || lexeme[(i + 1)..(i + 4)].Contains(mark) || (i + 4 < lexeme.Length && lexeme[i + 4] != mark))
            {
                return false;
            }
        }

        return true;
    }
}
