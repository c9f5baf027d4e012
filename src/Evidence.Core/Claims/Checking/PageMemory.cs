using Evidence.Core.Language;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// What a page has said of whom it speaks when a sentence is reached: its heading or title, the study that a sentence named shortly before, and the one
/// study that the page is about, as long as it names no other. A study named before is carried on to a sentence that points back to it, under the same
/// heading, until another is named; the page's one study to whatever reports results and names nobody, and no contradiction rests on that alone. What a
/// heading names holds below it; what the page's head names holds for the page.
/// </summary>
/// <param name="title">The page's title; null when none is known.</param>
/// <param name="head">What stands at its head and the one study that it names; nulls where it names none or several.</param>
internal sealed class PageMemory(ClaimReading? title, (ClaimReading? Text, string? Study) head)
{
    private const int Longest = 3;
    private const int Strange = 2;
    private const int WordsOfOpening = 4;
    private static readonly HashSet<string> Pointing = WordLists.Of("pointing");
    private static readonly HashSet<string> Pointed = WordLists.Of("pointed-at");
    private (ClaimReading? Text, string? Study) _heading;
    private (ClaimReading Text, string Study)? _named;
    private int _since;
    private readonly (ClaimReading? Text, string? Study) _head = head;
    private (ClaimReading? Text, string? Study) _only;
    private bool _isOfSeveral;
    private bool _isReport;
    private int _strange;

    /// <summary>Notes a heading, or a line that is a study's title, which ends what was carried.</summary>
    internal void Head(ClaimReading text, string? study) => (_heading, _named, _only) = ((text, study), null, default);

    /// <summary>What says of whom a unit speaks when it does not say so itself.</summary>
    /// <param name="unit">The unit.</param>
    internal PageContext For(TextUnit unit) =>
        unit.Form == UnitForm.Heading ? new(title, null, false)
        : !IsReport(unit) ? Heading
        : _named is { } named && PointsBack(unit.Sentence) ? new(named.Text, named.Study, false)
        : _heading.Study is not null ? Heading with { IsOfPage = true }
        : _strange > 0 || _isOfSeveral || About is not { Study: { } study } about ? Heading
        : new(about.Text, study, true);

    // a unit after one that reports results, with people counted and nobody's own, reports results too
    private bool IsReport(TextUnit unit) =>
        unit.Stream is "trial-evidence" or "safety"
        // below the head of a report what counts people is a result, whatever else it looks like
        || (
            unit.Stream == "background"
            && _head.Study is not null
            && unit.Sentence.Numbers.Count > 0
            && unit.Sentence.Has("people")
            && !unit.Sentence.Has("own")
        )
        || (unit.Stream == "provider-assertion" && _isReport && !unit.Sentence.Has("own") && unit.Sentence.Has("people"));

    private (ClaimReading? Text, string? Study) About => _head.Study is null ? _only : _head;

    private PageContext Heading => new(_heading.Text ?? title, _heading.Study, false);

    /// <summary>Notes what a unit was found to speak of.</summary>
    internal void Note(Lazy<ClaimReading> text, TextUnit unit, ClaimCheck? check)
    {
        _isReport = unit.Stream == "trial-evidence" || (_isReport && IsReport(unit));
        _strange = check?.Subject.Unknown is null ? Math.Max(0, _strange - 1) : Strange;
        if (check?.Subject is { From: "name", Study: { } study, Unknown: null })
        {
            (_named, _since) = ((text.Value, study), 0);
            _isOfSeveral |= About.Study is { } about && about != study;
            _only = (text.Value, study);
        }
        else if (check?.Subject is { Unknown: not null } or { From: "description", Study: not null } || ++_since >= Longest)
        {
            _named = null;
        }
    }

    // "the trial", "its authors", "all patients", "they": a pointer and what it points to among the first words
    private static bool PointsBack(Sentence sentence)
    {
        var (points, pointed, words) = (false, false, 0);
        foreach (var word in sentence.Words)
        {
            if (word.Kind == WordKind.Sign)
            {
                continue;
            }

            if (words == 0 && word.Text is "they" or "it" or "those")
            {
                return true;
            }

            (points, pointed) = (points || Pointing.Contains(word.Text), pointed || Pointed.Contains(word.Text));
            if (++words == WordsOfOpening)
            {
                break;
            }
        }

        return points && pointed;
    }
}
