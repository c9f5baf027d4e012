using System.Collections.Frozen;
using System.Text;

namespace Evidence.Core.Text;

/// <summary>Recognises one UTF-8 character that was read byte by byte with a single-byte code page, without repairing the text.</summary>
internal static class Mojibake
{
    private static readonly FrozenDictionary<char, byte>[] Pages = [.. CodePages.All.Select(BytesOf)];

    private static readonly bool[] Leads = LeadsOf();

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

    private static bool[] LeadsOf()
    {
        var leads = new bool[0x250];
        foreach (var page in CodePages.All)
        {
            foreach (var lead in page[0x42..0x75])
            {
                leads[lead] = true;
            }
        }

        return leads;
    }
}
