using Evidence.Core.Streams;

namespace Evidence.Cli.Rules;

/// <summary>Which signs have a weight: those that enough pages show.</summary>
internal sealed class FeatureMap(IReadOnlyDictionary<ulong, string> names)
{
    private readonly Dictionary<(Side Side, ulong Key), HashSet<string>> _pages = [];
    private readonly Dictionary<(Side Side, ulong Key), int> _rows = [];

    internal int Count => _rows.Count;

    /// <summary>The signs in the order of their numbers.</summary>
    internal IReadOnlyList<(Side Side, string Name)> Rows { get; private set; } = [];

    internal void Note(IEnumerable<(Side Side, ulong Key)> signs, string page)
    {
        foreach (var sign in signs)
        {
            (_pages.TryGetValue(sign, out var pages) ? pages : _pages[sign] = new HashSet<string>(StringComparer.Ordinal)).Add(page);
        }
    }

    /// <summary>Numbers the signs that at least so many pages show.</summary>
    internal void Keep(int least)
    {
        var kept = _pages.Where(pair => pair.Value.Count >= least).Select(pair => (pair.Key, Name: names[pair.Key.Key]))
            .OrderBy(pair => pair.Key.Side).ThenBy(pair => pair.Name, StringComparer.Ordinal).ToList();
        foreach (var (key, _) in kept)
        {
            _rows[key] = _rows.Count;
        }

        Rows = [.. kept.Select(pair => (pair.Key.Side, pair.Name))];
    }

    /// <summary>The number of a sign; -1 for one without a weight.</summary>
    internal int Find(Side side, ulong key) => _rows.GetValueOrDefault((side, key), -1);
}
