using Evidence.Core.Language;

namespace Evidence.Core.Text;

/// <summary>Finds the words of red flags: phrases of the lexicon and rows of data/rules/streams.json. Whether they raise the flag is fitted.</summary>
internal static class FlagReader
{
    private const Scope NotAsserted = Scope.Negated | Scope.Denied | Scope.Reported | Scope.Asked | Scope.Conditional | Scope.Advised;

    /// <summary>The words of each flag, asserted ones before others.</summary>
    internal static Dictionary<string, FlagPlace> Read(UnitView unit)
    {
        var flags = new Dictionary<string, FlagPlace>(StringComparer.Ordinal);
        foreach (var hit in unit.Hits)
        {
            if (hit.Phrase.Role == PhraseRole.Flag)
            {
                Add(unit, flags, hit.Phrase.Id, new Place(hit.First, hit.End), hit.Phrase.Negatable, isNamed: true);
            }
        }

        foreach (var (row, place) in unit.Rows.Where(found => found.Row.IsFlag))
        {
            Add(unit, flags, row.Lane, place, negatable: true, isNamed: false);
        }

        return flags;
    }

    /// <summary>Whether the text itself asserts words: it neither negates, denies, reports, asks, supposes nor advises them.</summary>
    internal static bool IsAsserted(UnitView unit, Place place, bool negatable)
    {
        var (first, end) = (place.First - unit.First, place.End - unit.First);
        // a phrase that is itself negative ("no side effects") is not taken away by its own word
        return !unit.Sentence.IsIn(negatable && !unit[place.First].Is(WordClass.Negator) ? NotAsserted : NotAsserted & ~Scope.Negated, first, end);
    }

    private static void Add(UnitView unit, Dictionary<string, FlagPlace> flags, string flag, Place place, bool negatable, bool isNamed)
    {
        var isAsserted = IsAsserted(unit, place, negatable);
        if (!flags.TryGetValue(flag, out var known) || (isAsserted && !known.IsAsserted))
        {
            flags[flag] = new FlagPlace(place, isAsserted, isNamed);
        }
    }
}
