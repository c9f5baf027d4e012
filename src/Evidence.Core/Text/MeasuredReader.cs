using System.Collections.Frozen;

namespace Evidence.Core.Text;

/// <summary>Reads a number with what stands directly beside it.</summary>
internal static class MeasuredReader
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Times = QuantityWords.Times.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Doses = QuantityWords.Doses.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Currencies = QuantityWords.Currencies.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Dollars = QuantityWords.DollarPrefixes.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NationalNames = QuantityWords.NationalNames.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The measured number that starts at this token; null when none does.</summary>
    internal static Measured? Read(TokenisedText text, int at, int end)
    {
        var currency = CurrencyBefore(text, at, end, out var start);
        if (MagnitudeReader.Read(text, start, end) is not { } number)
        {
            return null;
        }

        return currency is null ? Plain(text, number, end)
            // "$25.000.000": where thousands are grouped so, the mark is of pesos as often as of dollars
            : Money(text, number, at, end, text.Tokens[at].IsSign('$') && MagnitudeReader.IsDotted(text.Word(start)) ? "" : currency);
    }

    /// <summary>Unit of time of the word; null when it is none.</summary>
    internal static string? TimeOf(TokenisedText text, int at, int end) =>
        at < end && text.Tokens[at].Kind == TokenKind.Word && Times.TryGetValue(text.Word(at), out var unit) ? unit : null;

    /// <summary>What a dose counts, if the word is that; null otherwise, and where the cell is part of a name ("cell therapy", "cell type").</summary>
    internal static string? DoseOf(TokenisedText text, int at, int end)
    {
        if (text.Tokens[at].Kind != TokenKind.Word || !Doses.TryGetValue(text.Word(at), out var unit) || text.Is(at, "cell"))
        {
            return null;
        }

        var compound =
            at + 1 < end
            && text.Tokens[at + 1].Kind == TokenKind.Word
            && !text.Tokens[at + 1].Is(WordClass.Cell)
            && !text.IsAny(at + 1, ["infusion", "product"])
            && (text.Tokens[at + 1].Is(WordClass.Therapy | WordClass.Clinic) || text.IsAny(at + 1, ["types", "type", "lines", "line"]));
        return compound ? null : unit;
    }

    private static Measured Money(TokenisedText text, Magnitude number, int at, int end, string currency)
    {
        var open = IsPlus(text, number.End, end);
        var stop = open ? number.End + 1 : number.End;
        if (CurrencyAfter(text, stop, end) is { } named && (currency is "USD" or "" || named == currency))
        {
            return new Measured(number, at, stop + 1, "money", named, open);
        }

        return new Measured(number, at, stop, "money", currency, open);
    }

    private static Measured Plain(TokenisedText text, Magnitude number, int end)
    {
        var i = number.End;
        var open = IsPlus(text, i, end);
        i = open ? i + 1 : i;
        if (PercentEnd(text, i, end) is var percent and > 0)
        {
            return new Measured(number, number.First, percent, "percent", string.Empty, open);
        }

        // "medio millón de euros"
        var named = number.Scaled && text.Is(i, "de") ? i + 1 : i;
        if (CurrencyAfter(text, named, end) is { } currency)
        {
            return new Measured(number, number.First, named + 1, "money", currency, open);
        }

        var unit = i < end && text.Tokens[i].IsSign('-') && !text.Tokens[i].SpaceBefore ? i + 1 : i;
        unit = IsAttribute(text, unit, end) ? unit + 1 : unit;
        return TimeOf(text, unit, end) is { } time
            ? new Measured(number, number.First, unit + 1, "duration", time, open)
            : new Measured(number, number.First, i, string.Empty, string.Empty, open);
    }

    // "15 consecutive days", "two full years"
    private static bool IsAttribute(TokenisedText text, int i, int end) =>
        i + 1 < end
        && text.Tokens[i] is { Kind: TokenKind.Word, Casing: Casing.Lower } word
        && !word.Is(WordClass.Function | WordClass.Be | WordClass.Verb)
        && !text.IsAny(i, ["times", "cells"])
        && !CountNoun.IsPlural(text, i)
        && TimeOf(text, i, end) is null
        && text.Tokens[i + 1].Kind == TokenKind.Word
        && text.Word(i + 1).Length > 3
        && text.Word(i + 1)[^1] == 's'
        && TimeOf(text, i + 1, end) is not null;

    private static bool IsPlus(TokenisedText text, int i, int end) => i < end && text.Tokens[i].IsSign('+') && !text.Tokens[i].SpaceBefore;

    private static int PercentEnd(TokenisedText text, int i, int end)
    {
        if (i >= end)
        {
            return 0;
        }

        if (text.Tokens[i].IsSign('%') || text.IsAny(i, ["percent", "pct", "prozent", "percentage"]))
        {
            return i + 1;
        }

        return (text.Is(i, "per") && text.Is(i + 1, "cent")) || (text.Is(i, "por") && text.Is(i + 1, "ciento")) ? i + 2 : 0;
    }

    private static string? CurrencyBefore(TokenisedText text, int at, int end, out int number)
    {
        number = at;
        if (at + 1 >= end || text.Tokens[at].Kind is TokenKind.Number || !Currencies.TryGetValue(text.Word(at), out var currency))
        {
            return DollarPrefix(text, at, end, ref number);
        }

        if (text.Tokens[at].Kind == TokenKind.Word && !(text.Tokens[at].Casing == Casing.Capitals || text.IsAny(at, ["rs", "eur", "usd"])))
        {
            return null;
        }

        // "Rs. 500", "COP $3.500.000": the mark after the code says nothing more
        number =
            (text.Is(at, "rs") && text.Tokens[at + 1].IsSign('.')) || (text.Tokens[at].Kind == TokenKind.Word && text.Tokens[at + 1].IsSign('$'))
                ? at + 2
                : at + 1;
        return currency;
    }

    private static string? DollarPrefix(TokenisedText text, int at, int end, ref int number)
    {
        if (at + 2 < end && text.Tokens[at + 1].IsSign('$') && !text.Tokens[at + 1].SpaceBefore && Dollars.TryGetValue(text.Word(at), out var currency))
        {
            number = at + 2;
            return currency;
        }

        return null;
    }

    private static string? CurrencyAfter(TokenisedText text, int i, int end)
    {
        if (i + 1 < end && Country(text, i) is { } national)
        {
            return national;
        }

        if (i >= end || text.Tokens[i].Kind is TokenKind.Number or TokenKind.Address || !Currencies.TryGetValue(text.Word(i), out var currency))
        {
            return null;
        }

        var isCode = text.Tokens[i].Kind == TokenKind.Word && text.Word(i).Length <= 3;
        var isNextSum = text.Tokens[i].Kind == TokenKind.Sign && i + 1 < end && text.Tokens[i + 1].Kind == TokenKind.Number && !text.Tokens[i + 1].SpaceBefore;
        return isNextSum || (isCode && text.Tokens[i].Casing != Casing.Capitals && !text.IsAny(i, ["eur", "usd", "tl", "rs", "yen"])) ? null : currency;
    }

    // "500 Canadian dollars", "3 millones de pesos colombianos"
    private static string? Country(TokenisedText text, int i) =>
        text.IsAny(i + 1, ["dollars", "dollar", "pesos", "peso", "rupees"]) && NationalNames.TryGetValue(text.Word(i), out var before) ? before
        : text.IsAny(i, ["dolares", "pesos", "dollars"]) && NationalNames.TryGetValue(text.Word(i + 1), out var after) ? after
        : null;
}
