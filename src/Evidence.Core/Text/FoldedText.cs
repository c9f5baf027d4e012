using System.Net;
using System.Text;

namespace Evidence.Core.Text;

/// <summary>
/// A text as it is matched, beside the text as it was given: every folded character knows which UTF-16 range it came from, so that what is
/// found in the folded text is reported in true offsets. Built in one pass; nothing in the given text is repaired.
/// </summary>
internal sealed class FoldedText
{
    private const int LongestEntity = 10;
    private char[] _chars;
    private int[] _starts;
    private char[] _lower = [];
    private bool _afterSuperscript;

    private FoldedText(string source)
    {
        Source = source;
        _chars = new char[source.Length + 8];
        _starts = new int[source.Length + 9];
    }

    /// <summary>The text as given.</summary>
    internal string Source { get; }

    /// <summary>Folded characters, case kept.</summary>
    internal ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>Folded characters in lower case.</summary>
    internal ReadOnlySpan<char> Lower => _lower;

    /// <summary>Number of folded characters.</summary>
    internal int Length { get; private set; }

    /// <summary>Folds a text; never fails, whatever the text holds.</summary>
    internal static FoldedText Of(string source)
    {
        var folded = new FoldedText(source);
        var i = 0;
        while (i < source.Length)
        {
            i = folded.Step(i);
        }

        folded._starts[folded.Length] = source.Length;
        folded._lower = new char[folded.Length];
        folded.Chars.ToLowerInvariant(folded._lower);
        return folded;
    }

    /// <summary>Start in the given text of the folded character at this index (the length for the index past the end).</summary>
    internal int SourceStart(int index) => index >= Length ? Source.Length : _starts[index];

    /// <summary>End in the given text of a folded range whose last character is at <paramref name="end"/> less one.</summary>
    internal int SourceEnd(int end)
    {
        if (end <= 0)
        {
            return 0;
        }

        var start = _starts[end - 1];
        var next = end;
        while (next < Length && _starts[next] == start)
        {
            next++;
        }

        var stop = next < Length ? _starts[next] : Source.Length;
        // characters without width that follow belong to nobody
        while (stop - 1 > start && CharacterFolds.Of(Source[stop - 1]) is { Length: 0 } && char.IsLetterOrDigit(_chars[end - 1]))
        {
            stop--;
        }

        return stop;
    }

    private int Step(int i)
    {
        var c = Source[i];
        if (c < 0x7F && c != '&')
        {
            _afterSuperscript = false;
            if (CharacterFolds.Of(c) is { } plain)
            {
                Put(plain, i);
            }
            else
            {
                Put(c, i);
            }

            return i + 1;
        }

        return c == '&' ? Entity(i) : Beyond(c, i);
    }

    private int Beyond(char c, int i)
    {
        if (Mojibake.MayStart(c) && Mojibake.Read(Source.AsSpan(i), out var rune) is var length and > 0)
        {
            PutRune(rune, i);
            return i + length;
        }

        if (char.IsHighSurrogate(c) && i + 1 < Source.Length && char.IsLowSurrogate(Source[i + 1]))
        {
            PutRune(new Rune(c, Source[i + 1]), i);
            return i + 2;
        }

        if (Mojibake.Lost(Source, i, out var stands) is var lost and > 0)
        {
            Put(stands, i);
            return i + lost;
        }

        PutCharacter(c, i);
        return i + 1;
    }

    private int Entity(int i)
    {
        var window = Source.AsSpan(i, Math.Min(LongestEntity, Source.Length - i));
        var end = window.IndexOf(';');
        if (end > 1)
        {
            var decoded = WebUtility.HtmlDecode(window[..(end + 1)].ToString());
            if (decoded.Length == 1 || (decoded.Length == 2 && char.IsSurrogatePair(decoded, 0)))
            {
                PutRune(decoded.Length == 1 && char.IsSurrogate(decoded[0]) ? Rune.ReplacementChar : Rune.GetRuneAt(decoded, 0), i);
                return i + end + 1;
            }
        }

        PutCharacter('&', i);
        return i + 1;
    }

    private void PutRune(Rune rune, int at)
    {
        if (rune.IsBmp)
        {
            PutCharacter((char)rune.Value, at);
            return;
        }

        _afterSuperscript = false;
        var text = rune.ToString();
        var folded = rune.Value is >= 0x1D400 and <= 0x1D7FF ? CharacterFolds.Decompose(text) : text;
        Put(folded, at);
    }

    private void PutCharacter(char c, int at)
    {
        var digit = CharacterFolds.Superscript(c);
        if (digit != '\0')
        {
            Put(_afterSuperscript ? digit.ToString() : "^" + digit, at);
            _afterSuperscript = true;
            return;
        }

        _afterSuperscript = false;
        if (CharacterFolds.Of(c) is { } folded)
        {
            Put(folded, at);
        }
        else
        {
            Put(c, at);
        }
    }

    private void Put(string text, int at)
    {
        foreach (var c in text)
        {
            Put(c, at);
        }
    }

    private void Put(char c, int at)
    {
        if (Length == _chars.Length)
        {
            Array.Resize(ref _chars, _chars.Length * 2);
            Array.Resize(ref _starts, (_chars.Length * 2) + 1);
        }

        _chars[Length] = c;
        _starts[Length++] = at;
    }
}
