using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Names of works, people and places that neither the release nor the rules know: a study may be meant that is not here.</summary>
internal static class Strangers
{
    private const int LongestSymbol = 6;

    /// <summary>The first such name in words first to end; null where there is none.</summary>
    internal static string? In(ClaimReading reading, int first, int end, CheckIndex index)
    {
        var (sentence, names) = (reading.Sentence, reading.Names);
        // a study that was taken out is named, and there is nothing to compare with it
        foreach (var hit in names)
        {
            if (hit.First >= first && hit.End <= end && hit.Cue.Kind > NameKind.Journal && !hit.Cue.Studies.Any(index.Studies.ContainsKey))
            {
                return hit.Cue.Name;
            }
        }

        for (var i = first; i < end; i++)
        {
            if (
                sentence.Words[i] is { IsCapital: true, Kind: WordKind.Letters, Text.Length: > 2 } word
                && (i > 0 || word.IsPossessive)
                && !index.Names.Knows(word.Text)
                && !IsSymbol(sentence, i)
                && !sentence.Matches.Any(match => match.First <= i && match.End > i)
                && !names.Any(hit => hit.First <= i && hit.End > i)
                && (sentence.Scopes[i] & Scope.Frame) == 0
                && !IsGivenName(names, i)
                && !(names.Any(hit => hit.Cue.Kind >= NameKind.FirstAuthor) && FundingFacts.IsOfPayer(sentence, i))
            )
            {
                return sentence.Given(i, i + 1);
            }
        }

        return null;
    }

    // "Minghui Liu and colleagues"
    private static bool IsGivenName(IReadOnlyList<NameHit> names, int i) =>
        names.Any(hit => hit.Cue.Kind is NameKind.Author or NameKind.FirstAuthor && hit.First - i is 1 or 2);

    // "SEM", "DTI", "Cohen's d", "Seven": a sign of a scale or of statistics, or a number, and nobody's name, unless a study bears it
    private static bool IsSymbol(Sentence sentence, int i) =>
        sentence.Numbers.Any(number => number.First <= i && number.End > i)
        || (sentence.Words[i].IsPossessive && i + 1 < sentence.Words.Count && sentence.Words[i + 1].Text.Length == 1)
        || (
            sentence.Given(i, i + 1) is { Length: <= LongestSymbol } written
            && written.All(char.IsUpper)
            && !sentence.Has("study", null, i + 1, Math.Min(sentence.Words.Count, i + 3))
        );
}
