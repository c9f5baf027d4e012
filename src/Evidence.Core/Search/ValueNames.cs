using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Evidence.Core.Search;

/// <summary>What the values of fields are called beside what they are: by the thesaurus, and by names of their own such as a country's.</summary>
/// <param name="thesaurus">The thesaurus.</param>
/// <param name="own">The names of a field's value; none for most.</param>
public sealed partial class ValueNames(Thesaurus thesaurus, Func<string, string, IEnumerable<string>> own)
{
    private const int MostValues = 20_000;
    private static readonly ConditionalWeakTable<TermColumn, string[]> Written = [];
    private readonly ConditionalWeakTable<TermColumn, string[][]> _names = [];

    /// <summary>No names but the values themselves.</summary>
    public static ValueNames None { get; } = new(new Thesaurus([]), static (_, _) => []);

    /// <summary>
    /// The values that are called so; empty when none is. In this order, the first that finds any decides: a value of that name; values whose
    /// names hold the label of the concept that is called so, or of a kind of it; values whose names hold what was asked; the value whose name the label holds;
    /// values whose names hold a synonym.
    /// </summary>
    /// <param name="column">The field's values.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="asked">What was asked.</param>
    public IReadOnlyList<int> Find(TermColumn column, string field, string asked)
    {
        var sought = Phrase(asked);
        if (sought.Trim().Length == 0 || column.Values.Count > MostValues)
        {
            return [];
        }

        var names = Names(column, field);
        var concepts = thesaurus.Called(asked);
        return First(
            () => Where(names, name => name == sought),
            () => Where(names, name => concepts.Any(concept => Kinds(concept).Any(label => name.Contains(label, StringComparison.Ordinal)))),
            () => Where(names, name => name.Contains(sought, StringComparison.Ordinal)),
            () => Held(names, [.. concepts.Select(concept => Phrase(concept.Label))]),
            () => Where(names, name => concepts.Any(concept => concept.Synonyms.Any(synonym => name.Contains(Phrase(synonym), StringComparison.Ordinal)))));
    }

    /// <summary>The values that are more than what was asked and hold it: "1/2" for "1".</summary>
    public static IEnumerable<int> Wider(TermColumn column, string asked)
    {
        var sought = Phrase(asked);
        return column.Values.Count > MostValues
            ? []
            : Enumerable
                .Range(0, column.Values.Count)
                .Where(value => Phrases(column)[value] is var name && name != sought && name.Contains(sought, StringComparison.Ordinal));
    }

    /// <summary>Up to three values that are written or called almost so, nearest first; the most frequent three where none is.</summary>
    public IReadOnlyList<string> Nearest(TermColumn column, string field, string asked)
    {
        if (column.Values.Count > MostValues)
        {
            return [];
        }

        var candidates = column
            .Values.SelectMany(value => own(field, value).Prepend(value).Select(name => (Name: name, Value: value)))
            .DistinctBy(candidate => candidate.Name)
            .ToDictionary(candidate => candidate.Name, candidate => candidate.Value, StringComparer.Ordinal);
        var nearest = new List<string>();
        while (nearest.Count < 3 && SearchText.Nearest(asked, candidates.Keys) is { } name)
        {
            nearest.Add(candidates[name]);
            candidates.Remove(name);
        }

        return nearest.Count > 0
            ? [.. nearest.Distinct()]
            : [.. Enumerable.Range(0, column.Values.Count).OrderByDescending(column.CountOf).Take(3).Select(value => column.Values[value])];
    }

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    private string[][] Names(TermColumn column, string field) =>
        _names.GetValue(column, one => [.. one.Values.Select(value => own(field, value).Prepend(value).SelectMany(Forms).Select(Phrase).Distinct().ToArray())]);

    private IEnumerable<string> Kinds(ThesaurusConcept concept) => thesaurus.NarrowerThan(concept).Prepend(concept).Select(one => Phrase(one.Label));

    /// <summary>A name as it is and, where it has some, without what stands in brackets.</summary>
    internal static IEnumerable<string> Forms(string name) => name.Contains('(', StringComparison.Ordinal) ? [name, Brackets().Replace(name, " ")] : [name];

    private static string[] Phrases(TermColumn column) => Written.GetValue(column, static one => [.. one.Values.Select(Phrase)]);

    // between spaces, so that one phrase holds another only as whole words
    private static string Phrase(string text) => $" {WordStem.Key(SearchText.Words(text))} ";

    private static IReadOnlyList<int> First(params ReadOnlySpan<Func<IReadOnlyList<int>>> ways)
    {
        foreach (var way in ways)
        {
            if (way() is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static IReadOnlyList<int> Where(string[][] names, Func<string, bool> holds) =>
        [.. Enumerable.Range(0, names.Length).Where(value => names[value].Any(holds))];

    private static IReadOnlyList<int> Held(string[][] names, string[] labels)
    {
        var longest = names
            .SelectMany(own => own)
            .Where(name => labels.Any(label => label.Contains(name, StringComparison.Ordinal)))
            .DefaultIfEmpty("")
            .MaxBy(name => name.Length)!;
        return longest.Length == 0 ? [] : Where(names, name => name == longest);
    }
}
