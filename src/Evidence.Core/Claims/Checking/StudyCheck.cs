using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A sentence compared with a study, clause by clause.</summary>
/// <param name="Subject">The study and how it was found.</param>
/// <param name="Study">The study compared.</param>
/// <param name="Clauses">One comparison for each clause that speaks of it.</param>
internal sealed record StudyCheck(Subject Subject, StudyEvidence Study, IReadOnlyList<Comparison> Clauses)
{
    /// <summary>True when the sentence speaks of other studies too.</summary>
    internal bool IsOneOfSeveral { get; init; }

    /// <summary>True when another study of the same name bears out what this one contradicts.</summary>
    internal bool IsDisputed { get; init; }

    /// <summary>Clauses that are refuted; beside another study only those that name their own.</summary>
    internal IEnumerable<Comparison> Refuted =>
        Clauses.Where(clause => IsRefuted(clause) && (!IsOneOfSeveral || Subject.Names.Any(hit => hit.First >= clause.First && hit.End <= clause.End)));

    /// <summary>What is contradicted; beside another study only in clauses that name their own. Refuted clauses first.</summary>
    internal IEnumerable<Piece> Contradictions =>
        Clauses
            .Where(clause => (!IsOneOfSeveral && !IsOfAnother(clause)) || Names(clause))
            .OrderBy(clause => IsRefuted(clause) ? 0 : 1)
            .SelectMany(clause => clause.Pieces.Where(piece => piece.Slot == SlotNames.Place || !IsOfOtherPlace(clause)))
            .Where(piece => piece.Relation == SlotRelation.Contradicted);

    // "exercise added 4.8 points in Carlsbad, while Liu's patients gained 3.4": a clause with a town of others and without the study's name
    internal bool IsOfOtherPlace(Comparison clause) =>
        Subject.Names.Count > 0
        && !Subject.Names.Any(hit => hit.First >= clause.First && hit.End <= clause.End)
        && Subject.Against.Any(hit =>
            hit.Cue.Kind is NameKind.Town or NameKind.Institution
            && hit.First >= clause.First
            && hit.End <= clause.End
            && !FundingFacts.IsOfPayer(clause.Sentence, hit.First)
        );

    private bool Names(Comparison clause) => Subject.Names.Any(hit => hit.First >= clause.First && hit.End <= clause.End);

    // "faded when Lammertse put them to a test": a clause that names who did another study speaks of that one
    private bool IsOfAnother(Comparison clause) =>
        NamesAnother(clause)
        || Subject.Against.Any(hit =>
            hit.Cue.Kind is NameKind.Title or NameKind.Author or NameKind.FirstAuthor or NameKind.Journal
            && hit.First >= clause.First
            && hit.End <= clause.End
            && !FundingFacts.IsOfPayer(clause.Sentence, hit.First)
        );

    // "and the later Greek series in nine of 20"
    private static bool NamesAnother(Comparison clause) =>
        clause
            .Sentence.Of("country", clause.First, clause.End)
            .Any(match =>
                match.First > clause.First
                && Another.Contains(clause.Sentence.Words[match.First - 1].Text)
                && clause.Sentence.Has("study", null, match.End, match.End + 2)
            );

    private static readonly HashSet<string> Another = WordLists.Of("another-study");
    private const double Counted = 0.5;
    private const double Tolerated = 0.2;
    private const double Disputed = 0.25;
    private const double Slight = 0.2;

    /// <summary>What was compared of the clauses that speak of this study.</summary>
    internal IEnumerable<Piece> Own => Clauses.Where(clause => !IsOfOtherPlace(clause)).SelectMany(clause => clause.Pieces);

    /// <summary>Everything that was compared.</summary>
    internal IEnumerable<Piece> Pieces => Clauses.SelectMany(clause => clause.Pieces);

    internal bool IsContradicted =>
        Clauses.Any(clause => !IsOfOtherPlace(clause) && clause.Pieces.Exists(piece => piece.Relation == SlotRelation.Contradicted));

    /// <summary>Clauses of which something is confirmed and hardly anything is unread.</summary>
    internal IEnumerable<Comparison> Confirmed => Clauses.Where(IsConfirmed);

    /// <summary>Words that nothing was compared with.</summary>
    internal int Unread => Clauses.Sum(clause => clause.Unread(clause.First, clause.End).Count());

    /// <summary>How well the study answers: for choosing among studies of one name.</summary>
    internal double Score =>
        Pieces.Sum(piece =>
            piece.Relation switch
            {
                SlotRelation.Match => piece.IsCore ? 2 : 1,
                SlotRelation.Contradicted => -1.5,
                SlotRelation.Broader => 0.5,
                _ => 0,
            }
        ) - (0.5 * Unread);

    /// <summary>Compares the clauses with a study.</summary>
    internal static StudyCheck Of(ClaimReading reading, Subject subject, StudyEvidence study, IReadOnlyList<Clause> clauses)
    {
        var whole = new Comparison(reading.Sentence, reading.Features, reading.Slots.Figures, study, clauses[0].First, clauses[^1].End);
        var isEcho = EchoFacts.Holds(whole);
        return new StudyCheck(
            subject,
            study,
            [.. clauses.Select(clause => isEcho is { } said ? EchoFacts.Read(reading, study, clause, said) : Compare(reading, subject, study, clause))]
        );
    }

    /// <summary>A contradicted clause of which little enough is unread that nothing in it can set the contradiction aside.</summary>
    internal static bool IsRefuted(Comparison clause)
    {
        var wrong = clause.Pieces.Where(piece => piece.Relation == SlotRelation.Contradicted).ToList();
        if (wrong.Count == 0)
        {
            return false;
        }

        var unread = clause.Unread(clause.First, clause.End).ToList();
        var content = Enumerable.Range(clause.First, clause.End - clause.First).Count(i => clause.Features[i] is not null);
        return wrong.Exists(piece => piece.Slot != SlotNames.Number)
            ? unread.Count <= Disputed * content
            : unread.Count <= Slight * content && !unread.Exists(i => IsTelling(clause, i));
    }

    internal static bool IsConfirmed(Comparison clause)
    {
        if (
            !clause.Pieces.Exists(piece => piece is { Relation: SlotRelation.Match, IsCore: true })
            || clause.Pieces.Exists(piece =>
                piece.Relation == SlotRelation.Contradicted || piece is { Slot: SlotNames.Comparator, IsCore: true, Relation: SlotRelation.Absent }
            )
        )
        {
            return false;
        }

        var unread = clause.Unread(clause.First, clause.End).ToList();
        var content = Enumerable.Range(clause.First, clause.End - clause.First).Count(i => clause.Features[i] is not null) + clause.Figures.Count;
        var counted = clause.Pieces.Exists(piece => piece is { Relation: SlotRelation.Match, Figure: not null, Rule: null });
        return unread.Count <= (counted ? Math.Max(1, Counted * content) : Tolerated * content)
            && !clause.Figures.Any(figure => unread.Contains(figure.First))
            && !unread.Exists(i => IsTelling(clause, i));
    }

    /// <summary>Whether an unread word is one whose kind the rules know: what it says could be false, and was not compared.</summary>
    internal static bool IsTelling(Comparison clause, int word) =>
        clause.Features[word] is not { } feature
        || feature.Contains(':', StringComparison.Ordinal)
        || char.IsAsciiDigit(feature[0])
        || (word > 0 && clause.Sentence.Words[word].IsCapital);

    // "TOKYO —", "XellSmart's cells": names of the record's own houses tell nothing that could be wrong, unless it is who paid
    private static void OwnNames(Comparison clause)
    {
        if (clause.Has("sponsor") || clause.Has("interest"))
        {
            return;
        }

        foreach (var i in clause.Unread(clause.First, clause.End).ToList())
        {
            if (clause.Sentence.Words[i].IsCapital && clause.Study.Houses.Contains(clause.Sentence.Words[i].Text))
            {
                clause.Cover(i, i + 1);
            }
        }
    }

    internal static Comparison Compare(ClaimReading reading, Subject subject, StudyEvidence study, Clause words)
    {
        var clause = new Comparison(reading.Sentence, reading.Features, reading.Slots.Figures, study, words.First, words.End);
        if (words.End == words.First)
        {
            // a text of signs alone says nothing that could be compared
            return clause;
        }

        FundingFacts.Read(clause, subject);
        AuthorFacts.Read(clause, subject);
        PlaceFacts.Read(clause, subject);
        IntervalFacts.Read(clause);
        ChangeFacts.Read(clause);
        SizeFacts.Only(clause);
        FigureFacts.Read(clause);
        RestFacts.Read(clause);
        HarmFacts.Read(clause);
        HarmGradeFacts.Read(clause);
        NumberFacts.Read(clause);
        MaskingFacts.Read(clause, subject);
        SlotFacts.Read(clause);
        DesignFacts.Read(clause);
        RegistryFacts.Read(clause);
        DonorMatchFacts.Read(clause);
        PartFacts.Read(clause);
        RatioFacts.Read(clause);
        CauseFacts.Read(clause);
        GradeFacts.Read(clause);
        TrendFacts.Read(clause);
        FareFacts.Read(clause);
        OutcomeFacts.Read(clause);
        ArmFacts.Read(clause);
        AgeFacts.Read(clause);
        ConfirmFacts.Read(clause);
        BetterFacts.Read(clause);
        TextFacts.Read(clause);
        PoleFacts.Read(clause);
        FillerFacts.Read(clause);
        OwnNames(clause);
        FareFacts.Settle(clause);
        return clause;
    }
}
