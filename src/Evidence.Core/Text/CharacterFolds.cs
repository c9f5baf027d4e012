using System.Globalization;
using System.Text;

namespace Evidence.Core.Text;

/// <summary>
/// What each character of the basic plane is matched as: accents off, look-alike letters to Latin, typographic marks to ASCII, what has no
/// width to nothing. Case is kept, since 'IV' and 'iv' differ; the tokeniser lowers.
/// </summary>
internal static class CharacterFolds
{
    /// <summary>Cyrillic and Greek letters that look like Latin ones, and letters that do not decompose.</summary>
    private const string Pairs =
        "АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiІIјjЈJѕsЅSԁdԛqԝwһh" +
        "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαaɡgɑa" +
        "łlŁLđdĐDðdÐDøoØOħhĦHıiþtÞTŋnĸk×x÷/";

    /// <summary>Marks and the ASCII text that stands for them.</summary>
    private static readonly (string From, string To)[] Marks =
    [
        ("‘’‚‛′ʼʹ´`＇", "'"), ("“”„‟″«»‹›＂", "\""), ("‐‑‒–—―−﹣－", "-"), ("…", "."), ("\u00A0\u2007\u202F", "\u00A0"),
        ("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F\u3000\t\u000B\u000C", " "), ("\u2028\u2029\u0085", "\n"),
        ("⁄∕", "/"), ("ß", "ss"), ("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("½", " 1/2"), ("¼", " 1/4"), ("¾", " 3/4"),
        ("⅓", " 1/3"), ("⅔", " 2/3"), ("∼≈～", "~"), ("。", "."), ("&", "+"), ("•·‣▪●○◦➢➤✓✔☑■□◆►", "•"),
    ];

    private static readonly string?[] Table = Build();

    /// <summary>The text that stands for the character; null when it stands for itself, empty when it has no width.</summary>
    internal static string? Of(char c) => Table[c];

    /// <summary>The superscript digit's value as a character; '\0' for any other character.</summary>
    internal static char Superscript(char c) => c switch
    {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' or (>= '⁴' and <= '⁹') => (char)('0' + (c - '⁰')),
        _ => '\0',
    };

    /// <summary>Accents and width off for a character outside the tables.</summary>
    internal static string Decompose(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in (Search.SearchText.Noncharacter(text) is null ? text : "\ufffd").Normalize(NormalizationForm.FormKD))
        {
            if (!IsMark(c))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.Control && c is not '\n';

    private static string?[] Build()
    {
        var table = new string?[0x10000];
        for (var i = 0x7F; i < 0x10000; i++)
        {
            table[i] = char.IsSurrogate((char)i) || i >= 0xFFFE ? "\uFFFD" : Changed((char)i, DecomposeOrSame((char)i));
        }

        Array.Fill(table, string.Empty, 0, 9);
        Array.Fill(table, string.Empty, 14, 18);
        foreach (var (from, to) in Marks)
        {
            foreach (var c in from)
            {
                table[c] = Changed(c, to);
            }
        }

        for (var i = 0; i < Pairs.Length; i += 2)
        {
            table[Pairs[i]] = Pairs[i + 1].ToString();
        }

        for (var i = 0x80; i < table.Length; i++)
        {
            // a capital of a letter that folds folds too, or lowering it later would fold it once more
            var small = char.ToLowerInvariant((char)i);
            table[i] ??= small != i && table[small] is { } folded ? folded.ToUpperInvariant() : null;
        }

        return Settle(table);
    }

    private static string DecomposeOrSame(char c) => char.IsAscii(c) ? string.Empty : Decompose(c.ToString());

    private static string? Changed(char c, string to) => to.Length == 1 && to[0] == c ? null : to;

    // a decomposition may end in a mark or a look-alike that folds further: fold until nothing moves, so that folding twice changes nothing
    private static string?[] Settle(string?[] table)
    {
        for (var i = 0; i < table.Length; i++)
        {
            for (var round = 0; round < 4 && table[i] is { Length: > 0 } now; round++)
            {
                table[i] = string.Concat(now.Select(c => table[c] ?? c.ToString()));
            }
        }

        return table;
    }
}
