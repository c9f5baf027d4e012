using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>A stretch of a sentence and what was found about it.</summary>
/// <param name="Text">The words as they were sent.</param>
/// <param name="Found">"confirmed", "contradicted" or "unread"; empty for what lies between.</param>
/// <param name="Why">What stands against it or for it; empty where nothing does.</param>
public sealed record Marked(string Text, string Found, string Why)
{
    private static readonly Dictionary<string, string> OfSlot = new(StringComparer.Ordinal)
    {
        ["match"] = "confirmed", ["broader"] = "unread", ["narrower"] = "unread", ["contradicted"] = "contradicted",
    };

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal) { ["confirmed"] = "✓", ["contradicted"] = "✕", ["unread"] = "?" };

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["confirmed"] = "confirmed",
        ["contradicted"] = "contradicted",
        ["unread"] = "not checked",
    };

    /// <summary>The sign that stands beside the words, so that no colour is needed.</summary>
    public string Sign => Signs.GetValueOrDefault(Found) ?? "";

    /// <summary>What was found, in words.</summary>
    public string Label => Labels.GetValueOrDefault(Found) ?? "";

    private static readonly string[] Groups = ["contradicted", "confirmed", "notChecked"];

    /// <summary>The sentence in stretches: the parts that a check confirms, contradicts or leaves unread, and what lies between.</summary>
    /// <param name="sentence">The sentence as it was sent.</param>
    /// <param name="check">The check.</param>
    public static IReadOnlyList<Marked> Of(string sentence, Node check)
    {
        var places = Groups.SelectMany(group => check[group].Items.Select(part => Place(sentence, check, part, group == "notChecked" ? "unread" : group)))
            .Concat(check["slots"].Items.Select(slot => Slot(sentence, slot)))
            .Where(static place => place.Start >= 0)
            .ToList();
        var (marked, at) = (new List<Marked>(), 0);
        foreach (var (start, end, found, why) in places.OrderBy(static place => place.Start).ThenByDescending(static place => place.Found == "contradicted"))
        {
            if (start < at || end > sentence.Length || end <= start)
            {
                continue;
            }

            marked.Add(new Marked(sentence[at..start], "", ""));
            marked.Add(new Marked(sentence[start..end], found, why));
            at = end;
        }

        marked.Add(new Marked(sentence[at..], "", ""));
        return [.. marked.Where(static one => one.Text.Length > 0)];
    }

    private static (int Start, int End, string Found, string Why) Place(string sentence, Node check, Node part, string found)
    {
        var words = part["text"].Text;
        var start = part["start"].Whole is { } given ? (int)given : words.Length > 0 ? sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase) : -1;
        var end = part["end"].Whole is { } last ? (int)last : start + words.Length;
        return (start, end, found, CheckText.Against(check, part));
    }

    // a slot names what it read, not always in the words of the sentence
    private static (int Start, int End, string Found, string Why) Slot(string sentence, Node slot)
    {
        var words = slot["claimed"].Text;
        if (words.Length == 0 || !OfSlot.TryGetValue(slot["verdict"].Text, out var found))
        {
            return (-1, -1, "", "");
        }

        var match = Regex.Match(
            sentence,
            $@"(?<!\w){Regex.Escape(words).Replace("-", @"[-\s]", StringComparison.Ordinal)}(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
        return match.Success ? (match.Index, match.Index + match.Length, found, CheckText.Evidence(slot["evidence"].Text)) : (-1, -1, "", "");
    }
}
