using System.Collections.Frozen;
using System.Text;

namespace Evidence.Core.Text;

/// <summary>Recognises one UTF-8 character that was read byte by byte with a single-byte code page, without repairing the text.</summary>
internal static class Mojibake
{
    private static readonly FrozenDictionary<char, byte>[] Pages = [.. CodePages.All.Select(BytesOf)];

    private const int LongestLoss = 8;
    private static readonly string[] Suffixes = ["s", "t", "d", "m", "re", "ve", "ll"];
    private static readonly bool[] Leads = MarksOf(0x42..0x75);
    private static readonly bool[] Continuations = MarksOf(0x00..0x40);

    /// <summary>True when a run that starts with this character may be a misread UTF-8 sequence.</summary>
    internal static bool MayStart(char first) => first < Leads.Length && Leads[first];

    /// <summary>How many characters of the text at this place stand for one misread character (2 to 4), and which; 0 for none.</summary>
    internal static int Read(ReadOnlySpan<char> text, out Rune rune)
    {
        foreach (var page in Pages)
        {
            var length = ReadWith(page, text, out rune);
            if (length > 0)
            {
                return length;
            }
        }

        rune = default;
        return 0;
    }

    /// <summary>
    /// How many characters are the rest of a misread character whose other bytes were lost on the way, and what stands for it: an apostrophe in
    /// the middle of a contraction, nothing elsewhere. 0 when the character is an honest letter.
    /// </summary>
    internal static int Lost(string text, int at, out string stands)
    {
        stands = string.Empty;
        var c = text[at];
        if (c == 'â' && at > 0 && char.IsAsciiLetter(text[at - 1]))
        {
            stands = "'";
            return EndsContraction(text.AsSpan(at + 1)) ? 1 : 0;
        }

        if (c is not ('đ' or 'ð' or 'ï' or 'â' or 'Â' or 'Ã') || (at > 0 && char.IsLetter(text[at - 1]) && c != 'Â'))
        {
            return 0;
        }

        var i = at + 1;
        while (i < text.Length && i < at + LongestLoss && (text[i] is 'ï' or 'â' || IsContinuation(text[i])))
        {
            i++;
        }

        return i == text.Length || char.IsWhiteSpace(text[i]) ? i - at : 0;
    }

    private static bool EndsContraction(ReadOnlySpan<char> rest)
    {
        foreach (var suffix in Suffixes)
        {
            if (rest.StartsWith(suffix, StringComparison.Ordinal) && (rest.Length == suffix.Length || !char.IsLetter(rest[suffix.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContinuation(char c) => c is >= '\u0080' and < '\u00C0' || (c < Continuations.Length && Continuations[c]);

    private static int ReadWith(FrozenDictionary<char, byte> page, ReadOnlySpan<char> text, out Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < 4 && count < text.Length && ByteOf(page, text[count], out bytes[count]))
        {
            count++;
        }

        rune = default;
        if (count < 2 || bytes[0] < 0xC2
            || Rune.DecodeFromUtf8(bytes[..count], out rune, out var consumed) != System.Buffers.OperationStatus.Done
            || consumed < 2 || !IsPlausible(rune.Value))
        {
            return 0;
        }

        return consumed;
    }

    private static bool ByteOf(FrozenDictionary<char, byte> page, char c, out byte value)
    {
        if (c is >= '\u0080' and < '\u00A0' && !page.ContainsKey(c))
        {
            value = (byte)c;
            return true;
        }

        return page.TryGetValue(c, out value);
    }

    // 'Úž' begins a Slovak word and is also the bytes of an Arabic letter: only what pages in Latin script use counts
    private static bool IsPlausible(int value) =>
        value is (>= 0xA0 and <= 0x24F) or (>= 0x2000 and <= 0x2BFF) or (>= 0xFE00 and <= 0xFEFF) or (>= 0x1F000 and <= 0x1FAFF)
            or (>= 0x1E00 and <= 0x1EFF);

    private static FrozenDictionary<char, byte> BytesOf(string page)
    {
        var bytes = new Dictionary<char, byte>();
        for (var i = 0; i < page.Length; i++)
        {
            bytes.TryAdd(page[i], (byte)(0x80 + i));
        }

        return bytes.ToFrozenDictionary();
    }

    private static bool[] MarksOf(Range bytes)
    {
        var marks = new bool[0x2200];
        foreach (var mark in CodePages.All.SelectMany(page => page[bytes]))
        {
            marks[mark] = true;
        }

        return marks;
    }
}
