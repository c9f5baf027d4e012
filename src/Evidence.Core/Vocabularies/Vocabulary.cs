using System.Collections.Frozen;
using System.Text;
using Evidence.Core.Search;

namespace Evidence.Core.Vocabularies;

/// <summary>A closed list of values, in the order in which a person would name them.</summary>
public sealed class Vocabulary
{
    private readonly byte[][] _values;

    internal Vocabulary(string name, string description, params Term[] terms)
    {
        Name = name;
        Description = description;
        Terms = terms;
        _values = [.. terms.Select(static term => Encoding.UTF8.GetBytes(term.Value))];
    }

    /// <summary>Slug.</summary>
    public string Name { get; }

    /// <summary>One sentence: what the values tell apart.</summary>
    public string Description { get; }

    /// <summary>The values.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>True when <paramref name="value"/> is one of the values, to the letter.</summary>
    public bool Contains(string value) => Terms.Any(term => term.Value == value);

    /// <summary>The same for UTF-8 as it stands in a file.</summary>
    public bool Contains(ReadOnlySpan<byte> utf8)
    {
        foreach (var value in _values)
        {
            if (utf8.SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The term of a value; null if it is not one of them.</summary>
    public Term? Find(string value) => Terms.FirstOrDefault(term => term.Value == value);

    /// <summary>The term that is called so: by value, label or synonym, in any case, with any signs between words or none; null if none is.</summary>
    public Term? Named(string name)
    {
        var key = SearchText.Key(name);
        return ByKey.GetValueOrDefault(key) ?? (key.AsSpan().ContainsAnyInRange('a', 'z') ? ByJoinedName.GetValueOrDefault(Joined(key)) : null);
    }

    // a value goes before the name of another term, an earlier term before a later one
    private FrozenDictionary<string, Term> ByKey => field ??= First(
        [
            .. Terms.Select(static term => (SearchText.Key(term.Value), term)),
            .. Terms.SelectMany(term => Names(term).Select(name => (SearchText.Key(name), term))),
        ]
    );

    private FrozenDictionary<string, Term> ByJoinedName => field ??= First(
        Terms.SelectMany(term => Names(term).Select(name => (Joined(SearchText.Key(name)), term)))
    );

    private static FrozenDictionary<string, Term> First(IEnumerable<(string Key, Term Term)> named) =>
        named
            .DistinctBy(static one => one.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(static one => one.Key, static one => one.Term, StringComparer.Ordinal);

    private static IEnumerable<string> Names(Term term) => term.Synonyms.Prepend(term.Label);

    private static string Joined(string key) => key.Replace("-", "", StringComparison.Ordinal);

    internal static Term T(string value, string label, string description, params string[] synonyms) => new(value, label, description, synonyms);
}
