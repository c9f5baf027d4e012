using System.Text;

namespace Evidence.Core.Imports;

/// <summary>LaTeX of bibliographies as text: accents, letters, escapes, dashes. A command that is not known loses its backslash and stays readable.</summary>
internal static class LatexReader
{
    // accents as combining marks, which follow their letter
    private static readonly Dictionary<string, char> Accents = new(StringComparer.Ordinal)
    {
        ["'"] = '\u0301', ["`"] = '\u0300', ["^"] = '\u0302', ["\""] = '\u0308', ["~"] = '\u0303', ["="] = '\u0304', ["."] = '\u0307',
        ["u"] = '\u0306', ["v"] = '\u030C', ["H"] = '\u030B', ["c"] = '\u0327', ["k"] = '\u0328', ["r"] = '\u030A', ["d"] = '\u0323', ["b"] = '\u0331',
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["l"] = "ł", ["L"] = "Ł",
        ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["ng"] = "ŋ",
        ["textbackslash"] = "\\", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textendash"] = "–", ["textemdash"] = "—", ["textquoteright"] = "’", ["textquoteleft"] = "‘",
        ["textquotedblleft"] = "“", ["textquotedblright"] = "”", ["textregistered"] = "®", ["texttrademark"] = "™", ["textdegree"] = "°", ["textmu"] = "µ", ["textpm"] = "±",
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["mu"] = "μ", ["times"] = "×", ["pm"] = "±", ["ldots"] = "…", ["dots"] = "…", ["leq"] = "≤", ["geq"] = "≥",
    };

    // commands that only say how their argument looks
    private static readonly HashSet<string> Looks = new(StringComparer.Ordinal)
    {
        "emph", "textit", "textbf", "textrm", "textsc", "texttt", "textsuperscript", "textsubscript", "mathrm", "mathit", "it", "bf", "em", "url", "href", "mbox", "text",
    };

    /// <summary>The text on one line, composed (NFC) where accents were.</summary>
    public static string Read(string latex)
    {
        var text = new StringBuilder(latex.Length);
        for (var i = 0; i < latex.Length;)
        {
            i = latex[i] switch
            {
                '\\' => Command(latex, i + 1, text),
                '{' or '}' or '$' => i + 1,
                '~' => Append(text, " ", i + 1),
                '-' or '`' or '\'' => Run(latex, i, text),
                _ => Append(text, latex[i].ToString(), i + 1),
            };
        }

        return References.NoteLines.Line(text.ToString());
    }

    private static int Append(StringBuilder text, string value, int next)
    {
        text.Append(value);
        return next;
    }

    private static int Run(string latex, int at, StringBuilder text)
    {
        var c = latex[at];
        var length = latex.AsSpan(at).IndexOfAnyExcept(c) is var end && end < 0 ? latex.Length - at : end;
        var (joined, used) = (c, length) switch
        {
            ('-', >= 3) => ("—", 3),
            ('-', 2) => ("–", 2),
            ('`', >= 2) => ("“", 2),
            ('\'', >= 2) => ("”", 2),
            _ => (c.ToString(), 1),
        };
        return Append(text, joined, at + used);
    }

    private static int Command(string latex, int at, StringBuilder text)
    {
        if (at >= latex.Length)
        {
            return at;
        }

        var end = at;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
        {
            end++;
        }

        var name = end > at ? latex[at..end] : latex[at].ToString();
        var after = end > at ? end : at + 1;
        if (Accents.TryGetValue(name, out var accent))
        {
            return Accent(latex, after, accent, text);
        }

        if (Looks.Contains(name))
        {
            return after;
        }

        // a space behind a command of letters only ends it
        var next = end > at && after < latex.Length && latex[after] == ' ' ? after + 1 : after;
        return Append(text, Letters.GetValueOrDefault(name) ?? name, next);
    }

    private static int Accent(string latex, int at, char accent, StringBuilder text)
    {
        while (at < latex.Length && latex[at] is '{' or ' ')
        {
            at++;
        }

        if (at >= latex.Length || latex[at] == '}')
        {
            return at;
        }

        // \'{\i} is i with an accent, not dotless
        var isLetterCommand = latex[at] == '\\' && at + 1 < latex.Length && latex[at + 1] is 'i' or 'j';
        var letter = isLetterCommand ? latex[at + 1].ToString() : char.IsHighSurrogate(latex[at]) && at + 1 < latex.Length ? latex.Substring(at, 2) : latex[at].ToString();
        if (letter is "\\" or "$" || !char.IsLetter(letter, 0))
        {
            return at;
        }

        text.Append((letter + accent).Normalize(NormalizationForm.FormC));
        return at + (isLetterCommand ? 2 : letter.Length);
    }
}
