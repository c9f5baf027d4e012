using Evidence.Core.Language;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Whole titles of studies and of their publications, found in a text whatever stands between the words.</summary>
internal sealed class TitleIndex
{
    private const int Fewest = 6;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int, int), int> _last = [];
    private readonly List<(int[] Words, string Study, int Before)> _titles = [];

    internal TitleIndex(IEnumerable<Study> studies)
    {
        foreach (var study in studies)
        {
            var titles = study.Publications.SelectMany(one => new[] { one.Title, one.TranslatedTitle }).Append(study.Title).OfType<string>();
            foreach (var words in titles.Select(title => Of(Words.Of(title), Number)).Where(words => words.Length >= Fewest))
            {
                var key = (words[0], words[1], words[2]);
                _titles.Add((words, study.Id, _last.GetValueOrDefault(key, -1)));
                _last[key] = _titles.Count - 1;
            }
        }
    }

    /// <summary>The one study whose title stands in the text; null where none does, or the titles of several.</summary>
    internal string? In(Sentence text)
    {
        var words = Of(text.Words, word => _words.GetValueOrDefault(word, -1));
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Fewest <= words.Length; i++)
        {
            for (var at = _last.GetValueOrDefault((words[i], words[i + 1], words[i + 2]), -1); at >= 0; at = _titles[at].Before)
            {
                if (words.AsSpan(i).StartsWith(_titles[at].Words))
                {
                    found.Add(_titles[at].Study);
                }
            }
        }

        return found.Count == 1 ? found.First() : null;
    }

    // a word is a number, so that a title takes little room
    private int Number(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            _words[word] = number = _words.Count;
        }

        return number;
    }

    private static int[] Of(IEnumerable<Word> words, Func<string, int> number) =>
        [.. words.Where(word => word.Kind != WordKind.Sign).Select(word => number(word.Text))];
}
