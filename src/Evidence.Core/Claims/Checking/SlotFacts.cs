using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>The slots that name one of several values: how a record says each, and when another value contradicts it.</summary>
internal static class SlotFacts
{
    private static readonly HashSet<string> Exclusive = WordLists.Of("exclusive");
    private static readonly HashSet<string> Superlative = WordLists.Of("superlative");
    private static readonly HashSet<string> Knowing = WordLists.Of("knowing");
    private static readonly HashSet<string> Having = WordLists.Of("having");
    private const int Behind = 6;
    private static readonly HashSet<string> Compared = WordLists.Of("group-compared");
    private static readonly HashSet<string> Given = WordLists.Of("was-given");
    private static readonly HashSet<string> Denying = WordLists.Of("denying-verb");
    private static readonly HashSet<string> Telling = WordLists.Of("told-of-results");
    private static readonly Dictionary<string, string> Body = new(StringComparer.Ordinal)
    {
        ["muscle"] = "intramuscular",
        ["muscles"] = "intramuscular",
        ["artery"] = "intra-arterial",
        ["arteries"] = "intra-arterial",
        ["brain"] = "intracranial",
        ["nose"] = "intranasal",
    };
    private static readonly HashSet<string> Joins = WordLists.Of("joins-parts");
    private static readonly HashSet<string> Combining = WordLists.Of("combining");

    private static readonly (string Role, string Slot, Func<StudyEvidence, IEnumerable<string>> Values)[] Table =
    [
        ("condition", SlotNames.Condition, study => new[] { study.Study.Condition }.OfType<string>()),
        ("cells", SlotNames.Cells, study => study.Given("cells")),
        ("tissue", SlotNames.Tissue, study => study.Given("tissue")),
        ("origin", SlotNames.Origin, study => study.Given("origin")),
        ("route", SlotNames.Route, study => study.Given("route")),
        ("severity", SlotNames.Severity, study =>
            study.Study.Population?.Severity is { } said
                ? Sentence.Of(said).Of("severity").Select(match => match.Value).Concat(study.Grades.Select(grade => grade == "A" ? "complete" : "incomplete"))
                : []
        ),
        ("chronicity", SlotNames.Chronicity, study => study.Study.Population?.Chronicity is { } own && own != "mixed" ? [own] : []),
        ("level", SlotNames.Level, study => study.Study.Population?.Level is { } level ? Sentence.Of(level).Of("level").Select(match => match.Value) : []),
        ("masking", SlotNames.Masking, study => new[] { study.Study.Masking }.OfType<string>()),
        ("phase", SlotNames.Phase, study => new[] { study.Study.Phase }.OfType<string>()),
    ];

    /// <summary>What a record has in the slot of a role.</summary>
    internal static IEnumerable<string> Values(StudyEvidence study, string role) => Array.Find(Table, row => row.Role == role).Values(study);

    /// <summary>Compares every such slot of the clause.</summary>
    internal static void Read(Comparison clause)
    {
        foreach (var (role, slot, values) in Table)
        {
            // who knew what was given is read with who it was
            var isTold = role == "masking" && clause.Pieces.Exists(piece => piece.Slot == slot && piece.Relation != SlotRelation.Absent);
            foreach (var match in clause.Of(role).Where(_ => !isTold))
            {
                clause.Add(Compare(clause, slot, match, [.. values(clause.Study).Distinct()]));
            }
        }

        Joined(clause);
        Only(clause);
        foreach (var match in clause.Of("species"))
        {
            var wrong =
                clause.Study.Study.Condition is "spinal-cord-injury" or "cerebral-palsy"
                && !clause.Study.Said("species").Any()
                && !clause.IsNegated(match.First);
            // "no animal studies", where the review has them
            wrong |= clause.Study.IsReview && clause.Study.Said("species").Any() && clause.IsDenied(match.First) && !clause.Has("certainty");
            clause.Add(clause.Piece(SlotNames.Condition, match.First, match.End, wrong ? SlotRelation.Contradicted : SlotRelation.Absent, "people"));
        }
    }

    // "into the spinal fluid, a vein and a muscle": a part of the body behind or before a route is one
    private static void Joined(Comparison clause)
    {
        var words = clause.Sentence.Words;
        var taken = clause.Of("route").SelectMany(match => Enumerable.Range(match.First, match.End - match.First)).ToHashSet();
        var values = clause.Study.Given("route").Distinct().ToList();
        for (var i = clause.First; taken.Count > 0 && i < clause.End; i++)
        {
            if (!taken.Contains(i) && Body.TryGetValue(words[i].Text, out var value) && (IsJoined(words, taken, i, 1) || IsJoined(words, taken, i, -1)))
            {
                clause.Add(Compare(clause, SlotNames.Route, new Match(Concepts.All.First(row => row.Role == "route" && row.Value == value), i, i + 1), values));
                taken.Add(i);
            }
        }
    }

    private static bool IsJoined(IReadOnlyList<Word> words, HashSet<int> taken, int at, int step)
    {
        var isAdded = false;
        var i = at + step;
        for (; i > 0 && i < words.Count && (IsJoin(words[i]) || words[i].Text is "a" or "an" or "the" or "into" or "in"); i += step)
        {
            isAdded |= IsJoin(words[i]);
        }

        return isAdded && taken.Contains(i);
    }

    private static bool IsJoin(Word word) => word.IsSign(',') || word.Text == "or" || Joins.Contains(word.Text);

    // "by vein and nowhere else", where the record has other routes too
    private static void Only(Comparison clause)
    {
        var named = clause.Of("route").ToList();
        var given = clause.Study.Given("route").Distinct().ToList();
        // "by a single route"
        var single = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .FirstOrDefault(i => IsPair(clause.Sentence.Words, i, "single", "route") && !clause.IsNegated(i), -1);
        if (single >= 0 && named.Count == 0 && given.Count > 1 && !clause.Study.IsReview)
        {
            clause.Add(clause.Piece(SlotNames.Route, single, single + 2, SlotRelation.Contradicted, string.Join(", ", given)) with { Rule = "wrong-route" });
            return;
        }

        if (
            named.Count == 0
            || clause.Study.IsReview
            || given.Count <= 1
            || !named.TrueForAll(match => given.Contains(match.Value))
            || named.Exists(match => clause.IsNegated(match.First))
        )
        {
            return;
        }

        var (first, end) = (named[0].First, named[^1].End);
        var words = clause.Sentence.Words;
        var only = Enumerable
            .Range(Math.Max(clause.First, first - 2), Math.Min(clause.End, end + 4) - Math.Max(clause.First, first - 2))
            .FirstOrDefault(i => Exclusive.Contains(words[i].Text) || IsPair(words, i, "nowhere", "else"), -1);
        only = only < 0 ? single : only;
        if (only >= 0 && given.Except(named.Select(match => match.Value)).Any())
        {
            clause.Add(clause.Piece(SlotNames.Route, only, only + 1, SlotRelation.Contradicted, string.Join(", ", given)) with { Rule = "wrong-route" });
        }
    }

    private static bool IsPair(IReadOnlyList<Word> words, int at, string first, string second) =>
        words[at].Text == first && at + 1 < words.Count && words[at + 1].Text == second;

    private static Piece Compare(Comparison clause, string slot, Match match, List<string> values)
    {
        if (match.Role == "route" && OfPlacebo(clause, match) is { Count: > 0 } other)
        {
            var isOther = other.Contains(match.Value) ? SlotRelation.Match : SlotRelation.Contradicted;
            return clause.Piece(slot, match.First, match.End, isOther, clause.Study.Study.Control) with { Rule = "wrong-" + slot };
        }

        if (match.Role is "cells" or "tissue" && OfControl(clause, match) is { } given)
        {
            return clause.Piece(slot, match.First, match.End, given, clause.Study.Study.Control) with { Rule = "wrong-" + slot };
        }

        var said = clause.Study.Said(match.Role).Contains(match.Value);
        var same = values.Contains(match.Value);
        // "no phase 3 trial was found": a review speaks of others' studies
        var negated =
            !clause.Study.IsReview
            && (
                match.Role is "masking" or "phase" && clause.IsDenied(match.First)
                || match.Role is "cells" or "tissue" or "origin" && IsSetAgainst(clause, match)
                || match.Role is "level" or "chronicity" && IsOfNobody(clause, match)
                || IsOfNothingElse(clause, match)
            );
        var relation =
            // "families in the Bobath arm knew": what one group knew, where the record tells of the study
            match.Role == "masking"
            && clause.HasWord(Knowing, match.First, match.End)
            && clause.Of("arm").Any(arm => arm.Value is "other" or "control")
                ? SlotRelation.Absent
            : same || said
                ? negated ? SlotRelation.Contradicted
                    : SlotRelation.Match
            : negated && values.Count > 0 ? SlotRelation.Match
            : Apart(clause, match, values);
        return clause.Piece(slot, match.First, match.End, relation, values.Count == 0 ? null : string.Join(", ", values)) with
        {
            // "double-blind" beside groups that are compared: what is told is how they compare
            IsCore = match.Role is not "condition" && !(match.Role == "masking" && clause.Of("arm").Any(arm => arm.Value is "other" or "control")),
            Rule = "wrong-" + slot,
        };
    }

    // a value that the record does not have: whether it can have been that, too
    private static SlotRelation Apart(Comparison clause, Match match, List<string> values)
    {
        if (IsOtherPartOfNose(clause, match))
        {
            return SlotRelation.Contradicted;
        }

        // "living cells", where what cells give off was given
        if (match is { Role: "cells", Value: "living" })
        {
            return values.Contains("exosomes") && !clause.IsNegated(match.First) && !clause.Study.IsReview ? SlotRelation.Contradicted : SlotRelation.Match;
        }

        if (values.Count == 0)
        {
            return match.Role == "tissue" && IsOfLine(clause, match) ? SlotRelation.Contradicted : SlotRelation.Absent;
        }

        return
            IsComparative(clause, match)
            || IsNear(clause, match, values) && !IsOfFetus(clause, match)
            || !Decides(clause, match)
            || (clause.Of(match.Role).Any(other => values.Contains(other.Value)) && !IsAdded(clause, match, values))
            ? SlotRelation.Absent
            : SlotRelation.Contradicted;
    }

    // "the placebo goes under the skin": where those who get no cells are given theirs
    private static List<string> OfPlacebo(Comparison clause, Match match) =>
        clause.Study.Study.Control is { } control
        && clause.Of("arm").Any(arm => arm.Value is "placebo" or "control" && arm.End <= match.First)
        && !clause.Has("arm", "treated")
        && !clause.Has("cells")
        && !clause.Has("tissue")
        && !clause.IsNegated(match.First)
            ? [.. Sentence.Of(control).Of("route").Select(route => route.Value).Distinct()]
            : [];

    // "the control arm gets cord blood": what those who are compared with are given
    private static SlotRelation? OfControl(Comparison clause, Match match) =>
        clause.Study is { IsControlled: true, IsReview: false, Study.Control: { } control }
        && clause.Of("arm").ToList() is [{ Value: "control" } group]
        && clause.HasWord(Compared, group.First, group.End)
        && group.End <= match.First
        && match.First - group.End <= Behind
        && clause.HasWord(Given, group.End, match.First)
        && clause.Sentence.Scopes[match.First] == 0
            ? Sentence.Of(control).Has(match.Role, match.Value)
                ? SlotRelation.Match
                : SlotRelation.Contradicted
            : null;

    // "none of the people had a cervical injury": who they were, and nothing that they gained
    private static bool IsOfNobody(Comparison clause, Match match) =>
        clause.Of("quantifier").Any(none => none.Value == "none" && none.End <= match.First)
        && Enumerable
            .Range(Math.Max(clause.First, match.First - 2), Math.Min(2, match.First - clause.First))
            .Any(i => Having.Contains(clause.Sentence.Words[i].Text))
        && !clause.Has(MeasureFamily.Role)
        && !clause.Has("direction")
        && Grades.In(clause.Sentence).Count == 0;

    // "is not a test of cells from fat", "did not have chronic injuries": the clause tells of nothing else that its denial could mean
    private static bool IsOfNothingElse(Comparison clause, Match match) =>
        match.Role != "condition"
        && clause.IsNegated(match.First)
        && !clause.Has("arm")
        && Enumerable.Range(clause.First, match.First - clause.First).LastOrDefault(i => Denying.Contains(clause.Sentence.Words[i].Text), -1) is >= 0 and var at
        && !Enumerable.Range(at + 1, match.First - at - 1).Any(i => clause.Sentence.Words[i].Kind != WordKind.Letters || clause.Features[i] is not null)
        && !clause.Sentence.Words.Skip(at).Take(match.First - at).Any(word => word.Text == "that")
        && !clause.Sentence.Matches.Any(other =>
            other.First >= clause.First && other.End <= clause.End && Telling.Contains(other.Role)
            || other.First > at && other.First != match.First && Array.Exists(Table, row => row.Role == other.Role) && other.Role != match.Role
        );

    // "people with more recent injuries", "recent injuries did best": a part of the people, whoever they are
    private static bool IsComparative(Comparison clause, Match match) =>
        match.First > clause.First && clause.Sentence.Words[match.First - 1].Text is "more" or "less" or "most" or "least"
        || match.Role is "chronicity" or "severity" or "level" && clause.HasWord(Superlative, match.End, clause.End);

    // "enrolled people with incomplete lesions": who they were and not what became of them
    private static bool IsOfEntry(Comparison clause, Match match) =>
        clause.Study.Grades is [_]
        && clause.Sentence.Of("enrol", clause.First, match.First).Any(verb => verb.Value is "enrolled" or "analysed")
        && !clause.Has(MeasureFamily.Role)
        && !clause.Has("direction")
        && Grades.In(clause.Sentence).Count == 0;

    // "living cells, not exosomes", "not from cord blood"
    private static bool IsSetAgainst(Comparison clause, Match match)
    {
        var words = clause.Sentence.Words;
        var at = match.First - 1;
        at -= at > 0 && words[at].Text is "from" or "of" ? 1 : 0;
        return at > 0 && words[at].Text == "not" && (words[at - 1].IsSign(',') || at == clause.First);
    }

    // "cord blood", where the cells were grown from an embryo or made from skin: they come of no organ
    private static bool IsOfLine(Comparison clause, Match match) =>
        Decides(clause, match)
        && match.Value != "fetal-neural"
        && clause.Study.Given("cells").Distinct().ToList() is { Count: > 0 } cells
        && cells.TrueForAll(cell => cell is "embryonic" or "ipsc");

    // "into the lesion and into an artery", where the record has the lesion and the vein
    private static bool IsAdded(Comparison clause, Match match, List<string> values) =>
        match.Role is "cells" or "tissue" && IsMixed(clause, match, values)
        || match.Role == "route"
            && clause
                .Of(match.Role)
                .Any(other =>
                    values.Contains(other.Value)
                    && Between(other, match) is var (end, first)
                    && first - end is 1 or 2
                    && Joins.Contains(clause.Sentence.Words[end].Text)
                );

    // "olfactory mucosa together with embryonic cells": both were given, and the record has one of them
    private static bool IsMixed(Comparison clause, Match match, List<string> values) =>
        clause.HasWord(Combining, clause.First, clause.End)
        && clause
            .Of(match.Role)
            .Any(other =>
                values.Contains(other.Value)
                && Between(other, match) is var (end, first)
                && Enumerable
                    .Range(end, Math.Max(0, first - end))
                    .Any(i => Joins.Contains(clause.Sentence.Words[i].Text) || clause.Sentence.Words[i].Text == "with")
                && !Enumerable.Range(end, Math.Max(0, first - end)).Any(i => clause.Sentence.Words[i].Text is "not" or "no" or "without" or "than")
            );

    private static (int End, int First) Between(Match one, Match other) => (Math.Min(one.End, other.End), Math.Max(one.First, other.First));

    // "taken from the nasal lining", where the record has the olfactory bulb and no lining
    private static bool IsOtherPartOfNose(Comparison clause, Match match) =>
        match is { Role: "cells", Value: "olfactory-mucosa" }
        && match.First > clause.First
        && Enumerable
            .Range(Math.Max(clause.First, match.First - 2), Math.Min(2, match.First - clause.First))
            .Any(i => clause.Sentence.Words[i].Text is "from" or "of")
        && Decides(clause, match)
        && !clause.Study.Said("cells").Contains("olfactory-mucosa")
        && clause.Study.Texts.Any(text => text.Sentence.Words.Any(word => word.Text is "bulb" or "bulbs"));

    // nobody's own cells come from a fetus
    private static bool IsOfFetus(Comparison clause, Match match) =>
        match.Value == "fetal-neural" && clause.Study.Given("origin").Distinct().ToList() is ["autologous"];

    // two names that one product can bear
    private static bool IsNear(Comparison clause, Match match, List<string> values) =>
        match.Role switch
        {
            "cells" => match.Value is "olfactory-ensheathing" or "olfactory-mucosa"
                && values.Exists(value => value.StartsWith("olfactory", StringComparison.Ordinal))
                || match.Value is "scaffold" or "t-cell" or "g-csf"
                || (match.Value is "mononuclear" or "haematopoietic" && values.Exists(value => value is "mononuclear" or "haematopoietic"))
                || (match.Value == "neural-stem" && values.Exists(value => value is "embryonic" or "ipsc" or "oligodendrocyte")),
            "tissue" => match.Value is "olfactory" or "fetal-neural"
                || (match.Value.StartsWith("umbilical", StringComparison.Ordinal) && values.Contains("placenta-amnion")),
            "chronicity" => match.Value == "early" || (match.Value is "acute" or "subacute" && values.Exists(value => value is "acute" or "subacute")),
            "phase" => values.Exists(value => value.Split('/').Intersect(match.Value.Split('/')).Any()),
            "severity" => !IsOfEntry(clause, match),
            "level" => values.Count > 1,
            _ => false,
        };

    // a review holds studies of many kinds; a control arm is given other things
    private static bool Decides(Comparison clause, Match match) =>
        match.Role switch
        {
            "cells" or "tissue" or "origin" or "route" => !clause.Study.IsReview && !clause.Has("arm", "control") && !clause.IsNegated(match.First),
            "masking" or "phase" => !clause.Study.IsReview,
            _ => !clause.IsNegated(match.First),
        };
}
