using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Words that make the treatment the cause, or sure, where nobody was there to compare with.</summary>
internal static class CauseFacts
{
    private static readonly HashSet<string> Occupation = WordLists.Of("before-occupation");
    private static readonly HashSet<string> Giving = WordLists.Of("giving");
    private static readonly HashSet<string> Proving = WordLists.Of("proved-what");
    private static readonly HashSet<string> Workers = WordLists.Of("worker");

    internal static void Read(Comparison clause)
    {
        var study = clause.Study;
        // "two of ten fully recovered" counts people and promises nothing
        var counts = clause.Figures.Any(figure => figure.CountsPeople);
        foreach (var match in clause.Of("promise").Where(match => match.Value == "cure" && !(counts && GeneralClaim.IsRecovery(clause.Sentence, match))))
        {
            // "calls it curable", of authors who call it incurable
            if (clause.Sentence.Words[match.End - 1].Text == "curable" && !clause.IsNegated(match.First) && Incurable(study) is { } told)
            {
                Add(clause, match, SlotRelation.Contradicted, told, "wrong-words");
                continue;
            }

            Add(clause, match, clause.IsNegated(match.First) ? SlotRelation.Match : SlotRelation.Broader, "no study here reports a cure", "cure-promise");
        }

        foreach (var match in clause.Of("promise").Where(match => match.Value == "incurable"))
        {
            if (Incurable(study) is { } told)
            {
                clause.Add(clause.Piece(SlotNames.Text, match.First, match.End, SlotRelation.Match, told));
            }
        }

        foreach (var match in clause.Of("cause").Where(match => match.Value == "cause" && !clause.IsNegated(match.First) && !IsName(clause, match)))
        {
            var words =
                match.End - match.First > 1
                || match.Concept.Words.Contains(clause.Sentence.Words[match.First].Text) && clause.Sentence.Words[match.First].Text is "lifted";
            if (study is { IsControlled: false, IsTreatment: true } && IsOfHarm(clause))
            {
                clause.Cover(match.First, match.End);
            }
            else if (study is { IsControlled: false, IsTreatment: true } && (words || clause.Figures.Any(figure => figure.CountsPeople)))
            {
                Add(clause, match, SlotRelation.Broader, "no comparison group", "cause-without-control");
            }
            else if (!study.IsTreatment && !study.IsReview && clause.Has("treatment"))
            {
                Add(clause, match, SlotRelation.Contradicted, "no cells were given", "wrong-treatment");
            }
        }

        if (study is { IsControlled: false, IsTreatment: true } && Sole(clause) is { } sole)
        {
            Add(clause, sole, SlotRelation.Broader, "no comparison group", "cause-without-control");
        }

        // "none of the 182 children had stem cells" says what the record says
        var nobody = clause
            .Figures.Where(figure => figure.Kind == FigureKind.None)
            .Select(figure => figure.First)
            .Concat(clause.Of("quantifier").Where(match => match.Value == "none").Select(match => match.First))
            .DefaultIfEmpty(clause.End)
            .Min();
        foreach (
            var match in clause
                .Of("treatment")
                .Concat(clause.Of("cells"))
                .Concat(clause.Of("tissue"))
                .Where(match => study is { IsReview: false, HasCells: false } && !clause.IsNegated(match.First) && match.First < nobody)
        )
        {
            var before = clause.Sentence.Words.Skip(clause.First).Take(match.First - clause.First).ToList();
            var given =
                before.TakeLast(3).Any(word => word.Text is "given" or "received" or "got" or "with" or "after" or "had" or "plus")
                || before.TakeLast(6).Any(word => word.Text == "had") && before.TakeLast(6).Any(word => word.Text is "and" or "plus")
                || before.Exists(word => Giving.Contains(word.Text))
                || clause.Sentence.Words.Take(clause.End).Skip(match.End).Any(word => word.Text == "received");
            if (given && clause.Sentence.Words[match.First].Text is not ("treated" or "treatment" or "procedure" or "therapy"))
            {
                Add(clause, match, SlotRelation.Contradicted, "no cells were given", "wrong-treatment");
            }
        }

        foreach (
            var match in clause
                .Of("promise")
                .Where(match =>
                    match.Value == "effective"
                    && !clause.IsNegated(match.First)
                    && clause.Sentence.Words[match.First].Text is "works" or "work" or "effective" or "efficacious"
                    && !IsOccupation(clause, match.First)
                )
        )
        {
            if (study is { IsControlled: false, IsTreatment: true })
            {
                Add(clause, match, SlotRelation.Broader, "no comparison group", "certainty-without-control");
            }
        }

        foreach (var match in clause.Of("certainty").Where(match => match.Value == "proof" && !clause.IsNegated(match.First)))
        {
            if (!study.IsControlled && !study.IsReview && !IsTurnedOut(clause, match))
            {
                Add(clause, match, SlotRelation.Broader, "no comparison group", "certainty-without-control");
            }
            else if ((study.IsControlled && study.IsTreatment || study.IsReview) && !IsTurnedOut(clause, match) && IsOfBenefit(clause, match))
            {
                Add(clause, match, SlotRelation.Broader, "one study or review; no synthesis here is that certain", "proof-of-one-study");
                foreach (var said in clause.Of("promise").Concat(clause.Of("cause")).Concat(clause.Of(MeasureFamily.Role)))
                {
                    clause.Cover(said.First, said.End);
                }
            }
        }
    }

    private static string? Incurable(StudyEvidence study) =>
        study.Texts.FirstOrDefault(text => text.Sentence.Of("promise").Any(match => match.Value == "incurable"))?.Sentence.Text;

    // "has proved that cell therapy works", "settles once and for all that olfactory cells restore sensation"
    private static bool IsOfBenefit(Comparison clause, Match proof) =>
        (clause.Has("treatment") || clause.Has("cells") || clause.Has("tissue"))
        && !clause.Figures.Any(figure => figure.CountsPeople && figure.Kind is not (FigureKind.All or FigureKind.Most))
        && (
            clause.Of("promise").Any(match => match.Value == "effective" && !clause.IsNegated(match.First))
            || clause.Of("cause").Any(match => match.Value == "cause" && match.First > proof.First && !clause.IsNegated(match.First) && !IsName(clause, match))
        )
        && !IsOfHarm(clause);

    // "it was the macrophages that took three to C", "cells alone put him back on his feet"
    private static Match? Sole(Comparison clause)
    {
        var words = clause.Sentence.Words;
        foreach (var match in clause.Of("cells").Concat(clause.Of("tissue")).Concat(clause.Of("treatment")).Where(match => !clause.IsNegated(match.First)))
        {
            var isIt = Enumerable
                .Range(Math.Max(0, match.First - 4), match.First - Math.Max(0, match.First - 4))
                .Any(i => i > 0 && words[i].Text == "was" && words[i - 1].Text == "it");
            var behind = Enumerable.Range(match.End, Math.Max(0, Math.Min(clause.End, match.End + 3) - match.End)).ToList();
            if (
                (isIt && behind.Exists(i => words[i].Text is "that" or "which" or "who"))
                || (match.First - clause.First <= 3 && behind.Exists(i => words[i].Text == "alone"))
            )
            {
                return match;
            }
        }

        return null;
    }

    // "the mass was due to the graft": that a treatment did harm needs nobody to compare with
    private static bool IsOfHarm(Comparison clause) =>
        MeasureFamily.In(clause.Sentence, clause.First, clause.End) is { Count: > 0 } families
            ? families.All(family => family.Group == MeasureFamily.Harm)
            : Enumerable
                .Range(clause.First, clause.End - clause.First)
                .Any(i =>
                    clause.Features[i] is { } word && HarmText.IsStem(word) && clause.Study.Harms.Any(harm => !harm.IsDenial && harm.Content.Contains(word))
                );

    // "back at work", "the authors work in Japan": what people do for a living
    private static bool IsOccupation(Comparison clause, int at) =>
        (at > 0 && clause.Sentence.Words[at - 1].IsPossessive)
        || (at > 0 && Occupation.Contains(clause.Sentence.Words[at - 1].Text))
        || clause.Sentence.Words.Take(at).Any(word => Workers.Contains(word.Text));

    // "the relief proved lasting": it turned out so, and nothing was shown for good
    private static bool IsTurnedOut(Comparison clause, Match match) =>
        match.End - match.First == 1
        && clause.Sentence.Words[match.First].Text is "proved" or "proves" or "proven"
        && match.End < clause.End
        && clause.Sentence.Words[match.End] is { Kind: WordKind.Letters } next
        && !Proving.Contains(next.Text);

    // "Regenerative Medicine", "Neural Repair": part of a name, and nothing that the cells did
    private static bool IsName(Comparison clause, Match match) => match.First > 0 && (clause.Sentence.Words[match.First].IsCapital || IsQuoted(clause, match));

    // "whatever 'restored' was meant to say": a word that is spoken of
    private static bool IsQuoted(Comparison clause, Match match) =>
        clause.Sentence.Text[clause.Sentence.Words[match.First].Start - 1] is '\'' or '"' or '\u2018' or '\u201C'
        && clause.Sentence.Words[match.End - 1].End < clause.Sentence.Text.Length
        && clause.Sentence.Text[clause.Sentence.Words[match.End - 1].End] is '\'' or '"' or '\u2019' or '\u201D';

    private static void Add(Comparison clause, Match match, SlotRelation relation, string evidence, string rule) =>
        clause.Add(clause.Piece(SlotNames.Causality, match.First, match.End, relation, evidence) with { Rule = rule });
}
