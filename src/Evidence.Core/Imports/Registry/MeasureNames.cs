using Evidence.Core.Measures;
using Evidence.Core.Search;

namespace Evidence.Core.Imports;

/// <summary>Recognises outcome measures by their names in the titles of registry outcomes.</summary>
internal sealed class MeasureNames(IReadOnlyCollection<Measure> measures)
{
    private readonly List<(string Id, string Words)> _names =
    [
        .. measures.Select(static measure => (measure.Id, Spaced(measure.Name))),
        .. measures.Where(static measure => measure.Abbreviation is { Length: > 1 }).Select(static measure => (measure.Id, Spaced(measure.Abbreviation!))),
    ];

    /// <summary>The measure with the longest name in a title; null when there is none, or when two have names of that length.</summary>
    public string? Find(string title)
    {
        var words = Spaced(title);
        var named = _names.Where(name => words.Contains(name.Words, StringComparison.Ordinal)).ToList();
        var longest = named.Count == 0 ? 0 : named.Max(static name => name.Words.Length);
        var ids = named.Where(name => name.Words.Length == longest).Select(static name => name.Id).Distinct().ToList();
        return ids.Count == 1 ? ids[0] : null;
    }

    private static string Spaced(string text) => $" {string.Join(' ', SearchText.Words(text.Length > 2000 ? text[..2000] : text))} ";
}
