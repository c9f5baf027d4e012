using Evidence.Core.Language;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Whole titles of studies and of their publications, found in a text whatever stands between the words.</summary>
internal sealed class TitleIndex
{
    private const int Fewest = 6;
    private readonly Dictionary<string, List<(string[] Words, string Study)>> _titles = new(StringComparer.Ordinal);

    internal TitleIndex(IEnumerable<Study> studies)
    {
        foreach (var study in studies)
        {
            var titles = study.Publications.SelectMany(one => new[] { one.Title, one.TranslatedTitle }).Append(study.Title).OfType<string>();
            foreach (var words in titles.Select(title => Of(Words.Of(title))).Where(words => words.Length >= Fewest))
            {
                var first = Key(words, 0);
                (_titles.TryGetValue(first, out var known) ? known : _titles[first] = []).Add((words, study.Id));
            }
        }
    }

    /// <summary>The one study whose title stands in the text; null where none does, or the titles of several.</summary>
    internal string? In(Sentence text)
    {
        var words = Of(text.Words);
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Fewest <= words.Length; i++)
        {
            if (_titles.TryGetValue(Key(words, i), out var titles))
            {
                found.UnionWith(titles.Where(title => words.AsSpan(i).StartsWith(title.Words)).Select(title => title.Study));
            }
        }

        return found.Count == 1 ? found.First() : null;
    }

    private static string Key(string[] words, int first) => $"{words[first]} {words[first + 1]} {words[first + 2]}";

    private static string[] Of(IEnumerable<Word> words) => [.. words.Where(word => word.Kind != WordKind.Sign).Select(word => word.Text)];
}
