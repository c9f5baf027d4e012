using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Whom the authors of a study work for, where the record tells that one who gains is among them: "nobody from the firm is among the authors".
/// </summary>
internal static class AuthorFacts
{
    private const int Near = 4;
    private static readonly HashSet<string> Writing = WordLists.Of("tells-of-authors");
    private static readonly HashSet<string> Companies = WordLists.Of("payer-company");
    private static readonly HashSet<string> Public = WordLists.Of("payer-public");
    private static readonly HashSet<string> Making = WordLists.Of("makes-the-cells");
    private static readonly HashSet<string> Makers = WordLists.Of("maker-of-cells");
    private static readonly HashSet<string> Outside = WordLists.Of("outside");
    private static readonly HashSet<string> Nobody = WordLists.Of("nobody-of-them");
    private static readonly HashSet<string> Linking = new(StringComparer.Ordinal) { "from", "at", "to", "with", "of", "by" };
    private static readonly HashSet<string> First = new(StringComparer.Ordinal) { "first", "lead" };

    internal static void Read(Comparison clause, Subject subject)
    {
        var study = clause.Study.Study;
        if (study.Funding is not { } funding || !FundingFacts.Gains(study) || !Sentence.Of(funding).Words.Any(word => Writing.Contains(word.Text)))
        {
            return;
        }

        var words = clause.Sentence.Words;
        if (!Enumerable.Range(clause.First, clause.End - clause.First).Any(i => Writing.Contains(words[i].Text) && words[i].Text != "report"))
        {
            CameFrom(clause);
            return;
        }

        var told = Sentence.Of(funding).Words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        var known = FundingFacts.Names(Sentence.Of($"{funding} . {study.Sponsor}"), 0, int.MaxValue).ToHashSet(StringComparer.Ordinal);
        var at = Enumerable
            .Range(clause.First + 1, clause.End - clause.First - 1)
            .Where(i => Companies.Contains(words[i].Text) || words[i].IsCapital && known.Contains(words[i].Text))
            .FirstOrDefault(i => clause.HasWord(Linking, Math.Max(clause.First, i - Near), i), -1);
        if (at < 0)
        {
            Independent(clause);
            return;
        }

        var isDenied = IsDenied(clause, at);
        // "the first author came from a manufacturer", where the record has another house of that very person
        var isOther = Makers.Contains(words[at].Text) && !told.Overlaps(Makers);
        var isSame = clause.HasWord(First, clause.First, at) && told.Overlaps(First);
        var names = FundingFacts.Names(clause.Sentence, at, clause.End).Where(name => !subject.Names.Any(hit => IsIn(clause, hit, name))).ToList();
        var relation =
            isDenied ? SlotRelation.Contradicted
            : isOther
                ? isSame ? SlotRelation.Contradicted
                    : SlotRelation.Absent
            : names.Count > 0 && !names.Exists(known.Contains) ? SlotRelation.Absent
            : SlotRelation.Match;
        clause.Add(clause.Piece(SlotNames.Sponsor, at, at + 1, relation, funding) with { Rule = "wrong-interest" });
        if (relation != SlotRelation.Absent)
        {
            CoverAround(clause, at, told);
        }
    }

    private static bool IsIn(Comparison clause, NameHit hit, string name) => clause.Sentence.Words.Take(hit.End).Skip(hit.First).Any(word => word.Text == name);

    // "comes from an independent university"
    private static void CameFrom(Comparison clause)
    {
        if (
            Enumerable
                .Range(clause.First + 1, Math.Max(0, clause.End - clause.First - 1))
                .Any(i => clause.Sentence.Words[i].Text == "from" && clause.Sentence.Words[i - 1].Text is "comes" or "came")
        )
        {
            Independent(clause);
        }
    }

    // "was written by outsiders"
    private static void Independent(Comparison clause)
    {
        var words = clause.Sentence.Words;
        var at = clause.FirstOf(Outside, clause.First, clause.End);
        if (at > clause.First && clause.Study.Study.Independence == "provider-that-sells-it" && !clause.IsNegated(at) && !clause.Has("interest"))
        {
            clause.Add(clause.Piece(SlotNames.Sponsor, at, at + 1, SlotRelation.Contradicted, clause.Study.Study.Funding) with { Rule = "wrong-interest" });
            clause.Cover(Public, at, clause.End);
        }
    }

    // "nobody from the firm", "no author came from", "without anyone from"
    private static bool IsDenied(Comparison clause, int at)
    {
        var words = clause.Sentence.Words;
        // "none of the children was harmed, and several of its authors ..." denies something else
        return Enumerable
                .Range(clause.First, at - clause.First)
                .Any(i => Nobody.Contains(words[i].Text) && !words.Take(at).Skip(i).Any(word => word.IsSign(',') || word.IsSign(';')))
            || clause.HasWord(Outside, clause.First, clause.End)
            || Enumerable
                .Range(clause.First, at - clause.First)
                .Any(i => words[i].Text == "no" && words[i + 1].Text is "one" or "author" or "member" || words[i].Text == "without" && at - i <= Near);
    }

    // what is said with it: of how many, and what else the firm does
    private static void CoverAround(Comparison clause, int at, HashSet<string> told)
    {
        foreach (
            var figure in clause.Figures.Where(figure =>
                figure.Kind == FigureKind.None || figure.Kind == FigureKind.All && told.Contains("all") || figure is { Kind: FigureKind.Count, Events: 1 }
            )
        )
        {
            clause.Cover(figure.First, Math.Min(figure.End, clause.End));
        }

        foreach (
            var i in Enumerable
                .Range(clause.First, clause.End - clause.First)
                .Where(i =>
                    Companies.Contains(clause.Sentence.Words[i].Text)
                    || Making.Contains(clause.Sentence.Words[i].Text)
                    || Nobody.Contains(clause.Sentence.Words[i].Text)
                    || Outside.Contains(clause.Sentence.Words[i].Text)
                )
        )
        {
            clause.Cover(i, i + 1);
        }

        foreach (var match in clause.Of("interest"))
        {
            clause.Cover(match.First, match.End);
        }
    }
}
