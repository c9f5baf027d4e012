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
                // "sixty people served as controls": how many there were of nobody
                foreach (var of in clause.Figures.Where(figure => figure.CountsPeople && figure.End <= match.First && match.First - figure.End <= 2))
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
                : told ? SlotRelation.Contradicted
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
        if (
            clause.Of("arm").Where(one => one.Value == "control" && clause.HasWord(Groups, one.First, one.End)).ToList() is not [var group, ..]
            || group.End > match.First
            || clause.Study.Study.Control is not { } control
            || !clause.HasWord(Had, group.End, match.First)
            || clause.Figures.Any(figure => figure.CountsPeople)
        )
        {
            return null;
        }

        var said = Sentence.Of(control).Of("arm").Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        return said.Contains(match.Value) ? SlotRelation.Match
            : said.Count > 0 && match.Value is "placebo" or "control" ? SlotRelation.Contradicted
            : null;
    }

    // "compared cells plus rehabilitation with rehabilitation alone"
    private static bool IsSetBeside(Comparison clause, Match match) =>
        match.First > clause.First
        && clause.Sentence.Words[match.First - 1].Text is "with" or "to" or "against" or "versus"
        && Enumerable
            .Range(clause.First, match.First - clause.First)
            .Any(i => clause.Sentence.Words[i].Text is "compared" or "compares" or "comparing" or "set" or "pitted");

    // "were compared with 21 untreated ones", "nobody served as a control": of a study that had nobody to compare with
    private static SlotRelation? Compares(Comparison clause, Match match)
    {
        var study = clause.Study;
        if (
            study is { IsControlled: true } or { IsTreatment: false } or { IsReview: true }
            || study.Study.Design is null or "registration-only"
            || match.Value != "control"
            || !(clause.HasWord(Groups, match.First, match.End) || IsSetBeside(clause, match))
        )
        {
            return null;
        }

        if (clause.IsNegated(match.First) || clause.Figures.Any(figure => figure.Kind == FigureKind.None && figure.End <= match.First))
        {
            return SlotRelation.Match;
        }

        // "has a control group", "there was an untreated group"
        if (
            match.First > clause.First
            && clause.Sentence.Words[match.First - 1].Text is "a" or "an"
            && clause.HasWord(Existing, Math.Max(clause.First, match.First - Near), Math.Min(clause.End, match.End + Near))
            && clause.Sentence.Scopes[match.First] == 0
        )
        {
            return SlotRelation.Contradicted;
        }

        return
            IsSetBeside(clause, match)
            || clause.HasWord(Beside, Math.Max(clause.First, match.First - Reach), match.First)
            || clause.Sentence.Words[match.First].Text is "served" or "as"
            ? SlotRelation.Contradicted
            : null;
    }
}
