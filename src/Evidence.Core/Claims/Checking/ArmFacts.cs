using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Whether a study had the groups that a clause speaks of.</summary>
internal static class ArmFacts
{
    private const int Reach = 6;
    private const int Near = 3;
    private static readonly HashSet<string> Had = WordLists.Of("was-given");
    private static readonly HashSet<string> Existing = WordLists.Of("existing");
    private static readonly HashSet<string> Groups = WordLists.Of("group-compared");
    private static readonly HashSet<string> Others = WordLists.Of("other-treatment");
    private static readonly HashSet<string> Setting = WordLists.Of("sets-beside");
    private static readonly HashSet<string> Beside = WordLists.Of("set-beside");

    internal static void Read(Comparison clause)
    {
        var study = clause.Study;
        foreach (var match in clause.Of("arm").Where(match => match.Value != "treated"))
        {
            var said = study.Said("arm").Contains(match.Value) || (match.Value == "placebo" && study.Said("arm").Contains("placebo"));
            var has = said || (match.Value is "control" or "all" && (study.IsControlled || !study.IsTreatment));
            var told =
                !study.IsControlled
                && study.IsTreatment
                && study.Study.Design != "registration-only"
                && match.Value is "placebo"
                && !clause.IsNegated(match.First);
            var better =
                !study.IsControlled
                && study.IsTreatment
                && match.Value is "control" or "placebo"
                && !clause.IsNegated(match.First)
                && match.First > 0
                && clause.Sentence.Words[match.First - 1].Text == "than";
            if (better)
            {
                clause.Add(
                    clause.Piece(SlotNames.Causality, match.First, match.End, SlotRelation.Broader, "no comparison group") with
                    {
                        Rule = "cause-without-control",
                    }
                );
                continue;
            }

            if (Placebo(clause, match) is { } placebo)
            {
                clause.Add(
                    clause.Piece(SlotNames.Design, match.First, match.End, placebo, study.Study.Control ?? "no comparison group") with
                    {
                        Rule = "wrong-design",
                    }
                );
                continue;
            }

            if (Given(clause, match) is { } given)
            {
                clause.Add(clause.Piece(SlotNames.Comparator, match.First, match.End, given, study.Study.Control) with { Rule = "wrong-design" });
                continue;
            }

            if (Compares(clause, match) is { } compares)
            {
                clause.Add(
                    clause.Piece(SlotNames.Design, match.First, match.End, compares, study.Study.Control ?? "no comparison group") with
                    {
                        Rule = "wrong-design",
                    }
                );
                // "sixty people served as controls", "none of them were controls": how many there were of nobody
                foreach (var of in clause.Figures.Where(figure => figure.CountsPeople && figure.End <= match.First && match.First - figure.End <= Near))
                {
                    clause.Cover(of.First, of.End);
                }

                continue;
            }

            // "had cells without any rehabilitation", where everybody had both
            var isDenied =
                match.Value == "other"
                && clause.Sentence.Words.Take(match.First).Skip(Math.Max(clause.First, match.First - 2)).Any(word => word.Text is "without" or "no")
                && !clause.Has("arm", "control");
            if (isDenied)
            {
                var word = clause.Sentence.Words[match.End - 1].Text;
                var both = study.IsTreatment && study.Study.Arms.All(arm => Sentence.Of(arm.Label).Words.Any(one => one.Text == word));
                clause.Add(
                    clause.Piece(
                        SlotNames.Comparator,
                        match.First,
                        match.End,
                        both && study.Study.Arms.Count > 0 ? SlotRelation.Contradicted : SlotRelation.Absent,
                        string.Join("; ", study.Study.Arms.Select(arm => arm.Label))
                    ) with
                    {
                        Rule = "wrong-design",
                    }
                );
                continue;
            }

            var relation =
                has ? SlotRelation.Match
                : told || IsOfAllTreated(clause, match) ? SlotRelation.Contradicted
                : SlotRelation.Absent;
            clause.Add(
                clause.Piece(SlotNames.Comparator, match.First, match.End, relation, study.Study.Control ?? "no comparison group") with
                {
                    // "were not given cells": nothing else is told of people who all had none
                    IsCore = match.Value == "control" && study is { HasCells: false, IsReview: false } && !clause.All.Any(IsTold),
                    Rule = "wrong-design",
                }
            );
        }

        foreach (var match in clause.Of("arm").Where(match => match.Value == "treated"))
        {
            clause.Cover(match.First, match.End);
        }

        Never(clause);
        OtherTreatment(clause);
        Unaided(clause);
    }

    // "all nine gained a grade without cells", where everybody had them
    private static bool IsOfAllTreated(Comparison clause, Match match) =>
        clause.Study is { IsTreatment: true, IsReview: false, IsControlled: false } study
        && study.Study.Design != "registration-only"
        && study.Study.Arms.All(arm => arm.Intervention is not null)
        && clause.Sentence.Words[match.First].Text == "without"
        && clause.Sentence.Of("untreated", match.First, clause.End).Any(one => one.First == match.First)
        && !clause.HasWord(Beside, clause.First, match.First)
        && MeasureFamily.In(clause.Sentence, 0, match.First).Count > 0;

    // "one in five converts unaided", "all by themselves": of people who had no cells, and whose outcome is none that anybody helps with
    private static void Unaided(Comparison clause)
    {
        if (
            clause.Study is not { HasCells: false, IsTreatment: false }
            || MeasureFamily.In(clause.Sentence, clause.First, clause.End).Any(family => family.Group == MeasureFamily.Function)
        )
        {
            return;
        }

        foreach (
            var match in clause
                .Of("untreated")
                .Where(match => match.End - match.First > 1)
                .Concat(clause.Of("help").Where(match => match.Value == "without"))
                .Where(match => !clause.IsCovered(match.First))
        )
        {
            clause.Add(
                clause.Piece(SlotNames.Comparator, match.First, match.End, SlotRelation.Match, clause.Study.Study.Control ?? "no cells were given") with
                {
                    IsCore = false,
                }
            );
        }
    }

    // "placebo patients never get the cells", where the groups change over
    private static void Never(Comparison clause)
    {
        var words = clause.Sentence.Words;
        var group = clause.Of("arm").FirstOrDefault(match => match.Value is "placebo" or "control");
        if (group.Concept is null || !clause.Study.Said("design").Contains("crossover") || clause.Study.Study.Control is null || clause.Has("direction"))
        {
            return;
        }

        var at = Enumerable
            .Range(group.End, clause.End - group.End)
            .FirstOrDefault(i => words[i].Text == "never" || words[i].Text == "no" && i + 1 < clause.End && words[i + 1].Text == "time", -1);
        if (at > 0 && Enumerable.Range(group.End, clause.End - group.End).Any(i => Had.Contains(words[i].Text) || words[i].Text is "offered" or "receives"))
        {
            clause.Add(clause.Piece(SlotNames.Comparator, at, at + 1, SlotRelation.Contradicted, clause.Study.Study.Control) with { Rule = "wrong-design" });
        }
    }

    // "sets cord cells against surgery", where the control group of the record has a placebo
    private static void OtherTreatment(Comparison clause)
    {
        if (
            clause.Study is not { IsReview: false, IsTreatment: true, Study.Control: { } control }
            || Sentence.Of(control).Of("arm").Select(match => match.Value).Distinct().ToList() is not ["placebo"]
        )
        {
            return;
        }

        var words = clause.Sentence.Words;
        var told = Sentence.Of(control).Words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        var at = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .FirstOrDefault(i => Others.Contains(words[i].Text) && !told.Contains(words[i].Text) && IsSetBeside(clause, i), -1);
        if (at >= 0)
        {
            clause.Add(clause.Piece(SlotNames.Comparator, at, at + 1, SlotRelation.Contradicted, control) with { Rule = "wrong-design" });
        }
    }

    private static bool IsTold(ClaimFigure figure) => figure.CountsPeople || figure.Kind is FigureKind.Points or FigureKind.Ratio;

    // "had no placebo", "went without any sham procedure", "had a placebo for the controls"
    private static SlotRelation? Placebo(Comparison clause, Match match)
    {
        var study = clause.Study;
        if (
            match.Value != "placebo"
            || !study.IsTreatment
            || study.IsReview
            || study.Study.Design is null or "registration-only"
            || clause.Figures.Any(figure => figure.CountsPeople && !(figure.Events is { } all && study.Numbers.Whole.Contains(all)))
        )
        {
            return null;
        }

        var has = DesignFacts.HasPlacebo(study);
        return clause.Sentence.Words.Take(match.First).Skip(Math.Max(clause.First, match.First - Near)).Any(word => word.Text is "no" or "without")
            ? has
                ? SlotRelation.Contradicted
                : SlotRelation.Match
            : !has
            && study.IsControlled
            && study.Study.Control is not null
            && Enumerable
                .Range(Math.Max(clause.First, match.First - Near), match.First - Math.Max(clause.First, match.First - Near))
                .Any(i => Existing.Contains(clause.Sentence.Words[i].Text) || Had.Contains(clause.Sentence.Words[i].Text))
            && !clause.IsDenied(match.First)
                ? SlotRelation.Contradicted
                : null;
    }

    // "the comparison children received saline", "the controls got no treatment at all": what those who had no cells had instead
    private static SlotRelation? Given(Comparison clause, Match match)
    {
        if (clause.Study.Study.Control is not { } control || clause.Figures.Any(figure => figure.CountsPeople && !IsOfControls(clause, figure)))
        {
            return null;
        }

        var group = clause.Of("arm").Where(one => one.Value == "control" && clause.HasWord(Groups, one.First, one.End)).Cast<Match?>().FirstOrDefault();
        // "set the scaffold against physiotherapy alone", "a sham puncture was what the control children got"
        var isGiven =
            clause.Study is { IsControlled: true, IsReview: false } && IsSetBeside(clause, match)
            || group is { } own
                && own.First != match.First
                && (
                    own.End <= match.First && clause.HasWord(Had, own.End, match.First)
                    || match.End <= own.First && IsWhat(clause, match) && clause.HasWord(Had, own.End, clause.End)
                );
        if (!isGiven)
        {
            return null;
        }

        var said = Sentence.Of(control).Of("arm").Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        return said.Contains(match.Value)
            // "set against exercise alone, cells were worth nine points": what is told is the gain
            ? clause.All.Any(IsTold)
                ? null
                : SlotRelation.Match
            : said.Count > 0 && match.Value is "placebo" or "control"
                ? SlotRelation.Contradicted
                : null;
    }

    // "... was what"
    private static bool IsWhat(Comparison clause, Match match)
    {
        var words = clause.Sentence.Words;
        return Enumerable
            .Range(match.End, Math.Max(0, Math.Min(clause.End, match.End + Near) - match.End))
            .Any(i => words[i].Text == "what" && words[i - 1].Text is "was" or "is");
    }

    private static bool IsOfControls(Comparison clause, ClaimFigure figure) =>
        figure is { Kind: FigureKind.Count, Events: { } events } && clause.Study.Study.Arms.Any(arm => arm.Role == "control" && arm.N == (int)events);

    // "compared cells plus rehabilitation with rehabilitation alone"
    private static bool IsSetBeside(Comparison clause, Match match) => IsSetBeside(clause, match.First);

    private static bool IsSetBeside(Comparison clause, int at)
    {
        var words = clause.Sentence.Words;
        var link = at - 1;
        link -= link > 0 && words[link].Text is "a" or "an" or "the" or "early" ? 1 : 0;
        // "compared with rest", "set against rest", and not "tests cells with training"; a clause may begin with what it is set against
        return link >= clause.First
            && (
                words[link].Text is "against" or "versus" && clause.HasWord(Setting, 0, link)
                || words[link].Text is "with" or "to" && Enumerable.Range(0, link).Any(i => words[i].Text is "compared" or "compares" or "comparing")
            );
    }

    // "a randomised control group": where what the group is called begins
    private static int Start(Comparison clause, Match match)
    {
        var start = match.First;
        while (
            start > clause.First
            && clause.Sentence.Matches.Any(one => one.Role is "design" or "masking" or "arm" && one.First < start && one.End >= start && one.End <= match.End)
        )
        {
            start--;
        }

        return start;
    }

    // "were compared with 21 untreated ones", "nobody served as a control": of a study that had nobody to compare with
    private static SlotRelation? Compares(Comparison clause, Match match)
    {
        var study = clause.Study;
        if (
            study is { IsControlled: true } or { IsTreatment: false } or { IsReview: true }
            || study.Study.Design is null or "registration-only"
            || match.Value != "control"
            || !(clause.HasWord(Groups, match.First, match.End) || IsSetBeside(clause, Start(clause, match)))
        )
        {
            return null;
        }

        if (clause.IsNegated(match.First) || clause.Figures.Any(figure => figure.Kind == FigureKind.None && figure.End <= match.First))
        {
            return SlotRelation.Match;
        }

        // "has a control group", "there was an untreated group", "half of them were controls"
        var start = Start(clause, match);
        var isGroup = start > clause.First && clause.Sentence.Words[start - 1].Text is "a" or "an";
        var isMany =
            match.First > clause.First && clause.Sentence.Words[match.First].Text == "controls" && clause.Sentence.Words[match.First - 1].Text is "were";
        if (
            (isGroup || isMany)
            && clause.HasWord(Existing, Math.Max(clause.First, start - Near), Math.Min(clause.End, match.End + Near))
            && clause.Sentence.Scopes[match.First] == 0
        )
        {
            return SlotRelation.Contradicted;
        }

        return
            IsSetBeside(clause, start)
            || Enumerable
                .Range(match.End, clause.End - match.End)
                .Any(i => clause.Sentence.Words[i].Text == "comparison" && clause.Sentence.Words[i - 1].Text == "for")
            || clause.HasWord(Beside, Math.Max(clause.First, match.First - Reach), match.First)
            || clause.Sentence.Words[match.First].Text is "served" or "as"
            ? SlotRelation.Contradicted
            : null;
    }
}
