using System.Text.RegularExpressions;

namespace Evidence.Core.Imports;

/// <summary>Text of BibTeX with a place in it: what is in braces or quotes, words, and where a value that does not end must have.</summary>
internal sealed partial class BibTexText(string text)
{
    /// <summary>The whole text.</summary>
    public string All => text;

    /// <summary>The place; the length of the text at its end.</summary>
    public int At { get; set; }

    /// <summary>Whether the end is reached.</summary>
    public bool IsOver => At >= text.Length;

    /// <summary>The character at the place.</summary>
    public char Here => text[At];

    /// <summary>Whether nothing but white space follows.</summary>
    public bool IsRestBlank => text.AsSpan(At).IsWhiteSpace();

    /// <summary>Passes over white space.</summary>
    public void SkipSpace()
    {
        while (!IsOver && char.IsWhiteSpace(Here))
        {
            At++;
        }
    }

    /// <summary>The word at the place: up to white space, a comma, a number sign or the end of the entry.</summary>
    public string Word(char end)
    {
        var start = At;
        while (!IsOver && Here is not (',' or '}' or '#') && Here != end && !char.IsWhiteSpace(Here))
        {
            At++;
        }

        return text[start..At];
    }

    /// <summary>The text up to a mark outside braces; a brace behind a backslash is a letter.</summary>
    public string UpTo(char end, out bool isEnded)
    {
        var start = At;
        for (var depth = 0; !IsOver; At++)
        {
            if (Here == '\\')
            {
                At++;
            }
            else if (depth <= 0 && Here == end)
            {
                isEnded = true;
                return text[start..At++];
            }
            else
            {
                depth += Here switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }

        (isEnded, At) = (false, text.Length);
        return text[Math.Min(start, text.Length)..];
    }

    /// <summary>
    /// What is in the braces or quotes at the place. A value that does not end, or only where the whole entry should, ends before the next line that begins
    /// as a field.
    /// </summary>
    public string Delimited(out bool isEnded)
    {
        var (start, end) = (At + 1, Here == '{' ? '}' : '"');
        At++;
        var value = UpTo(end, out isEnded);
        if (isEnded && !IsRestBlank)
        {
            return value;
        }

        var next = NextField().Match(value);
        if (!next.Success)
        {
            return value;
        }

        (At, isEnded) = (start + next.Index, false);
        return value[..next.Index].TrimEnd().TrimEnd(',').TrimEnd('}', '"');
    }

    /// <summary>Goes to the next of these marks, or to the end.</summary>
    public void SkipTo(ReadOnlySpan<char> marks)
    {
        var next = text.AsSpan(Math.Min(At, text.Length)).IndexOfAny(marks);
        At = next < 0 ? text.Length : At + next;
    }

    [GeneratedRegex(@"\n[ \t]*[A-Za-z][A-Za-z_-]{1,30}[ \t]*=[ \t]*(?:[{""]|(?:[0-9]{1,4}|[A-Za-z]+)[ \t]*(?:,|\n|$))", RegexOptions.CultureInvariant)]
    private static partial Regex NextField();
}
