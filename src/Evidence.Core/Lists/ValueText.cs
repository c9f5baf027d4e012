using System.Text;

namespace Evidence.Core.Lists;

/// <summary>
/// Values in one parameter: commas separate them, quotation marks hold one together, a backslash takes the next sign to the letter.
/// What <see cref="Write"/> writes, <see cref="Read"/> reads as that value.
/// </summary>
public static class ValueText
{
    /// <summary>The values; null when a quotation mark is not closed.</summary>
    public static IReadOnlyList<WrittenValue>? Read(string text)
    {
        var values = new List<WrittenValue>();
        for (var at = 0; at <= text.Length; at++)
        {
            if (ReadOne(text, ref at) is not { } value)
            {
                return null;
            }

            if (value.Text.Length > 0 || value.Quoted)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>A value as it must be written to be read as itself.</summary>
    public static string Write(string value)
    {
        var plain =
            value.Length > 0
            && char.IsLetterOrDigit(value[0])
            && !char.IsWhiteSpace(value[^1])
            && !value.AsSpan().ContainsAny(",\"\\|")
            && !value.Contains("..", StringComparison.Ordinal)
            && !ConditionReader.IsWord(value);
        return plain ? value : $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A value that is not meant to the letter: only what separates and escapes is escaped.</summary>
    public static string Plain(string value) =>
        value.Replace("\\", @"\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    private static WrittenValue? ReadOne(string text, ref int at)
    {
        Skip(text, ref at);
        var not = at < text.Length && text[at] == '!';
        at += not ? 1 : 0;
        at += not && at < text.Length && text[at] == '=' ? 1 : 0;
        Skip(text, ref at);
        var quoted = at < text.Length && text[at] == '"';
        at += quoted ? 1 : 0;
        var value = Literal(text, quoted ? '"' : ',', ref at);
        if (!quoted)
        {
            return new WrittenValue(value.TrimEnd(), false, not);
        }

        var closed = at < text.Length;
        at++;
        Skip(text, ref at);
        return closed && (at >= text.Length || text[at] == ',') ? new WrittenValue(value, true, not) : null;
    }

    // up to a sign that is not taken to the letter
    private static string Literal(string text, char end, ref int at)
    {
        var rest = text.AsSpan(at);
        if (rest.IndexOfAny(end, '\\') is var plain && (plain < 0 || rest[plain] == end))
        {
            var (from, length) = (at, plain < 0 ? rest.Length : plain);
            at += length;
            return length == text.Length ? text : text.Substring(from, length);
        }

        var value = new StringBuilder();
        for (; at < text.Length && text[at] != end; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            value.Append(text[at]);
        }

        return value.ToString();
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
