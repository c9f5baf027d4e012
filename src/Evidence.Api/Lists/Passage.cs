using System.Text.Json;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>A piece of a text around the first word that was looked for.</summary>
/// <param name="Text">The piece, cut between words.</param>
/// <param name="Marks">Where words that were looked for stand in it, in UTF-16 units.</param>
internal sealed record Passage(string Text, IReadOnlyList<(int Start, int Length)> Marks)
{
    private const int Before = 60;
    private const int Longest = 200;

    /// <summary>The passage of a text; null when it has none of the words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stems">The stems of the words looked for.</param>
    public static Passage? Of(string text, HashSet<string> stems)
    {
        var marks = Words(text).Where(word => stems.Contains(WordStem.Of(SearchText.Fold(text.Substring(word.Start, word.Length))))).ToList();
        if (marks.Count == 0)
        {
            return null;
        }

        var from = marks[0].Start <= Before ? 0 : Gap(text, marks[0].Start - Before);
        var to = from + Longest >= text.Length ? text.Length : Math.Max(text.LastIndexOf(' ', from + Longest, Longest), marks[0].Start + marks[0].Length);
        return new Passage(
            text[from..to],
            [.. marks.Where(mark => mark.Start >= from && mark.Start + mark.Length <= to).Select(mark => (mark.Start - from, mark.Length))]
        );
    }

    public void Write(Utf8JsonWriter json, string member)
    {
        json.WriteStartObject();
        json.WriteString("member", member);
        json.WriteString("text", Text);
        json.WriteStartArray("marks");
        foreach (var (start, length) in Marks)
        {
            json.WriteStartObject();
            json.WriteNumber("start", start);
            json.WriteNumber("length", length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int Gap(string text, int from)
    {
        var gap = text.IndexOf(' ', from);
        return gap < 0 ? from : gap + 1;
    }

    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var (start, digit) = (at, char.IsDigit(text[at]));
            while (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsDigit(text[at]) == digit)
            {
                at++;
            }

            yield return (start, at - start);
        }
    }
}
