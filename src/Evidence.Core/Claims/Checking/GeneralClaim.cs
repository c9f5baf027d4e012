using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What a sentence says of the treatment in general, where it speaks of no study.</summary>
internal static class GeneralClaim
{
    private static readonly HashSet<string> Benefits = new(StringComparer.Ordinal) { MeasureFamily.Neurological, MeasureFamily.Function, "general" };
    private const int Subject = 4;
    private static readonly HashSet<string> Aims = WordLists.Of("aim");
    private static readonly HashSet<string> Past = WordLists.Of("past-benefit");
    private static readonly HashSet<string> Healing = WordLists.Of("healing");
    private static readonly HashSet<string> Making = WordLists.Of("making");
    private static readonly HashSet<string> Occasion = WordLists.Of("occasion");
    private static readonly HashSet<string> Saying = WordLists.Of("saying");

    /// <summary>cure, no-cure, safety, unsafe, harm-denied, benefit, benefit-hedged, no-benefit; null when it is none of these.</summary>
    internal static string? Of(ClaimReading reading)
    {
        var sentence = reading.Sentence;
        if (reading.Slots.OtherCondition || sentence.Words.Any(word => Aims.Any(aim => word.Text.StartsWith(aim, StringComparison.Ordinal))))
        {
            return null;
        }

        var about = IsAbout(sentence);
        var guarantee = sentence
            .Of("certainty")
            .Any(match =>
                sentence.Words[match.First].Text.StartsWith("guarantee", StringComparison.Ordinal)
                && (sentence.Scopes[match.First] & (Scope.Negated | Scope.Reported | Scope.Advised)) == 0
            );
        return guarantee && reading.Slots.Measures.Any(family => Benefits.Contains(family.Group))
            ? "cure"
            : Promise(reading, about) ?? Harm(reading, about) ?? Benefit(reading, about);
    }

    /// <summary>It says that studies or evidence at large show something of the treatment: then it claims the same whoever speaks.</summary>
    internal static bool CitesEvidence(Sentence sentence) => IsAbout(sentence) && sentence.Has("evidence");

    private static bool IsAbout(Sentence sentence) => sentence.Has("treatment") || sentence.Has("cells") || sentence.Has("tissue");

    private static string? Promise(ClaimReading reading, bool about)
    {
        var sentence = reading.Sentence;
        foreach (var match in sentence.Of("promise"))
        {
            var negated =
                ((sentence.Scopes[match.First] & Scope.Negated) != 0 || IsOfNoStudy(sentence, match.First))
                && match.Value is not ("absolutely-safe" or "incurable");
            var hedged = (sentence.Scopes[match.First] & Scope.Hedged) != 0;
            switch (match.Value)
            {
                case "absolutely-safe":
                    return OutsideNegated(reading, match) ? (IsSaid(sentence, match.First) ? null : "unsafe")
                        : about && !IsOccasion(sentence) && !reading.Slots.Figures.Any(figure => figure.Kind == FigureKind.Count) ? "safety"
                        : null;
                case "cure"
                    when match.First > 1
                        && sentence.Words[match.First - 1].Text is "a" or "the"
                        && sentence.Words[match.First - 2].Text is "for" or "towards" or "toward" or "find" or "to":
                    return null;
                case "cure"
                    when sentence.Has("species")
                        || (sentence.Has("someone") && !sentence.Has("condition"))
                        || sentence.Of("promise").Count(other => other.Value is "cure" or "incurable") > 1:
                    return null;
                case "cure" when about || (reading.Slots.Condition is not null && (sentence.Has("own") || !IsRecovery(sentence, match))):
                    return negated && IsSaid(sentence, match.First) ? null
                        : negated ? "no-cure"
                        : hedged ? "benefit-hedged"
                        : "cure";
                case "incurable" when about || reading.Slots.Condition is not null:
                    return (sentence.Scopes[match.First] & Scope.Negated) != 0 || sentence.Has("promise", "cure") ? null : "no-cure";
            }
        }

        return null;
    }

    // "no study of stem cells in spinal cord injury reports a cure": the subject denies, however far the verb is
    private static bool IsOfNoStudy(Sentence sentence, int at) =>
        sentence
            .Of("study", 0, at)
            .Any(study => study.First > 0 && study.First <= Subject && sentence.Words.Take(study.First).Any(word => word.Text is "no" or "none" or "neither"))
        && !sentence.Words.Take(at).Any(word => word.Text == "but");

    // "some injuries allow almost complete recovery": people recover untreated too, and no treatment is said to do it
    internal static bool IsRecovery(Sentence sentence, Match match) =>
        sentence.Words.Take(match.End).Skip(match.First).Any(word => word.Text.StartsWith("recover", StringComparison.Ordinal));

    // "we never said cure": what is denied is the saying
    private static bool IsSaid(Sentence sentence, int at)
    {
        for (var i = Math.Max(0, at - 5); i < at; i++)
        {
            if (Saying.Contains(sentence.Words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOccasion(Sentence sentence) => !sentence.Has("ever") && sentence.Words.Any(word => Occasion.Contains(word.Text));

    // "doubt that it is without risk", "not completely safe"
    private static bool OutsideNegated(ClaimReading reading, Match match) =>
        reading.Sentence.Cues.Any(cue =>
            cue.Row.Category == "negated" && (cue.End <= match.First && (reading.Sentence.Scopes[match.First] & Scope.Negated) != 0)
        );

    private static string? Harm(ClaimReading reading, bool about)
    {
        var sentence = reading.Sentence;
        var harm = sentence.Of(MeasureFamily.Role).Where(match => match.Concept.Group == MeasureFamily.Harm).Cast<Match?>().FirstOrDefault();
        if (
            harm is not { } found
            || reading.Slots.OwnRecords
            || reading.Slots.Figures.Any(figure => figure.CountsPeople && figure.Kind is not (FigureKind.None or FigureKind.All))
        )
        {
            return null;
        }

        var denied = (sentence.Scopes[found.First] & Scope.Negated) != 0 || reading.Slots.Figures.Any(figure => figure.Kind == FigureKind.None);
        var always = sentence.Has("ever") || about;
        var causes =
            sentence.Words.Any(word => word.Text is "cause" or "causes" or "caused" or "develop" or "developed" or "led")
            && !sentence.Words.Any(word => word.Text is "rare" or "rarely" or "theoretical" or "low" or "unlikely");
        return !always || IsOccasion(sentence) && !(causes && !denied) || sentence.Has("study") && !sentence.Has("ever") ? null
            : denied ? "harm-denied"
            : causes && about && !sentence.Has("observed") && (sentence.Scopes[found.First] & (Scope.Advised | Scope.Reported)) == 0 ? "harm-told"
            : null;
    }

    // "some people improve without any cell treatment": nothing is said of the cells
    private static bool IsWithout(Sentence sentence)
    {
        var named = sentence.Of("treatment").Concat(sentence.Of("cells")).Concat(sentence.Of("tissue")).ToList();
        return named.Count > 0
            && named.TrueForAll(match =>
                sentence.Words.Take(match.First).Skip(Math.Max(0, match.First - 2)).Any(word => word.Text is "without" or "no")
                || sentence.Words.Take(match.First).Skip(Math.Max(0, match.First - Subject)).Any(word => word.Text == "without")
            );
    }

    // "heals every injury", "get paralysed people walking again": a gain that is told as if it were what the cells do
    private static bool IsOutright(Sentence sentence, Match match) =>
        Healing.Contains(sentence.Words[match.First].Text)
        || sentence.Words.Take(match.End + 2).Skip(match.End).Any(word => word.Text is "again")
        || (sentence.Words[match.First].Text == "back" || match.First > 0 && sentence.Words[match.First - 1].Text == "back")
            && Making.Overlaps(sentence.Words.Take(match.First).Select(word => word.Text));

    private static string? Benefit(ClaimReading reading, bool about)
    {
        var (sentence, slots) = (reading.Sentence, reading.Slots);
        if (
            !about
            || IsWithout(sentence)
            || slots.OwnRecords
            || sentence.Has("design") && !sentence.Has("certainty", "proof")
            || sentence.Has("species")
            || sentence.Has("someone")
            || sentence.Has("untreated")
            || (sentence.Has("study") && !sentence.Has("evidence") && !sentence.Has("certainty", "proof"))
            || slots.Figures.Any(figure => figure is not ({ Kind: FigureKind.Most or FigureKind.None } or { Kind: FigureKind.All, Total: null }))
        )
        {
            return null;
        }

        var works = sentence
            .Of("promise")
            .Where(match => match.Value == "effective")
            .Concat(sentence.Of("cause").Where(_ => !slots.Measures.Any(family => family.Group == MeasureFamily.Harm)))
            .Concat(sentence.Of("certainty").Where(match => match.Value == "proof"))
            .Concat(sentence.Of(MeasureFamily.Role).Where(match => IsOutright(sentence, match)))
            .Where(match => !Past.Contains(sentence.Words[match.First].Text))
            .Cast<Match?>()
            .FirstOrDefault();
        if (
            works is not { } found
            || (slots.Condition is null && !sentence.Has("evidence"))
            || (slots.Condition is null && !slots.Measures.Any(family => Benefits.Contains(family.Group)))
        )
        {
            return null;
        }

        var scope = sentence.Scopes[found.First];
        var negated = sentence.Cues.Any(cue =>
            cue.Row.Category == "negated" && cue.End <= found.First && !sentence.Words.Skip(cue.End).Take(found.First - cue.End).Any(word => word.IsSign(';'))
        );
        return negated || (scope & Scope.Negated) != 0 ? "no-benefit"
            : (scope & Scope.Hedged) != 0 ? "benefit-hedged"
            : "benefit";
    }
}
