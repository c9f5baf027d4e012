using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Finds which study a clause speaks of: by its names, else by a description that fits one study only, else by what stood before.</summary>
internal sealed class Subjects(CheckIndex index)
{
    private const double Margin = 1.0;
    private const double Described = 7.0;
    private const double Known = 0.7;
    private const double Shared = 1.5;
    private const int Most = 4;
    private const int MostRest = 8;
    private const int LongestSymbol = 6;

    /// <summary>The subject of words first to end of a sentence.</summary>
    internal Subject Of(Sentence sentence, string?[] features, IReadOnlyList<ClaimFigure> figures, IReadOnlyList<NameHit> names, int first, int end)
    {
        // a study that was taken out is named, and there is nothing to compare with it
        var gone = names
            .Where(hit => hit.First >= first && hit.End <= end && hit.Cue.Kind > NameKind.Journal && !hit.Cue.Studies.Any(index.Studies.ContainsKey))
            .Select(hit => hit.Cue.Name)
            .FirstOrDefault();
        var here = names
            .Where(hit => hit.First >= first && hit.End <= end && hit.Cue.Studies.Any(index.Studies.ContainsKey))
            .OrderByDescending(hit => hit.Cue.Kind)
            .ThenBy(hit => hit.Cue.Studies.Count)
            .ToList();
        var anchors = here.Where(hit => hit.Cue.Kind > NameKind.Journal).ToList();
        var unknown = gone ?? Unknown(sentence, names, first, end);
        if (anchors.Count == 0)
        {
            return Describe(sentence, features, figures, here, first, end, unknown);
        }

        HashSet<string> ids = [];
        var (used, against) = (new List<NameHit>(), new List<NameHit>());
        // a town is no name: what else was done in its country may be meant
        if (anchors.TrueForAll(hit => hit.Cue.Kind == NameKind.Town))
        {
            var country = sentence.Of("city", first, end).Select(match => match.Value).FirstOrDefault();
            var asked = figures.Where(figure => figure.Kind == FigureKind.Year).Select(figure => (int)figure.Low!.Value).ToList();
            var near = index
                .Studies.Values.Where(study => study.Study.Countries.Contains(country ?? "") || anchors.Exists(hit => hit.Cue.Studies.Contains(study.Study.Id)))
                .ToList();
            var inYear = near.Where(study => Years(study).Any(asked.Contains)).ToList();
            var best = Best(inYear.Count > 0 ? inYear : near, sentence, features, figures, first, end);
            if (best.Count > 0)
            {
                return new Subject(best, "description", anchors, [], unknown);
            }
        }

        foreach (var hit in anchors.Concat(here.Where(hit => hit.Cue.Kind <= NameKind.Journal)))
        {
            HashSet<string> fits = used.Count == 0 ? [.. hit.Cue.Studies.Where(index.Studies.ContainsKey)] : [.. ids.Where(hit.Cue.Studies.Contains)];
            if (fits.Count > 0)
            {
                (ids, _) = (fits, 0);
                used.Add(hit);
            }
            else if (!used.Exists(other => other.First == hit.First))
            {
                against.Add(hit);
            }
        }

        var years = figures
            .Where(figure => figure.Kind == FigureKind.Year && figure.First >= first && figure.End <= end)
            .Select(figure => (int)figure.Low!.Value)
            .ToList();
        var dated = ids.Where(id => years.Exists(year => Years(index.Studies[id]).Contains(year))).ToList();
        var all = (dated.Count > 0 ? dated : [.. ids]).Select(id => index.Studies[id]).ToList();
        var chosen = Best(all, sentence, features, figures, first, end);
        return new Subject(chosen, "name", used, against, unknown) { Rest = [.. all.Except(chosen).Take(MostRest)] };
    }

    /// <summary>Years under which a study is cited.</summary>
    internal static IEnumerable<int> Years(StudyEvidence study) =>
        study
            .Study.Id.Split('-')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1950 and < 2100 ? year : 0)
            .Concat([study.Study.PublicationYear ?? 0, study.Study.StartYear ?? 0])
            .Where(year => year > 0);

    // several studies under one name: those that the words of the clause fit best
    private List<StudyEvidence> Best(List<StudyEvidence> studies, Sentence sentence, string?[] features, IReadOnlyList<ClaimFigure> figures, int first, int end)
    {
        if (studies.Count < 2)
        {
            return studies;
        }

        var scored = studies
            .Select(study => (study, score: Score(study, features, figures, first, end) + Contrast(study, sentence, first, end) + (Known * study.Weight)))
            .OrderByDescending(pair => pair.score)
            .ThenByDescending(pair => pair.study.Weight)
            .ThenBy(pair => pair.study.Study.Id, StringComparer.Ordinal)
            .ToList();
        return [.. scored.Where(pair => pair.score >= scored[0].score - Margin).Take(Most).Select(pair => pair.study)];
    }

    // how rare the words are that it shares with the clause
    private double Score(StudyEvidence study, string?[] features, IReadOnlyList<ClaimFigure> figures, int first, int end)
    {
        var score = 0.0;
        for (var i = first; i < end; i++)
        {
            if (features[i] is { } feature)
            {
                score += study.Bag.Contains(feature) ? index.Rarity(feature) : 0;
            }
        }

        foreach (var figure in figures.Where(figure => figure.First >= first && figure.End <= end))
        {
            score += figure.Total is { } total && study.Numbers.Groups.Contains(total) ? 1.5 : 0;
            score += figure.Events is { } events && study.Numbers.Groups.Contains(events) ? 1 : 0;
        }

        return score;
    }

    // what it says of people and treatment that the study's own record excludes
    private static double Contrast(StudyEvidence study, Sentence sentence, int first, int end)
    {
        var score = 0.0;
        foreach (var match in sentence.Matches.Where(match => match.First >= first && match.End <= end))
        {
            score -= match.Role switch
            {
                "condition" when match.Value != "other" => study.Study.Condition is { } own
                && own != match.Value
                && !study.Said("condition").Contains(match.Value)
                    ? 6
                    : 0,
                "cells" or "tissue" or "route" or "origin" => !study.Said(match.Role).Any() || study.Said(match.Role).Contains(match.Value) ? 0 : 1.5,
                "chronicity" or "severity" => !study.Said(match.Role).Any() || study.Said(match.Role).Contains(match.Value) ? 0 : 1,
                "age" => study.Study.Condition == "spinal-cord-injury" && match.Value == "children" && !study.Said("age").Contains("children") ? 2 : 0,
                _ => 0,
            };
        }

        return score;
    }

    // without a name only a description that one study fits clearly better than any other
    private Subject Describe(Sentence sentence, string?[] features, IReadOnlyList<ClaimFigure> figures, List<NameHit> here, int first, int end, string? unknown)
    {
        var isDescribed =
            here.Exists(hit => hit.Cue.Kind == NameKind.Journal)
            || sentence.Has("study", null, first, end)
            || sentence.Has("people", null, first, end)
            || sentence.Has("group", null, first, end)
            || sentence.Has("design", null, first, end);
        if (!isDescribed || sentence.Has("own", null, first, end))
        {
            return Subject.None with { Unknown = unknown };
        }

        // what bears no place, year or design is no description: most sentences end here, before any study is looked at
        var places = here.Where(hit => hit.Cue.Kind is NameKind.Country or NameKind.Journal).ToList();
        var years = figures.Where(figure => figure.Kind == FigureKind.Year).Select(figure => (int)figure.Low!.Value).ToList();
        var isDesigned = sentence.Has("design", null, first, end);
        if (places.Count == 0 && years.Count == 0 && !isDesigned)
        {
            return Subject.None with { Unknown = unknown };
        }

        var pool = index.Studies.Values.Where(study => places.TrueForAll(hit => hit.Cue.Studies.Contains(study.Study.Id))).ToList();
        var dated = years.Count == 0 ? [] : pool.Where(study => Years(study).Any(years.Contains)).ToList();
        var journal = places.Exists(hit => hit.Cue.Kind == NameKind.Journal);
        var all = dated.Count > 0 && journal ? dated : pool;
        var scored = all.Select(study =>
                (study, score: Score(study, features, figures, first, end) + Contrast(study, sentence, first, end) + (dated.Contains(study) ? Known : 0))
            )
            .OrderByDescending(pair => pair.score)
            .Take(2)
            .ToList();
        if (scored.Count == 0)
        {
            return Subject.None with { Unknown = unknown };
        }

        // a journal and its year leave few to choose from: they name a study nearly as an author does
        if (journal && dated.Count > 0 && scored[0].score >= Shared && (scored.Count == 1 || scored[0].score - scored[1].score >= Margin))
        {
            return new Subject([scored[0].study], "name", places, [], unknown);
        }

        var total = 0.0;
        for (var i = first; i < end; i++)
        {
            total += features[i] is { } feature && !feature.All(char.IsAsciiDigit) ? index.Rarity(feature) : 0;
        }

        var named = places.Count > 0 || isDesigned || dated.Contains(scored[0].study);
        var isOne =
            named
            && scored[0].score + (places.Count * 2) >= (journal ? Described - 3 : Described - 1)
            && (scored.Count == 1 || scored[0].score - scored[1].score >= 1.5 * Margin)
            && scored[0].score >= 0.5 * total;
        return isOne ? new Subject([scored[0].study], "description", places, [], unknown) : Subject.None with { Unknown = unknown };
    }

    /// <summary>A name in the words that neither the release nor the rules know.</summary>
    private string? Unknown(Sentence sentence, IReadOnlyList<NameHit> names, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = sentence.Words[i];
            if (
                word is not { IsCapital: true, Kind: WordKind.Letters, Text.Length: > 2 }
                || (i == 0 && !word.IsPossessive)
                || index.Names.Knows(word.Text)
                || IsSymbol(sentence, i)
                || sentence.Matches.Any(match => match.First <= i && match.End > i)
                || names.Any(hit => hit.First <= i && hit.End > i)
                || (sentence.Scopes[i] & Scope.Frame) != 0
                || IsGivenName(names, i)
            )
            {
                continue;
            }

            return sentence.Given(i, i + 1);
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
