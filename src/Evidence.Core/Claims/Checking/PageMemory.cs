using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// What a page has said of whom it speaks when a sentence is reached: its heading or title, and the study that a sentence named shortly before.
/// A study is carried on only to a sentence that points back to it, under the same heading, until another is named: a wrong one would answer wrongly.
/// </summary>
internal sealed class PageMemory(string? title)
{
    private const int Longest = 3;
    private const int WordsOfOpening = 4;
    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal)
    {
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "both",
        "all",
        "in",
        "of",
        "at",
        "among",
    };
    private static readonly HashSet<string> Pointed = new(StringComparer.Ordinal)
    {
        "study",
        "trial",
        "participants",
        "patients",
        "authors",
        "researchers",
        "investigators",
        "group",
        "groups",
        "paper",
        "team",
        "they",
        "it",
        "none",
    };
    private string? _heading;
    private string? _named;
    private int _since;

    /// <summary>Notes a heading, which ends what was carried.</summary>
    internal void Head(string text) => (_heading, _named) = (text, null);

    /// <summary>The text that says of whom a unit speaks when it does not say so itself; null for none.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="text">Its text.</param>
    internal string? For(TextUnit unit, string text) =>
        unit.Form == UnitForm.Heading ? title : _named is not null && unit.Stream is "trial-evidence" or "safety" && PointsBack(text) ? _named : Heading;

    private string? Heading => _heading ?? title;

    /// <summary>Notes what a unit was found to speak of.</summary>
    internal void Note(string text, ClaimCheck? check)
    {
        if (check?.Subject is { From: "name", Study: not null, Unknown: null })
        {
            (_named, _since) = (text, 0);
        }
        else if (check?.Subject is { Unknown: not null } or { From: "description", Study: not null } || ++_since >= Longest)
        {
            _named = null;
        }
    }

    // "the trial", "its authors", "all patients", "they": a pointer and what it points to among the first words
    private static bool PointsBack(string text)
    {
        var words = text.Split([' ', ','], WordsOfOpening + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(WordsOfOpening)
            .Select(word => word.ToLowerInvariant())
            .ToList();
        return words.Count > 0 && (words[0] is "they" or "it" || (words.Exists(Pointing.Contains) && words.Exists(Pointed.Contains)));
    }
}
