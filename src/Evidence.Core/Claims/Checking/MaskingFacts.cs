using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Who of a study knew what was given: "the examiners were blinded", "families in the control arm knew that their child got no cells".</summary>
internal static class MaskingFacts
{
    private const int Reach = 6;
    private const int Object = 3;
    private const int Behind = 8;
    private static readonly HashSet<string> Given = [.. WordLists.Of("was-given"), .. WordLists.Of("giving")];
    private static readonly HashSet<string> Rating = WordLists.Of("rates-outcomes");
    private static readonly HashSet<string> Rated = WordLists.Of("rated-outcomes");
    private static readonly HashSet<string> TakingPart = WordLists.Of("takes-part");
    private static readonly HashSet<string> Unknowing = WordLists.Of("unknowing");
    private static readonly HashSet<string> Knowing = WordLists.Of("knowing");
    private static readonly HashSet<string> Known = WordLists.Of("known-of-treatment");
    private static readonly HashSet<string> Nobody = WordLists.Of("nobody-of-them");
    private static readonly HashSet<string> Exclusive = WordLists.Of("exclusive");
    private static readonly HashSet<string> Groups = [.. WordLists.Of("group-word"), .. WordLists.Of("group-compared")];
    private static readonly HashSet<string> Copulas = WordLists.Of("copula");

    internal static void Read(Comparison clause, Subject subject)
    {
        if (clause.Study.IsReview || Said(clause) is not { } said || Who(clause, said) is not { Count: > 0 } who)
        {
            return;
        }

        var arms = clause
            .Sentence.Of("arm", 0, said.First)
            .Where(arm => clause.HasWord(Groups, arm.First, Math.Min(said.First, arm.End + 2)))
            .Select(arm => arm.Value)
            .ToList();
        var isOfTreated = arms.Contains("treated");
        var isOfControls = arms.Count > 0 && !isOfTreated;
        var first = who.Min(one => one.At);
        var isOnly = clause.HasWord(Exclusive, Math.Max(clause.First, first - 2), said.First);
        var told = who.Select(one => one.Rates)
            .Distinct()
            .Select(rates => Agrees(clause.Study, rates, said.Knew, isOfControls, isOfTreated))
            .Concat(Others(clause, said).Select(rates => Agrees(clause.Study, rates, !said.Knew, false, false)))
            .ToList();
        // "only the assessors were blinded": and nobody else
        if (isOnly && who.TrueForAll(one => one.Rates == who[0].Rates))
        {
            told.Add(Agrees(clause.Study, !who[0].Rates, !said.Knew, false, false));
        }

        var relation =
            told.Contains(false) ? SlotRelation.Contradicted
            // where a name fits several studies, the one that was open answers for none of the others
            : told.Contains(null) || subject.Studies.Count > 1 ? SlotRelation.Absent
            : SlotRelation.Match;
        clause.Add(
            clause.Piece(SlotNames.Masking, said.First, said.End, relation, clause.Study.Study.Masking ?? Open(clause.Study)?.Sentence.Text) with
            {
                // most studies are open: that alone bears nothing out of a study that only the context names
                IsCore = relation != SlotRelation.Match || subject.From != "context" || clause.Study.Study.Masking is not "none",
                Rule = "wrong-masking",
            }
        );
        if (relation != SlotRelation.Absent)
        {
            foreach (var (at, _) in who)
            {
                clause.Cover(at, at + 1);
            }

            clause.Cover(Nobody, clause.First, said.First);

            clause.Cover(Rated, first, said.First);
        }
    }

    private static bool? Agrees(StudyEvidence study, bool rates, bool knew, bool isOfControls, bool isOfTreated) =>
        Knew(study, rates, isOfControls, isOfTreated) is { } own ? own == knew : null;

    // "the observers were blinded and the participants were not": of the others the opposite is said
    private static List<bool> Others(Comparison clause, Saying said) =>
        Turned(clause, said.First) is { } at
            ? [.. Enumerable.Range(said.End, at - said.End).Where(i => IsWho(clause, i)).Select(i => Rating.Contains(clause.Sentence.Words[i].Text)).Distinct()]
            : [];

    private static bool IsWho(Comparison clause, int i) => Rating.Contains(clause.Sentence.Words[i].Text) || TakingPart.Contains(clause.Sentence.Words[i].Text);

    // "were not" at the end of the clause
    private static int? Turned(Comparison clause, int from)
    {
        var last = clause.End - 1;
        while (last > from && clause.Sentence.Words[last].Kind == WordKind.Sign)
        {
            last--;
        }

        return clause.Sentence.Words[last].Text == "not" && Copulas.Contains(clause.Sentence.Words[last - 1].Text) ? last : null;
    }

    // the words that say who knew or did not, and what they are said to have known
    private static Saying? Said(Comparison clause)
    {
        var words = clause.Sentence.Words;
        for (var i = clause.First + 1; i < clause.End; i++)
        {
            var isDark = words[i].Text == "dark" && words[i - 1].Text == "the";
            var isBlind =
                isDark
                || Unknowing.Contains(words[i].Text) && (Copulas.Contains(words[i - 1].Text) || words[i - 1].Text is "kept" or "not" or "left" or "stayed");
            var of = Enumerable
                .Range(i + 1, Math.Max(0, Math.Min(clause.Sentence.Words.Count, i + 1 + Object) - i - 1))
                .FirstOrDefault(at => Known.Contains(words[at].Text), -1);
            var isKnown = !isBlind && of > 0 && Knowing.Contains(words[i].Text) && IsOfTreatment(clause, of);
            if (!isBlind && !isKnown)
            {
                continue;
            }

            var isDenied =
                clause.IsNegated(i) && Turned(clause, i) is null
                || clause.HasWord(Nobody, clause.First, i)
                || Enumerable.Range(Math.Max(clause.First, i - 2), Math.Min(2, i - clause.First)).Any(at => words[at].Text is "not" or "never" or "no");
            return new Saying(i, isKnown ? of + 1 : i + 1, isKnown != isDenied);
        }

        return null;
    }

    // "knew who had got cells", "knew their group", and not "were told that they would walk"
    private static bool IsOfTreatment(Comparison clause, int at) =>
        clause.Sentence.Words[at].Text != "that"
        || clause.HasWord(Given, at, Math.Min(clause.Sentence.Words.Count, at + Behind))
        || clause.Sentence.Has("arm", null, at, Math.Min(clause.Sentence.Words.Count, at + Behind));

    // "the people who scored the children", "families", "patients and assessors"
    private static List<(int At, bool Rates)> Who(Comparison clause, Saying said)
    {
        var words = clause.Sentence.Words;
        var raters = Enumerable.Range(clause.First, said.First - clause.First).Where(i => Rating.Contains(words[i].Text)).ToList();
        var rated = clause.FirstOf(Rated, clause.First, said.First);
        if (rated > clause.First && (words[rated - 1].Text is "who" or "whoever" || rated > clause.First + 1 && words[rated - 2].Text is "who"))
        {
            return [(rated - 1, true)];
        }

        // "kept the participants in the dark", "participants", but not "Chen's patients were rated by assessors who knew"
        var people = Enumerable
            .Range(clause.First, said.First - clause.First)
            .Where(i => TakingPart.Contains(words[i].Text) && !(raters.Count > 0 && raters[^1] > i && raters[^1] - i > Reach))
            .ToList();
        return [.. raters.Select(i => (i, true)), .. people.Select(i => (i, false))];
    }

    // null where the record does not tell
    private static bool? Knew(StudyEvidence study, bool rates, bool isOfControls, bool isOfTreated)
    {
        var masking = study.Study.Masking;
        if (masking is "none")
        {
            return true;
        }

        if (rates)
        {
            return masking is "double" or "triple" or "quadruple" || Tells(study, Rating) ? false : null;
        }

        var isOpen = Open(study) is not null;
        return masking is "double" or "triple" or "quadruple" ? false
            : isOfControls
                ? isOpen ? true
                    : null
            : isOfTreated ? null
            // "only patients in the two cell arms were masked": not everybody
            : Tells(study, TakingPart) ? null
            : isOpen || masking == "single" && Tells(study, Rating) ? true
            : null;
    }

    // "no sham puncture": who got none of it could not but know
    private static RecordText? Open(StudyEvidence study) =>
        study.Texts.FirstOrDefault(text =>
            text.Member is "limitations" or "summary"
            && Enumerable
                .Range(0, text.Sentence.Words.Count)
                .Any(i => text.Sentence.Words[i].Text is "sham" && (text.Sentence.Scopes[i] & Scope.Negated) != 0 || text.Sentence.Has("masking", "none"))
        );

    private static bool Tells(StudyEvidence study, HashSet<string> who) =>
        study.Texts.Any(text =>
            text.Member is "limitations" or "summary"
            && text.Sentence.Words.Any(word => who.Contains(word.Text))
            && Enumerable
                .Range(0, text.Sentence.Words.Count)
                .Any(i => text.Sentence.Words[i].Text is "blinded" or "masked" or "blinding" && (text.Sentence.Scopes[i] & Scope.Negated) == 0)
        );

    // what is said of who knew
    private readonly record struct Saying(int First, int End, bool Knew);
}
