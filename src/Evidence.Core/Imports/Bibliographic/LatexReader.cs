using System.Buffers;
using System.Text;
using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>
/// LaTeX of bibliographies as text: accents, letters, symbols, escapes, dashes, mathematics. A command that is not known stays as it was written.
/// </summary>
internal sealed class LatexReader
{
    // no text has groups in groups in groups beyond a few; deeper braces are passed over
    private const int MaxDepth = 60;
    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~-`'");

    private readonly string _latex;
    private int _at;
    private int _depth;
    private bool _isMath;

    private LatexReader(string latex) => _latex = latex;

    /// <summary>The text on one line, composed (NFC) where accents were.</summary>
    public static string Read(string latex)
    {
        if (!latex.AsSpan().ContainsAny(Special))
        {
            return NoteLines.Line(latex);
        }

        var text = new StringBuilder(latex.Length);
        new LatexReader(latex).Group(text, isWhole: true);
        return NoteLines.Line(text.ToString());
    }

    private void Group(StringBuilder text, bool isWhole)
    {
        while (_at < _latex.Length)
        {
            var c = _latex[_at];
            if (c == '}' && !isWhole)
            {
                return;
            }

            Element(c, text);
        }
    }

    private void Element(char c, StringBuilder text)
    {
        switch (c)
        {
            case '\\':
                _at++;
                Command(text);
                break;
            case '{' when _depth < MaxDepth:
                Braced(text);
                break;
            case '{' or '}':
                _at++;
                break;
            case '$':
                _isMath = !_isMath;
                _at++;
                break;
            case '^' or '_' when _isMath:
                _at++;
                var argument = Argument();
                if (c == '^')
                {
                    PlainText.AppendRaised(text, argument);
                }
                else
                {
                    text.Append(argument);
                }

                break;
            case '~':
                text.Append(' ');
                _at++;
                break;
            case '-' or '`' or '\'' when !_isMath:
                Run(c, text);
                break;
            default:
                text.Append(c);
                _at++;
                break;
        }
    }

    private void Braced(StringBuilder text)
    {
        _at++;
        _depth++;
        Group(text, isWhole: false);
        _depth--;
        _at = Math.Min(_at + 1, _latex.Length);
    }

    private void Run(char c, StringBuilder text)
    {
        var length = _latex.AsSpan(_at).IndexOfAnyExcept(c) is var end && end < 0 ? _latex.Length - _at : end;
        var (joined, used) = (c, length) switch
        {
            ('-', >= 3) => ("—", 3),
            ('-', 2) => ("–", 2),
            ('`', >= 2) => ("“", 2),
            ('\'', >= 2) => ("”", 2),
            _ => (c.ToString(), 1),
        };
        text.Append(joined);
        _at += used;
    }

    // what stands in braces, a command with its argument, or one letter
    private string Argument()
    {
        while (_at < _latex.Length && _latex[_at] == ' ')
        {
            _at++;
        }

        var text = new StringBuilder();
        if (_at < _latex.Length && _latex[_at] != '}')
        {
            var c = _latex[_at];
            if (char.IsHighSurrogate(c) && _at + 1 < _latex.Length)
            {
                text.Append(_latex, _at, 2);
                _at += 2;
            }
            else if (c is '\\' or '{' && _depth < MaxDepth)
            {
                _depth++;
                Element(c, text);
                _depth--;
            }
            else
            {
                text.Append(c);
                _at++;
            }
        }

        return text.ToString();
    }

    private void Command(StringBuilder text)
    {
        if (_at >= _latex.Length)
        {
            return;
        }

        var start = _at;
        while (_at < _latex.Length && char.IsAsciiLetter(_latex[_at]))
        {
            _at++;
        }

        var isWord = _at > start;
        _at += isWord ? 0 : 1;
        var name = _latex[start.._at];
        if (LatexSymbols.Accents.TryGetValue(name, out var accent) && (isWord || HasArgument))
        {
            Accent(accent, text);
        }
        else if (name is "textsuperscript" or "mkbibsuperscript")
        {
            PlainText.AppendRaised(text, Argument());
        }
        else if (name is "enquote" or "mkbibquote")
        {
            text.Append('“').Append(Argument()).Append('”');
        }
        else if (name is "url" or "path" or "href")
        {
            Address(name, text);
        }
        else if (LatexSymbols.Looks.Contains(name))
        {
            SkipSpace();
        }
        else if (LatexSymbols.Spaces.TryGetValue(name, out var space))
        {
            text.Append(space);
        }
        else if (LatexSymbols.Letters.TryGetValue(name, out var letter))
        {
            text.Append(letter);
            SkipSpace(isKept: _isMath && !char.IsLetter(letter, 0));
        }
        else
        {
            // an escaped sign is the sign; a command that nobody knows stays to be seen
            text.Append(isWord ? "\\" : "").Append(name);
        }
    }

    private bool HasArgument => _at < _latex.Length && _latex[_at] != '}';

    // a space behind a command of letters only ends it; behind a sign of a formula it parts what the sign parts
    private void SkipSpace(bool isKept = false) => _at += !isKept && _at < _latex.Length && _latex[_at] == ' ' ? 1 : 0;

    private void Accent(char accent, StringBuilder text)
    {
        var argument = Argument();
        if (argument.Length == 0)
        {
            return;
        }

        // an accented i has no dot to lose
        var letter = argument[0] switch
        {
            'ı' => "i",
            'ȷ' => "j",
            var c when char.IsHighSurrogate(c) && argument.Length > 1 => argument[..2],
            var c => c.ToString(),
        };
        var rest = argument[(argument[0] is 'ı' or 'ȷ' ? 1 : letter.Length)..];
        text.Append(char.IsLetter(letter, 0) ? (letter + accent).Normalize(NormalizationForm.FormC) : letter).Append(rest);
    }

    // an address is read letter by letter
    private void Address(string name, StringBuilder text)
    {
        var address = Verbatim();
        var words = name == "href" ? Argument() : "";
        text.Append(words.Length > 0 && words != address ? $"{words} ({address})" : address);
    }

    private string Verbatim()
    {
        if (_at >= _latex.Length || _latex[_at] != '{')
        {
            return Argument();
        }

        var start = ++_at;
        for (var depth = 0; _at < _latex.Length && (depth > 0 || _latex[_at] != '}'); _at++)
        {
            depth += _latex[_at] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        var address = _latex[start.._at];
        _at = Math.Min(_at + 1, _latex.Length);
        return address.Replace("\\", "", StringComparison.Ordinal);
    }
}
