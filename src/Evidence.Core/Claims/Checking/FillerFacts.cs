using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Words of a kind that the rules know, which in their place tell nothing that could be compared.</summary>
internal static class FillerFacts
{
    private const int Near = 4;
    private static readonly HashSet<string> Going = WordLists.Of("goes-through-papers");
    private static readonly HashSet<string> Degrees = WordLists.Of("pole-of-degree");

    internal static void Read(Comparison clause)
    {
        Reading(clause);
        OfRecord(clause);
        foreach (var match in clause.Of("promise").Where(match => match.Value == "doing"))
        {
            // "worked with fat cells": no treatment is said to work
            clause.Cover(match.First, match.End);
        }

        foreach (var match in clause.Of("pole").Where(match => Degrees.Contains(match.Value[..^1]) && !clause.IsCovered(match.First)))
        {
            if (IsYoung(clause, match) || IsOfTitle(clause, match))
            {
                clause.Cover(match.First, match.End);
            }
        }
    }

    private static void OfRecord(Comparison clause)
    {
        var unread = clause.Unread(clause.First, clause.End).ToList();
        if (
            unread.Count > 2
            || clause.Figures.Any(figure => figure.Kind == FigureKind.None)
            || unread.Exists(i => clause.IsNegated(i))
            || clause.Pieces.Exists(piece => piece.Relation is SlotRelation.Contradicted or SlotRelation.Broader)
            || clause.Pieces.Count(piece => piece is { Relation: SlotRelation.Match, IsCore: true }) < 2
            || clause.Pieces.Exists(piece => piece is { Relation: SlotRelation.Absent, IsCore: true })
        )
        {
            return;
        }

        foreach (var i in unread)
        {
            if (
                !StudyCheck.IsTelling(clause, i)
                && clause.Study.Texts.Any(text => text.Member is "title" or "alias" or "summary" && text.Content.Contains(clause.Features[i]!))
            )
            {
                clause.Cover(i, i + 1);
            }
        }
    }

    // "after reading sixty papers": what a review does
    private static void Reading(Comparison clause)
    {
        foreach (var papers in clause.Figures.Where(figure => clause.Study.IsReview && figure is { Kind: FigureKind.Things, Unit: "study" }))
        {
            clause.Cover(Going, Math.Max(clause.First, papers.First - Near), papers.First);
        }
    }

    // "the young patients": people, and not set beside older ones
    private static bool IsYoung(Comparison clause, Match match) =>
        match.End - match.First == 1
        && clause.Sentence.Words[match.First].Text == "young"
        && clause.Sentence.Has("people", null, match.End, match.End + 1)
        && clause.Study.IsTreatment;

    // "early injury", of a study that calls it so itself
    private static bool IsOfTitle(Comparison clause, Match match) =>
        match.End < clause.End
        && clause.Sentence.Words[match.First].Text is "early" or "late"
        && clause.Study.Study.Title is { } title
        && Sentence.Of(title).Words.Any(word => word.Text == clause.Sentence.Words[match.First].Text);
}
