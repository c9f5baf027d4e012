using System.Collections.Frozen;

namespace Evidence.Core.Text;

/// <summary>What stands around a number: whether it counts anything at all, and what bounds it.</summary>
internal static class QuantityContext
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoCountBefore = QuantityWords.NoCountBefore.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoCountAfter = QuantityWords.NoCountAfter.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Bounds = QuantityWords.BoundsBefore.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Bounds in two or three words, read backwards from the number.</summary>
    private static readonly (string[] Words, string Bound)[] Phrases =
    [
        (["no", "more", "than"], "max"),
        (["not", "more", "than"], "max"),
        (["no", "less", "than"], "min"),
        (["no", "fewer", "than"], "min"),
        (["not", "less", "than"], "min"),
        (["as", "little", "as"], "min"),
        (["as", "low", "as"], "min"),
        (["as", "few", "as"], "min"),
        (["as", "much", "as"], "max"),
        (["as", "many", "as"], "max"),
        (["as", "high", "as"], "max"),
        (["minimum", "of"], "min"),
        (["maximum", "of"], "max"),
        (["upwards", "of"], "min"),
        (["in", "excess", "of"], "min"),
        (["a", "total", "of"], ""),
        (["close", "to"], "approx"),
        (["more", "than"], "min"),
        (["greater", "than"], "min"),
        (["higher", "than"], "min"),
        (["less", "than"], "max"),
        (["fewer", "than"], "max"),
        (["lower", "than"], "max"),
        (["at", "least"], "min"),
        (["at", "most"], "max"),
        (["up", "to"], "max"),
        (["starting", "from"], "min"),
        (["starting", "at"], "min"),
        (["starts", "at"], "min"),
        (["starts", "from"], "min"),
        (["start", "at"], "min"),
        (["start", "from"], "min"),
        (["begin", "at"], "min"),
        (["begins", "at"], "min"),
        (["mas", "de"], "min"),
        (["al", "menos"], "min"),
        (["por", "lo", "menos"], "min"),
        (["menos", "de"], "max"),
        (["hasta"], "max"),
        (["mehr", "als"], "min"),
        (["weniger", "als"], "max"),
        (["bis", "zu"], "max"),
        (["uber"], "min"),
        (["ab"], "min"),
        (["desde"], "min"),
        (["just", "over"], "min"),
        (["just", "under"], "max"),
        (["alrededor", "de"], "approx"),
        (["cerca", "de"], "approx"),
        (["en", "az"], "min"),
    ];

    private static readonly string[] StatisticsBefore =
    [
        "p",
        "r",
        "t",
        "f",
        "z",
        "ci",
        "or",
        "rr",
        "hr",
        "sd",
        "se",
        "md",
        "smd",
        "i",
        "i2",
        "chi",
        "d",
        "auc",
        "alpha",
        "es",
    ];

    /// <summary>The bound that the words before this token set; null for none.</summary>
    internal static string? BoundBefore(TokenisedText text, int at, int first)
    {
        var i = at - 1;
        while (i >= first && text.Tokens[i].Kind == TokenKind.Sign && text.Tokens[i].Sign is '(' or '"' or '\'' or '[' or '*')
        {
            i--;
        }

        if (i < first)
        {
            return null;
        }

        if (text.Tokens[i].Kind == TokenKind.Sign && text.Tokens[i].Sign is '>' or '<' or '≥' or '≤' or '~' or '±')
        {
            return text.Tokens[i].Sign switch { '>' or '≥' => "min", '<' or '≤' => "max", _ => "approx" };
        }

        // "in just over 6 months", "some 40 of the patients": the words between are skipped, the article too
        i = i > first && text.IsAny(i, ["the", "a", "an", "usd"]) ? i - 1 : i;
        return Phrase(text, i, first) ?? (Bounds.TryGetValue(text.Word(i), out var bound) && !IsPronoun(text, i) ? bound : null);
    }

    /// <summary>True when the number at these tokens is a name, a score, a statistic, a date or a place in a row.</summary>
    internal static bool IsNoQuantity(TokenisedText text, Magnitude number, int first, int end)
    {
        var at = number.First;
        return FollowsName(text, at, first) || IsMarked(text, number, first, end) || IsScore(text, at, first) || IsStatistic(text, at, first);
    }

    /// <summary>True when the word after the number shows that it counts nothing ("stars", "degrees", "points").</summary>
    internal static bool IsNoCount(TokenisedText text, int i, int end)
    {
        if (i >= end)
        {
            return false;
        }

        return (text.Tokens[i].Kind == TokenKind.Word && NoCountAfter.Contains(text.Word(i))) || text.Tokens[i].IsSign('°') || text.Tokens[i].IsSign('^')
            || (text.Tokens[i].IsSign('-') && text.IsAny(i + 1, ["star", "stars", "point", "points", "ht"]));
    }

    private static string? Phrase(TokenisedText text, int last, int first)
    {
        foreach (var (words, bound) in Phrases)
        {
            var start = last - words.Length + 1;
            var k = 0;
            while (start >= first && k < words.Length && text.Is(start + k, words[k]))
            {
                k++;
            }

            if (k == words.Length)
            {
                return bound.Length == 0 ? BoundBefore(text, start, first) : bound;
            }
        }

        return null;
    }

    // "from within", "given over ten days": a place and a period, no bounds
    private static bool IsPronoun(TokenisedText text, int i) =>
        (text.Is(i, "within") && text.Is(i - 1, "from"))
        || (
            text.Is(i, "over")
            && i > 0
            && text.IsAny(i - 1, ["given", "spread", "course", "repeated", "scheduled", "injected", "infused", "administered", "delivered"])
        );

    private static bool FollowsName(TokenisedText text, int at, int first)
    {
        var i = at - 1;
        if (
            i >= first
            && text.Tokens[i].Kind == TokenKind.Sign
            && text.Tokens[i].Sign is '#' or '.' or '-'
            && !(text.Tokens[i].Sign == '.' && text.Tokens[at].SpaceBefore && text.Tokens[i].SpaceBefore)
        )
        {
            // "GMFM-66", "C5-6": a hyphen without spaces after a word makes a name
            if (text.Tokens[i].Sign == '#')
            {
                return true;
            }

            i =
                !text.Tokens[i].SpaceBefore
                && !text.Tokens[at].SpaceBefore
                && i > first
                && text.Tokens[i].Sign == '-'
                && text.Tokens[i - 1].Kind == TokenKind.Word
                    ? int.MaxValue
                : text.Tokens[i].Sign == '.' ? i - 1
                : -1;
        }

        if (i == int.MaxValue)
        {
            return true;
        }

        return i >= first
            && text.Tokens[i].Kind == TokenKind.Word
            && NoCountBefore.Contains(text.Word(i))
            && !(text.Is(i, "no") && text.Tokens[i + 1].Kind == TokenKind.Word)
            && !(text.IsAny(i, ["part", "group", "top", "mas", "day", "rating"]) && text.Tokens[at].Kind == TokenKind.Word);
    }

    private static bool IsMarked(TokenisedText text, Magnitude number, int first, int end)
    {
        var after = number.End;
        var before = number.First - 1;
        if (before >= first && text.Tokens[before].IsSign('^'))
        {
            return true;
        }

        if (
            after < end
            && text.Tokens[after] is { Kind: TokenKind.Word, SpaceBefore: false }
            && !number.IsWord
            && text.Word(after)
                is not (
                    "h"
                    or "yrs"
                    or "yr"
                    or "mg"
                    or "ml"
                    or "cc"
                    or "wks"
                    or "mos"
                    or "x"
                    or "min"
                    or "hr"
                    or "hrs"
                    or "days"
                    or "months"
                    or "years"
                    or "weeks"
                    or "hours"
                    or "usd"
                    or "eur"
                    or "euro"
                    or "mcg"
                    or "g"
                    or "tl"
                    or "gbp"
                    or "pct"
                    or "cells"
                    or "iu"
                )
        )
        {
            return !number.Scaled;
        }

        // "3 Check the licence": a tip's number in a row
        if (number.First == first && after < end && text.Tokens[after] is { Casing: Casing.Initial } verb && verb.Is(WordClass.Tip))
        {
            return true;
        }

        // "[12]", "1)" at the start of a unit
        return (before >= first && after < end && text.Tokens[before].IsSign('[') && text.Tokens[after].IsSign(']'))
            || (number.First == first && after < end && text.Tokens[after].IsSign(')') && !number.IsWord);
    }

    private static bool IsScore(TokenisedText text, int at, int first)
    {
        var i = at - 1;
        for (
            var back = 0;
            back < 3
                && i >= first
                && text.IsAny(
                    i,
                    ["of", "is", "was", "at", "to", "from", "=", ":", "about", "an", "a", "average", "mean", "around", "nearly", "over", "above", "below", "by"]
                );
            back++
        )
        {
            i--;
        }

        return i >= first && i < at - 1 && text.IsAny(i, ["score", "scored", "rating", "rated", "scores", "temperature", "grade", "level", "temperatures"]);
    }

    private static bool IsStatistic(TokenisedText text, int at, int first)
    {
        var i = at - 1;
        if (i < first)
        {
            return false;
        }

        var sign = text.Tokens[i].Kind == TokenKind.Sign && text.Tokens[i].Sign is '=' or '<' or '>' or '≤' or '≥' or ':';
        i = sign ? i - 1 : i;
        return i >= first && text.IsAny(i, StatisticsBefore) && (sign || text.IsAny(i, ["ci", "sd", "se", "smd", "rr", "md"]))
            && !(text.Tokens[i].Casing == Casing.Lower && text.Is(i, "or"));
    }
}
