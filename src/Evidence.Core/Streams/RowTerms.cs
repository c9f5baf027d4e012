using System.Runtime.Intrinsics;
using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>The terms of all rows, each with a bit: one look-up a word tells which terms stand there.</summary>
internal sealed class RowTerms
{
    private const int Most = 512;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] More, int Term)>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] More, int Term)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, List<(string Stem, int Term)>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Stem, int Term)>>.AlternateLookup<ReadOnlySpan<char>> _stemLookup;
    private readonly Vector512<ulong>[] _classes = new Vector512<ulong>[64];
    private readonly Dictionary<string, Vector512<ulong>> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Vector512<ulong>> _roles = new(StringComparer.Ordinal);

    internal RowTerms()
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _stemLookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number of a term; a term that is written the same has the same.</summary>
    /// <exception cref="FormatException">It names a class that words.json does not have, or there are too many.</exception>
    internal int Add(string term)
    {
        if (_numbers.TryGetValue(term, out var number))
        {
            return number;
        }

        _numbers[term] = number = _numbers.Count < Most ? _numbers.Count : throw new FormatException($"There are more than {Most} terms.");
        foreach (var choice in term.Split('|', StringSplitOptions.TrimEntries))
        {
            AddChoice(choice, number);
        }

        return number;
    }

    /// <summary>The bit of a term.</summary>
    internal static Vector512<ulong> Bit(int term) => Vector512<ulong>.Zero.WithElement(term / 64, 1UL << (term % 64));

    /// <summary>Which terms stand at each token of a unit, and which stand anywhere in it.</summary>
    internal Vector512<ulong> In(UnitView unit, Span<Vector512<ulong>> at)
    {
        at.Clear();
        for (var i = unit.First; i < unit.End; i++)
        {
            at[i - unit.First] = At(unit, i);
        }

        foreach (var quantity in unit.Quantities)
        {
            at[unit.TokenAt(quantity.Start) - unit.First] |= _kinds.GetValueOrDefault(quantity.Kind);
        }

        foreach (var match in unit.Sentence.Matches)
        {
            at[match.First] |= _roles.GetValueOrDefault(match.Role);
        }

        var all = Vector512<ulong>.Zero;
        foreach (var one in at)
        {
            all |= one;
        }

        return all;
    }

    private Vector512<ulong> At(UnitView unit, int i)
    {
        var bits = Vector512<ulong>.Zero;
        for (var classes = (ulong)unit[i].Classes; classes != 0; classes &= classes - 1)
        {
            bits |= _classes[System.Numerics.BitOperations.TrailingZeroCount(classes)];
        }

        var word = unit.Text.Word(i);
        if (_lookup.TryGetValue(word, out var choices))
        {
            foreach (var (more, term) in choices)
            {
                bits |= Follows(unit, i + 1, more) ? Bit(term) : default;
            }
        }

        if (word.Length >= StemKey && _stemLookup.TryGetValue(word[..StemKey], out var stems))
        {
            foreach (var (stem, term) in stems)
            {
                bits |= word.StartsWith(stem, StringComparison.Ordinal) ? Bit(term) : default;
            }
        }

        return unit[i].Kind switch
        {
            TokenKind.Number => bits | _kinds.GetValueOrDefault("number"),
            TokenKind.Address => bits | _kinds.GetValueOrDefault("address"),
            _ => bits,
        };
    }

    private const int StemKey = 3;

    private static bool Follows(UnitView unit, int i, string[] words)
    {
        foreach (var word in words)
        {
            if (!unit.Is(i++, word))
            {
                return false;
            }
        }

        return true;
    }

    private void AddChoice(string choice, int term)
    {
        if (choice[0] == '@')
        {
            var name = choice[1..].Replace("-", "", StringComparison.Ordinal);
            var known = Enum.TryParse<WordClass>(name, ignoreCase: true, out var wordClass) && wordClass != WordClass.None;
            _classes[
                known ? System.Numerics.BitOperations.TrailingZeroCount((ulong)wordClass) : throw new FormatException($"{choice} is no class of words.json.")
            ] |= Bit(term);
        }
        else if (choice[0] == '#')
        {
            _kinds[choice[1..]] = _kinds.GetValueOrDefault(choice[1..]) | Bit(term);
        }
        else if (choice[^1] == '=')
        {
            _roles[choice[..^1]] = _roles.GetValueOrDefault(choice[..^1]) | Bit(term);
        }
        else if (choice[^1] == '*')
        {
            var stem = choice.Length > StemKey ? choice[..^1] : throw new FormatException($"{choice} is too short a beginning.");
            (_stems.TryGetValue(stem[..StemKey], out var stems) ? stems : _stems[stem[..StemKey]] = []).Add((stem, term));
        }
        else
        {
            var words = choice.Split(' ');
            (_words.TryGetValue(words[0], out var list) ? list : _words[words[0]] = []).Add((words[1..], term));
        }
    }
}
