using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What a record says in words, beside what a clause says: the same content with the same sign, or with the opposite one.</summary>
internal static class TextFacts
{
    private const double Enough = 0.7;
    private const double Opposite = 0.75;
    private const int Fewest = 2;
    private static readonly HashSet<string> Nouns = WordLists.Of("benefit-noun");
    private static readonly HashSet<string> Denying = WordLists.Of("denying-verb");
    private static readonly HashSet<string> Turning = WordLists.Of("better-or-worse");
    private static readonly HashSet<string> Poles = new(StringComparer.Ordinal)
    {
        "direction",
        "significance",
        "endpoint",
        "age",
        "chronicity",
        "severity",
        "origin",
        "pole",
        "certainty",
    };

    /// <summary>Whether a number of the clause stands in a sentence of the record that speaks of the same.</summary>
    internal static string? Holds(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        foreach (var text in clause.Study.Texts.Where(text => text.Member is "summary" or "adverseEvents" or "results"))
        {
            var said = text.Figures.Any(one =>
                one.Denied == figure.Denied
                && Same(one, figure)
                && (figure.Bound != "exact" || one.Bound is null or "exact")
                && (figure.Bound is not ("min" or "max") || one.Bound == figure.Bound || one.Bound is null && one.Low == one.High)
            );
            var shared = outcome.Words.Where(word => !Poles.Contains(word.Split(':')[0])).Count(text.Content.Contains);
            if (
                said
                && !IsOtherGrade(clause, text)
                && shared >= Fewest - (text.Content.Count < 6 ? 1 : 0)
                && (
                    outcome.Families.Count == 0
                    || !outcome.IsOwn
                    || outcome.Families.Any(family => text.Content.Contains($"outcome:{family.Id}") || family.Id == MeasureFamily.General)
                )
            )
            {
                foreach (
                    var i in Enumerable
                        .Range(clause.First, clause.End - clause.First)
                        .Where(i => clause.Features[i] is { } feature && text.Content.Contains(feature) && !IsOfUnit(clause, i))
                )
                {
                    clause.Cover(i, i + 1);
                }

                return text.Sentence.Text;
            }
        }

        return null;
    }

    // "30 months" where the text has 30 days: the number is not read without its unit
    private static bool IsOfUnit(Comparison clause, int word) =>
        clause.Figures.Any(other => other.Kind is FigureKind.Time or FigureKind.Cells or FigureKind.Doses && other.First <= word && other.End > word);

    // "three of eight reached C" says nothing of three who reached D
    private static bool IsOtherGrade(Comparison clause, RecordText text) =>
        Grades.Step(clause.Sentence, clause.First, clause.End) is { } step
        && Grades.In(text.Sentence) is { Count: > 0 } told
        && !told.Any(grade => grade.Letter == step.To);

    /// <summary>Whether the record tells this very figure anywhere in words.</summary>
    internal static bool Tells(Comparison clause, ClaimFigure figure) =>
        figure.Kind is FigureKind.Fraction or FigureKind.Share
        && clause.Study.Texts.Any(text =>
            text.Figures.Any(one =>
                one.Kind == figure.Kind && one.Denied == figure.Denied && one.Events == figure.Events && one.Total == figure.Total && one.Low == figure.Low
            )
        );

    /// <summary>Reads what no other row has read.</summary>
    internal static void Read(Comparison clause)
    {
        Step(clause);
        // who knew what was given is told by no other words
        if (clause.Pieces.Exists(piece => piece is { Slot: SlotNames.Masking, Relation: SlotRelation.Absent }))
        {
            return;
        }

        var left = clause
            .Unread(clause.First, clause.End)
            .Where(i => clause.Features[i] is { } feature && !char.IsAsciiDigit(feature[0]) && !IsOfFunding(feature))
            .ToList();
        if (left.Count == 0)
        {
            return;
        }

        var content = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Where(i => clause.Features[i] is not null && (clause.Sentence.Scopes[i] & Scope.Frame) == 0)
            .ToList();
        var hasPole = clause.Sentence.Matches.Any(match => Poles.Contains(match.Role) && left.Contains(match.First));
        // where a number of the clause stands in a sentence of the record, no other sentence speaks against the rest
        var known = clause
            .Pieces.Where(piece => piece is { Slot: SlotNames.Number, Relation: SlotRelation.Match, Figure: null })
            .Select(piece => piece.Evidence)
            .ToHashSet(StringComparer.Ordinal);
        var tied = clause.Study.Texts.Any(text => known.Contains(text.Sentence.Text));
        var best = clause
            .Study.Texts.Where(text =>
                text.Member is "summary" or "adverseEvents" or "limitations" or "results" or "notices" or "title" or "alias" or "institutions"
                || text.Member is "control" && (clause.Has("arm", "control") || clause.Has("arm", "placebo"))
                || text.Member is "population" && clause.Has("people")
            )
            .Select(text =>
                (text, found: left.Where(i => Finds(clause, text, i)).ToList(), all: content.Where(i => text.Content.Contains(clause.Features[i]!)).ToList())
            )
            .Where(one => one.found.Count > 0 || (hasPole && Opposed(clause, one.text, left).Count > 0))
            .OrderByDescending(one => one.found.Count)
            .ThenByDescending(one => one.all.Count)
            .FirstOrDefault();
        if (best.text is null)
        {
            return;
        }

        var opposed = Opposed(clause, best.text, left);
        var share = (double)best.found.Count / left.Count;
        var sign = Sign(clause, best.text, best.found);
        if (share >= Enough && sign && opposed.Count == 0)
        {
            foreach (var i in best.found.Where(i => best.text.Member != "title" || IsOfTitle(clause, best.text, i)))
            {
                clause.Add(clause.Piece(SlotNames.Text, i, i + 1, SlotRelation.Match, best.text.Sentence.Text));
            }
        }
        else if (
            !clause.Pieces.Exists(piece => piece is { Relation: SlotRelation.Match, Figure: not null })
            && (!tied || known.Contains(best.text.Sentence.Text))
            && (
                IsOnlyOther(clause, opposed)
                || best.all.Count + opposed.Count > (opposed.Count == 1 && best.all.Exists(i => IsSpecial(clause.Features[i]!)) ? 1 : Fewest)
                    && (best.all.Count + opposed.Count)
                        >= Opposite
                            // what other rows have read need not stand in the same sentence as the word that is turned
                            * content.Count(i => !clause.IsCovered(i) || best.all.Contains(i))
            )
            && (opposed.Count == 1 && sign || CanTurn(clause, best.text) && opposed.Count == 0 && !sign && share >= Opposite)
        )
        {
            var at = opposed.Count == 1 ? opposed[0] : best.found[0];
            clause.Add(clause.Piece(SlotNames.Text, at, at + 1, SlotRelation.Contradicted, best.text.Sentence.Text) with { Rule = "wrong-words" });
            foreach (var i in best.all)
            {
                clause.Cover(i, i + 1);
            }
        }
    }

    // an outcome with a name of its own, and not only "better"
    private static bool IsSpecial(string feature) => MeasureFamily.OfFeature(feature) is { Id: not MeasureFamily.General };

    // "improved no more often" beside "neurologic improvement": what is denied is not read from what is asserted
    private static bool IsSigned(Comparison clause, RecordText text, int i) =>
        IsDenied(text.Sentence, text.Features, Array.IndexOf(text.Features, clause.Features[i])) == IsDenied(clause.Sentence, clause.Features, i);

    // "Safety and efficacy of ...": a title that names what is looked for bears out no promise
    private static bool IsOfTitle(Comparison clause, RecordText text, int i) =>
        !IsOfResults(clause.Features[i]!)
        || (
            IsSigned(clause, text, i)
            && (!clause.Features[i]!.StartsWith("promise:", StringComparison.Ordinal) || Nouns.Contains(clause.Sentence.Words[i].Text))
        );

    private static bool IsOfResults(string feature) => feature.Split(':')[0] is MeasureFamily.Role or "direction" or "promise" or "certainty" or "significance";

    // who paid and who gains is compared by FundingFacts, with its own members of the record
    private static bool IsOfFunding(string feature) =>
        feature.StartsWith("interest:", StringComparison.Ordinal) || feature.StartsWith("sponsor:", StringComparison.Ordinal);

    // "from severe to moderate dependency" beside the two words of the record in the same order, or in the other
    private static void Step(Comparison clause)
    {
        if (FromTo(clause.Sentence, clause.Features, clause.First, clause.End) is not { } said)
        {
            return;
        }

        var told = clause
            .Study.Texts.Select(text => (text, step: FromTo(text.Sentence, text.Features, 0, text.Features.Length)))
            .Where(one => one.step is not null)
            .ToList();
        var same = told.Find(one => one.step!.Value.From == said.From && one.step.Value.To == said.To);
        var turned = told.Find(one => one.step!.Value.From == said.To && one.step.Value.To == said.From);
        if ((same.text ?? turned.text) is { } found)
        {
            clause.Add(
                clause.Piece(SlotNames.Text, said.First, said.End, same.text is null ? SlotRelation.Contradicted : SlotRelation.Match, found.Sentence.Text) with
                {
                    Rule = same.text is null ? "wrong-words" : null,
                }
            );
            ClaimOutcome.Cover(clause);
        }
    }

    // the words behind "from" and behind "to"
    private static (string From, string To, int First, int End)? FromTo(Sentence sentence, string?[] features, int first, int end)
    {
        for (var i = first; i + 3 < end; i++)
        {
            if (
                sentence.Words[i].Text == "from"
                && features[i + 1] is { } from
                && Enumerable.Range(i + 2, Math.Min(3, end - i - 3)).FirstOrDefault(k => sentence.Words[k].Text == "to") is > 0 and var to
                && features[to + 1] is { } reached
                && !char.IsAsciiDigit(from[0])
                && !char.IsAsciiDigit(reached[0])
                && from != reached
            )
            {
                return (from, reached, i + 1, to + 2);
            }
        }

        return null;
    }

    // "recommends" beside "advise against": a word with an opposite of its own that the record has nowhere else
    private static bool IsOnlyOther(Comparison clause, List<int> opposed) =>
        opposed.Count == 1
        && clause.Sentence.Matches.FirstOrDefault(match => match.First == opposed[0] && match.Role == "pole") is { Concept: not null } pole
        && !clause.IsNegated(pole.First)
        && !clause.Study.Texts.Any(text => text.Sentence.Has("pole", pole.Value));

    private static bool Finds(Comparison clause, RecordText text, int i) => text.Content.Contains(clause.Features[i]!);

    // the value of the clause that the text sets the opposite of
    private static List<int> Opposed(Comparison clause, RecordText text, List<int> left)
    {
        var found = new List<int>();
        foreach (var match in clause.Sentence.Matches.Where(match => match.First >= clause.First && match.End <= clause.End && Poles.Contains(match.Role)))
        {
            // "not tied to", "grew from a graft": no way of an outcome
            if (match.Role == "direction" && (IsInPole(clause.Sentence, match) || IsOfGrowth(clause, match)))
            {
                continue;
            }

            var own = text
                .Sentence.Matches.Where(other => other.Role == match.Role && SamePole(match, other) && !IsOtherScale(clause, match, text, other))
                // "larger than the time that passed" beside "the gain was smaller than the time that passed"
                .Where(other => match.Role != "direction" || !IsThan(clause.Sentence, match) || !IsSetThan(text.Sentence) || IsThan(text.Sentence, other))
                .Select(other => Told(clause, match, text, other))
                .Distinct()
                .ToList();
            if (own.Count > 0 && !own.Contains(match.Value) && left.Contains(match.First) && !SharesWay(clause, match, own))
            {
                found.Add(match.First);
            }
        }

        return found;
    }

    // "went up in animals and people alike", where the text has scores that rose: the one way is the record's; "did not improve" beside "no difference"
    private static bool SharesWay(Comparison clause, Match match, List<string> own) =>
        match.Role == "direction"
        && (
            clause.Of("direction").Any(other => other.First != match.First && own.Contains(other.Value))
            || clause.IsNegated(match.First) && own.Contains("same")
        );

    // "less urine was left" beside "residual urine was better": of some outcomes less is better
    private static bool IsOtherScale(Comparison clause, Match match, RecordText text, Match other) =>
        match.Role == "direction"
        && other.Value != "same"
        && MeasureFamily.In(clause.Sentence, clause.First, clause.End).Any(family => family.Id is "spasticity" or "bladder-bowel")
        && Turning.Contains(clause.Sentence.Words[match.End - 1].Text) != Turning.Contains(text.Sentence.Words[other.End - 1].Text);

    private static bool IsInPole(Sentence sentence, Match match) =>
        sentence.Of("pole").Any(pole => pole.First <= match.First && pole.End >= match.End && pole.End - pole.First > match.End - match.First);

    private static bool IsOfGrowth(Comparison clause, Match match) =>
        clause.Has(MeasureFamily.Role, "mass") && match.End < clause.End && clause.Sentence.Words[match.End].Text == "from";

    // "a poor guide" beside "does not predict": what a text denies is the other word of the two
    private static string Told(Comparison clause, Match match, RecordText text, Match other) =>
        match.Role == "pole" && (text.Sentence.Scopes[other.First] & Scope.Negated) != 0 && !clause.IsNegated(match.First)
            ? other.Value[..^1] + (other.Value[^1] == '+' ? '-' : '+')
            : other.Value;

    private static bool IsThan(Sentence sentence, Match match) => match.End < sentence.Words.Count && sentence.Words[match.End].Text == "than";

    private static bool IsSetThan(Sentence sentence) => sentence.Of("direction").Any(match => IsThan(sentence, match));

    private static bool SamePole(Match one, Match other) => one.Role != "pole" || one.Value[..^1] == other.Value[..^1];

    // a word that the one denies and the other asserts turns the sense round
    private static bool Sign(Comparison clause, RecordText text, List<int> found)
    {
        // "daily living did not get better" beside "urine was better, daily living was not": what the text denies is what the clause denies
        if (
            Denies(clause)
            && found.Exists(i => !IsGeneral(clause.Features[i]!) && IsDenied(text.Sentence, text.Features, Array.IndexOf(text.Features, clause.Features[i])))
        )
        {
            return true;
        }

        var (same, other) = (0, 0);
        var outcomes = found.Where(i => IsOfResults(clause.Features[i]!)).ToList();
        // "daily living was not": what is denied of the outcome itself weighs more than what is said of getting better
        var special = outcomes
            .Where(i =>
                MeasureFamily.OfFeature(clause.Features[i]!) is { Id: not MeasureFamily.General }
                && !clause.IsNegated(i)
                && IsDenied(text.Sentence, text.Features, Array.IndexOf(text.Features, clause.Features[i]))
            )
            .ToList();
        foreach (
            var i in special.Count > 0 ? special
            : outcomes.Count > 0 ? outcomes
            : found
        )
        {
            if (IsSigned(clause, text, i))
            {
                same++;
            }
            else
            {
                other++;
            }
        }

        return same >= other;
    }

    private static bool Denies(Comparison clause) => clause.HasWord(Denying, clause.First, clause.End) && !IsTwiceDenied(clause);

    private static bool IsGeneral(string feature) =>
        MeasureFamily.OfFeature(feature) is { Id: MeasureFamily.General } || feature.StartsWith("direction:", StringComparison.Ordinal);

    // "no gain in strength", "no difference in strength": neither asserts one
    private static bool IsDenied(Sentence sentence, string?[] features, int word) =>
        (sentence.Scopes[word] & Scope.Negated) != 0
        || IsOfResults(features[word]!)
            && sentence
                .Of("direction")
                .Any(match =>
                    match.Value == "same"
                    && sentence.Words[match.End - 1].Text.StartsWith("differ", StringComparison.Ordinal)
                    && (match.End <= word || !sentence.Words.Take(match.First).Skip(word).Any(between => between.Kind == WordKind.Sign))
                );

    // a name or the definition of what is counted asserts nothing that could be turned round
    private static bool CanTurn(Comparison clause, RecordText text) =>
        text.Member is "summary" or "adverseEvents" or "limitations" or "notices" && !IsTwiceDenied(clause);

    // "without training nobody walked": which of the two denials is meant of a word is not read
    private static bool IsTwiceDenied(Comparison clause) =>
        clause.Sentence.Cues.Count(cue => cue.Row.Category == "negated" && cue.First >= clause.First && cue.End <= clause.End) > 1;

    private static bool Same(ClaimFigure one, ClaimFigure other) =>
        // "one in eleven", where the record prints 8.9%
        one is { Kind: FigureKind.Share, Low: { } share }
            && other is { Kind: FigureKind.Fraction, IsRate: true, Events: { } part, Total: { } whole }
            && Math.Abs(share - (part / whole)) <= 0.5 / whole
        || one.Kind == other.Kind
            && one.Events == other.Events
            && one.Total == other.Total
            && (one.Low is null) == (other.Low is null)
            && Math.Abs((one.Low ?? 0) - (other.Low ?? 0)) < 1e-9
        || (one.Kind is FigureKind.Count && other.Kind is FigureKind.Count && one.Events == other.Events)
        || (other is { Kind: FigureKind.Fraction } && one is { Kind: FigureKind.Fraction } && one.Events == other.Events && one.Total == other.Total);
}
