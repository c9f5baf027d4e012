using System.Globalization;
using System.Text;

namespace Evidence.Core.Search;

/// <summary>How text is made comparable: the same folding for what is stored and for what is asked.</summary>
public static class SearchText
{
    /// <summary>Keys up to this length are made without a new string.</summary>
    internal const int RoomForKey = 128;

    /// <summary>Lower case without marks ("Lesión" → "lesion"). Idempotent; never null; an unpaired surrogate becomes U+FFFD.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Repaired(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A value as it is compared in a filter: folded, every run of other characters one hyphen ("Bone marrow" = "bone-marrow").</summary>
    public static string Key(string value)
    {
        Span<char> room = stackalloc char[RoomForKey];
        return ShortKey(value, room) is { Length: > 0 } plain ? plain.SequenceEqual(value) ? value : plain.ToString() : LongKey(value);
    }

    /// <summary>The same where it is short and of ASCII, without a new string; empty where it is not, or has no letter and no digit.</summary>
    /// <param name="value">The value.</param>
    /// <param name="room">Where the key is put: <see cref="RoomForKey"/> characters.</param>
    internal static ReadOnlySpan<char> ShortKey(string value, Span<char> room)
    {
        if (value.Length > room.Length)
        {
            return default;
        }

        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsAscii(c))
            {
                return default;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                room[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && room[length - 1] != '-')
            {
                room[length++] = '-';
            }
        }

        return room[..(length > 0 && room[length - 1] == '-' ? length - 1 : length)];
    }

    private static string LongKey(string value)
    {
        var folded = Fold(value);
        var key = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.Length > 0 && key[^1] == '-' ? key.ToString(0, key.Length - 1) : key.ToString();
    }

    /// <summary>The words of a text, folded, in order: runs of letters and digits.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = Fold(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i]));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>The number of single-character edits between two short texts; used to guess what was meant.</summary>
    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    /// <summary>The candidate nearest to what was written, or null when none is near: at most a third of it differs, or one begins with the other.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        var key = Key(written.Length > 64 ? written[..64] : written).Replace("-", "", StringComparison.Ordinal);
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var other = Key(candidate).Replace("-", "", StringComparison.Ordinal);
            var distance = Distance(key, other);
            if (
                key.Length >= 3
                && (
                    other.StartsWith(key, StringComparison.Ordinal)
                    || other.EndsWith(key, StringComparison.Ordinal)
                    || key.EndsWith(other, StringComparison.Ordinal)
                )
            )
            {
                distance = Math.Min(distance, 1);
            }

            if (distance < least && distance <= Math.Max(1, Math.Max(key.Length, other.Length) / 3))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The first code point of a text that stands for no character and never will (U+FFFE and all its kind); null when there is none.</summary>
    public static Rune? Noncharacter(string text)
    {
        if (Ascii.IsValid(text))
        {
            return null;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsNoncharacter(rune))
            {
                return rune;
            }
        }

        return null;
    }

    /// <summary>The same of UTF-8, which may be long.</summary>
    public static Rune? Noncharacter(ReadOnlySpan<byte> text)
    {
        // none is written with a lesser first byte
        for (var next = 0; text[next..].IndexOfAnyInRange((byte)0xEF, (byte)0xF4) is >= 0 and var at; )
        {
            next += at;
            Rune.DecodeFromUtf8(text[next..], out var rune, out var length);
            if (IsNoncharacter(rune))
            {
                return rune;
            }

            next += length;
        }

        return null;
    }

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // normalising throws on an unpaired surrogate and on what is no character; runes replace the one, the mark of replacement the other
    private static string Repaired(string text) =>
        Noncharacter(text) is not null || text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0
            ? string.Concat(text.EnumerateRunes().Select(rune => Noncharacter(rune.ToString()) is null ? rune.ToString() : "\ufffd"))
            : text;
}
