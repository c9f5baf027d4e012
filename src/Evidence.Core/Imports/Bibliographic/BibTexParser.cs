using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evidence.Core.Imports;

/// <summary>
/// Reads the entries of a block: <c>@type{key, name = {value} # macro # "value", …}</c>. It takes what it can, goes on behind what it cannot, and says
/// where that was.
/// </summary>
internal sealed partial class BibTexParser(string block, BibTexMacros macros, string file, long line)
{
    private const int MaxValue = 4_000_000;
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n,\uFEFF");
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create("={}\"#\n");

    private readonly BibTexText _text = new(block);

    /// <summary>The next entry; null when there is none. Definitions of macros are kept; comments, preambles and text between entries are put aside.</summary>
    /// <param name="stray">Where that is put.</param>
    public BibTexEntry? Next(List<Unmapped> stray)
    {
        while (!_text.IsOver)
        {
            var begin = Beginning().Match(block, _text.At);
            Aside(stray, "text", block[_text.At..(begin.Success ? begin.Index : block.Length)]);
            _text.At = begin.Success ? begin.Index + begin.Length : block.Length;
            if (!begin.Success)
            {
                break;
            }

            var (type, end) = (begin.Groups["type"].Value.ToLowerInvariant(), block[_text.At - 1] == '{' ? '}' : ')');
            var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{line + block.AsSpan(0, begin.Index).Count('\n')}");
            if (type is "comment" or "preamble")
            {
                Aside(stray, "@" + type, _text.UpTo(end, out _));
            }
            else if (type == "string")
            {
                var definition = Fields(new(place, type, ""), end);
                definition.Fields.ForEach(field => macros.Define(field.Name, field.Value));
                stray.AddRange(definition.Stray);
            }
            else
            {
                return Fields(Keyed(new(place, type, ""), end), end);
            }
        }

        return null;
    }

    private static void Aside(List<Unmapped> stray, string path, string words)
    {
        if (words.AsSpan().IndexOfAnyExcept(Blank) >= 0)
        {
            stray.Add(new(path, words.Trim('\uFEFF', ' ', '\t', '\r', '\n')));
        }
    }

    // what stands before the first comma, unless it is a field already
    private BibTexEntry Keyed(BibTexEntry entry, char end)
    {
        var length = block.AsSpan(_text.At).IndexOfAny(',', end);
        var key = length < 0 ? "" : block.Substring(_text.At, length).Trim();
        var isKey = !key.AsSpan().ContainsAny(NotInKeys);
        if (isKey && length >= 0)
        {
            _text.At += block[_text.At + length] == ',' ? length + 1 : length;
        }

        if (isKey && key.Length > 0)
        {
            return entry with { Key = key };
        }

        entry.Findings.Add(ImportFindings.NoKey.At(entry.Place, "", "the entry has no key"));
        return entry;
    }

    private BibTexEntry Fields(BibTexEntry entry, char end)
    {
        for (_text.SkipSpace(); !_text.IsOver; _text.SkipSpace())
        {
            if (_text.Here == ',')
            {
                _text.At++;
            }
            else if (_text.Here == end || _text.Here == '}')
            {
                _text.At++;
                return entry;
            }
            else if (_text.Here == '@' && Beginning().Match(block, _text.At) is { Success: true } next && next.Index == _text.At)
            {
                break;
            }
            else
            {
                Field(entry, end);
            }
        }

        NoEnd(entry);
        return entry;
    }

    // with its sign of equality, or without one before a value in braces
    private void Field(BibTexEntry entry, char end)
    {
        var match = Name().Match(block, _text.At);
        if (!match.Success || !(match.Groups["is"].Success || match.Groups["value"].Success))
        {
            NoField(entry);
            return;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();
        _text.At += match.Groups["value"].Success ? match.Length - 1 : match.Length;
        entry.Fields.Add((name, Value(entry, name, end, out var isEnded)));
        _text.SkipSpace();
        if (isEnded && !_text.IsOver && _text.Here != ',' && _text.Here != end && _text.Here != '}')
        {
            entry.Findings.Add(ImportFindings.NoComma.At(entry.Place, "/" + name, $"no comma stands behind {name}"));
        }
    }

    // up to the next comma, or what is in braces
    private void NoField(BibTexEntry entry)
    {
        var start = _text.At;
        if (_text.Here is '{' or '"')
        {
            _text.Delimited(out _);
        }
        else
        {
            _text.At++;
            _text.SkipTo(",}{\"\n");
        }

        var words = block[start.._text.At].Trim();
        if (words.Length > 0)
        {
            entry.Stray.Add(new("text", words));
            entry.Findings.Add(ImportFindings.NoField.At(entry.Place, "", $"{(words.Length > 80 ? words[..80] : words)} is no field"));
        }
    }

    private string Value(BibTexEntry entry, string name, char end, out bool isEnded)
    {
        isEnded = true;
        var value = new StringBuilder();
        while (true)
        {
            _text.SkipSpace();
            var part = _text.IsOver ? "" : _text.Here is '{' or '"' ? Delimited(entry, ref isEnded) : Word(entry, name, end);
            value.Append(part.AsSpan(0, Math.Min(part.Length, MaxValue - Math.Min(value.Length, MaxValue))));
            _text.SkipSpace();
            if (_text.IsOver || _text.Here != '#')
            {
                return value.ToString();
            }

            _text.At++;
        }
    }

    private string Delimited(BibTexEntry entry, ref bool isEnded)
    {
        var value = _text.Delimited(out var hasEnd);
        isEnded &= hasEnd;
        if (!hasEnd)
        {
            NoEnd(entry);
        }

        return value;
    }

    private string Word(BibTexEntry entry, string name, char end)
    {
        var word = _text.Word(end);
        var value = macros.Find(word);
        if (value is null && word.Length > 0 && char.IsAsciiLetter(word[0]))
        {
            entry.Findings.Add(ImportFindings.NoMacro.At(entry.Place, "/" + name, $"{word} is not defined"));
        }

        return value ?? word;
    }

    private static void NoEnd(BibTexEntry entry)
    {
        if (!entry.Findings.Exists(static finding => finding.Code == ImportFindings.NoEnd.Code))
        {
            entry.Findings.Add(ImportFindings.NoEnd.At(entry.Place, "", "the entry does not end where its braces should"));
        }
    }

    [GeneratedRegex(@"@\s*(?<type>[A-Za-z][A-Za-z_-]*)\s*[{(]", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\G(?<name>[^\s=,{}""#%()]+)\s*(?:(?<is>=)|(?<value>[{""]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
