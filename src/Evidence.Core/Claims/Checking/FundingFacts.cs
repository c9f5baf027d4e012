using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Who paid for a study, and who of its authors gains by it.</summary>
internal static class FundingFacts
{
    private const int Reach = 4;
    private static readonly HashSet<string> Institutions = WordLists.Of("institution-word");
    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal) { "the", "its", "sole", "only", "named", "official" };
    private static readonly HashSet<string> Copulas = WordLists.Of("copula");
    private static readonly HashSet<string> Common = WordLists.Of("common-in-names");
    private static readonly HashSet<string> Outside = WordLists.Of("outside");
    private static readonly HashSet<string> Companies = WordLists.Of("payer-company");
    private static readonly HashSet<string> Public = WordLists.Of("payer-public");
    private static readonly HashSet<string> CompanyMarks = WordLists.Of("company-mark");
    private static readonly HashSet<string> Wrote = WordLists.Of("wrote");
    private static readonly HashSet<string> Gaining = new(StringComparer.Ordinal) { "provider-that-sells-it", "manufacturer", "mixed" };

    /// <summary>Whether one who gains by a study wrote it or paid for it, as the record judges it.</summary>
    internal static bool Gains(Studies.Study study) => study.Independence is { } gains && Gaining.Contains(gains);

    internal static void Read(Comparison clause, Subject subject)
    {
        Interests(clause, subject);
        Sponsor(clause);
        Kind(clause);
    }

    // "a drug company sponsored it", "government scientists wrote it": what kind of payer or author it was
    private static void Kind(Comparison clause)
    {
        if (
            IsOfCompany(clause.Study.Study) is not { } known
            || !clause.Has("sponsor") && !clause.HasWord(Wrote, clause.First, clause.End) && SupportedBy(clause) < 0
        )
        {
            return;
        }

        var words = clause.Sentence.Words;
        var at = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Where(i => !words[i].IsCapital || i == clause.First || i == clause.First + 1)
            .Where(i => !clause.IsCovered(i) && !clause.IsNegated(i) && (Companies.Contains(words[i].Text) || Public.Contains(words[i].Text)))
            .ToList();
        if (at.Count == 0 || at.Select(i => Companies.Contains(words[i].Text)).Distinct().Count() > 1)
        {
            return;
        }

        var isRight = Companies.Contains(words[at[0]].Text) == known;
        clause.Add(
            clause.Piece(
                SlotNames.Sponsor,
                at[0],
                at[^1] + 1,
                isRight ? SlotRelation.Match : SlotRelation.Contradicted,
                clause.Study.Study.Funding ?? clause.Study.Study.Sponsor ?? clause.Study.Study.Independence
            ) with
            {
                Rule = "wrong-sponsor",
            }
        );
        foreach (var match in clause.Of("sponsor"))
        {
            clause.Cover(match.First, match.End);
        }

        clause.Cover(Wrote, clause.First, clause.End);
        if (SupportedBy(clause) is >= 0 and var by)
        {
            clause.Cover(by, by + 1);
        }

        // "a federal disability research institute": what the record calls it itself
        if (isRight && clause.Study.Study.Funding is { } told)
        {
            clause.Cover(
                Sentence.Of(told).Words.Where(word => word.Text.Length > 3).Select(word => word.Text).ToHashSet(StringComparer.Ordinal),
                clause.First,
                clause.End
            );
            clause.Cover(Public, clause.First, clause.End);
        }
    }

    // "was supported by the government", and not by other findings; -1 where nothing was
    private static int SupportedBy(Comparison clause)
    {
        var words = clause.Sentence.Words;
        return Enumerable
            .Range(clause.First, Math.Max(0, clause.End - clause.First - 1))
            .FirstOrDefault(
                i =>
                    words[i].Text == "supported"
                    && words[i + 1].Text == "by"
                    && words.Skip(i + 2).Take(Reach).Any(word => Companies.Contains(word.Text) || Public.Contains(word.Text)),
                -1
            );
    }

    // who gains, as the record judges it, or else what the sponsor's name tells; null where neither does
    private static bool? IsOfCompany(Studies.Study study)
    {
        if (study.Independence is "public" || study.Independence is { } gains && Gaining.Contains(gains) && gains != "mixed")
        {
            return study.Independence != "public";
        }

        var name = study.Independence == "mixed" || study.Sponsor is null ? [] : Sentence.Of(study.Sponsor).Words.Select(word => word.Text).ToList();
        var isCompany = name.Exists(CompanyMarks.Contains);
        return isCompany == name.Exists(Public.Contains) ? null : isCompany;
    }

    // "none of the authors has any tie to the bank": the record says who gains
    private static void Interests(Comparison clause, Subject subject)
    {
        if (clause.Study.Study.Independence is not { } independence || !Gains(clause.Study.Study))
        {
            return;
        }

        var known = Names(Sentence.Of($"{clause.Study.Study.Funding} . {clause.Study.Study.Sponsor}"), 0, int.MaxValue).ToHashSet(StringComparer.Ordinal);
        foreach (var match in clause.Of("interest"))
        {
            var isDenied =
                IsOfNobody(clause, match.First)
                || clause.IsNegated(match.First)
                || IsWithout(clause, match.First)
                || clause.HasWord(Outside, clause.First, Math.Min(clause.End, match.End));
            clause.Add(
                clause.Piece(
                    SlotNames.Sponsor,
                    match.First,
                    match.End,
                    isDenied ? SlotRelation.Contradicted
                        : IsOfOthers(clause, match, known, subject) ? SlotRelation.Absent
                        : SlotRelation.Match,
                    clause.Study.Study.Funding ?? independence
                ) with
                {
                    Rule = "wrong-interest",
                }
            );
            foreach (var figure in clause.Figures.Where(figure => figure.Kind == FigureKind.None && IsOfNobody(clause, match.First)))
            {
                clause.Cover(figure.First, Math.Min(figure.End, clause.End));
            }
        }
    }

    // "worked for the FDA" where the record names a firm: the record says nothing of those
    private static bool IsOfOthers(Comparison clause, Match match, HashSet<string> known, Subject subject) =>
        Names(clause.Sentence, match.End, clause.End)
            .Where(name =>
                !subject.Names.Any(hit => hit.First >= match.End && clause.Sentence.Words.Take(hit.End).Skip(hit.First).Any(word => word.Text == name))
            )
            .ToList()
            is { Count: > 0 } said
        && !said.Exists(known.Contains);

    // "none of the authors has any tie": no other part of the sentence stands between
    private static bool IsOfNobody(Comparison clause, int at) =>
        clause
            .Of("quantifier")
            .Any(match =>
                match.Value == "none"
                && match.End <= at
                && clause.Sentence.Words.Take(at).Skip(match.End).All(word => !word.IsSign(',') && !word.IsSign(';') && word.Text != "and")
            );

    private static bool IsWithout(Comparison clause, int at) =>
        clause
            .Sentence.Words.Skip(Math.Max(clause.First, at - Reach))
            .Take(at - Math.Max(clause.First, at - Reach))
            .Any(word => word.Text is "no" or "without");

    // "was sponsored by X": another name than the sponsor of the record
    private static void Sponsor(Comparison clause)
    {
        if (clause.Study.Study.Sponsor is not { } sponsor)
        {
            return;
        }

        var known = Names(Sentence.Of($"{sponsor} . {clause.Study.Study.Funding}"), 0, int.MaxValue).ToHashSet(StringComparer.Ordinal);
        foreach (
            var match in Paying(clause.Sentence, clause.First, clause.End)
                .Where(match => !IsPassive(clause.Sentence, match, clause.End) && CameFrom(clause, match) is null)
        )
        {
            var said = Payer(clause, match).ToList();
            if (said.Count > 0 && !clause.IsNegated(match.First))
            {
                var relation =
                    said.Exists(known.Contains) ? SlotRelation.Match
                    : said.Exists(IsOfStudy) ? SlotRelation.Absent
                    : SlotRelation.Contradicted;
                clause.Add(clause.Piece(SlotNames.Sponsor, match.First, match.End, relation, sponsor) with { Rule = "wrong-sponsor" });
                foreach (
                    var i in Enumerable
                        .Range(clause.First, clause.End - clause.First)
                        .Where(i => relation != SlotRelation.Absent && said.Contains(clause.Sentence.Words[i].Text))
                )
                {
                    clause.Cover(i, i + 1);
                }
            }
        }

        bool IsOfStudy(string name) =>
            clause.Study.Texts.Any(text => text.Member is "institutions" or "alias" or "title" && text.Sentence.Words.Any(word => word.Text == name))
            || clause.Study.Study.Id.Contains(name, StringComparison.Ordinal);

        foreach (var match in clause.Of("sponsor"))
        {
            if ((IsPassive(clause.Sentence, match, clause.End) ? match.End : CameFrom(clause, match)) is not { } at)
            {
                continue;
            }

            var end = clause.Sentence.Words.Skip(at).TakeWhile(word => word.Kind != WordKind.Sign).Count() + at;
            var said = Names(clause.Sentence, at, Math.Min(end, clause.End)).ToList();
            // "sponsored from Spain": where the sponsor is at home is compared as a place
            if (said.Count > 0 && clause.Sentence.Of("country", at, Math.Min(end, clause.End)).Any())
            {
                clause.Cover(match.First, match.End);
            }

            if (said.Count == 0 || clause.Sentence.Of("country", at, Math.Min(end, clause.End)).Sum(country => country.End - country.First) >= said.Count)
            {
                continue;
            }

            clause.Add(
                clause.Piece(
                    SlotNames.Sponsor,
                    match.First,
                    Math.Min(end, clause.End),
                    said.Exists(known.Contains) ? SlotRelation.Match
                        : clause.IsNegated(match.First) ? SlotRelation.Absent
                        : SlotRelation.Contradicted,
                    sponsor
                ) with
                {
                    Rule = "wrong-sponsor",
                }
            );
        }
    }

    // "X stands behind the trial" says that X pays for it
    private static IEnumerable<Match> Paying(Sentence sentence, int first, int end) =>
        sentence
            .Of("sponsor", first, end)
            .Concat(
                sentence
                    .Of("figurative", first, end)
                    .Where(match => sentence.Words[match.End - 1].Text == "behind" && match.First > 0 && sentence.Words[match.First - 1].IsCapital)
            );

    // "X is the sponsor of the trial", "the sponsor is X", "X paid for it"
    private static IEnumerable<string> Payer(Comparison clause, Match match)
    {
        var words = clause.Sentence.Words;
        // "the sponsor of the trial is X", "the sponsor named for it is X", "under the sponsorship of X"
        if (words[match.End - 1].Text == "sponsorship" && match.End < clause.End && words[match.End].Text == "of")
        {
            var (from, to) = NamesBehind(clause.Sentence, match.End + 1);
            return Names(clause.Sentence, from, to);
        }

        var at =
            match.End < clause.End
            && (words[match.End].Text == "of" || words[match.End - 1].Text == "sponsor" && match.First > 0 && Pointing.Contains(words[match.First - 1].Text))
                ? Enumerable.Range(match.End, clause.End - match.End).FirstOrDefault(i => Copulas.Contains(words[i].Text) && words[i].Text != "as", match.End)
                : match.End;
        if (at < clause.End && Copulas.Contains(words[at].Text))
        {
            return Names(clause.Sentence, at + 1, clause.End);
        }

        var (first, end) = NamesBefore(clause.Sentence, match.First, 0);
        var countries = clause.Sentence.Of("country", first, end).Select(country => words[country.First].Text).ToHashSet(StringComparer.Ordinal);
        return Names(clause.Sentence, first, end).Where(name => !countries.Contains(name));
    }

    // "the money for the report came from X"
    private static int? CameFrom(Comparison clause, Match match)
    {
        var words = clause.Sentence.Words;
        for (var i = match.End; i + 1 < clause.End && words[i].Kind != WordKind.Sign; i++)
        {
            if (words[i].Text is "came" or "comes" or "come" && words[i + 1].Text == "from")
            {
                return i + 2;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a word is part of the name of who is said to have paid for a study: it tells which study is meant no more than another false part does.
    /// </summary>
    internal static bool IsOfPayer(Sentence sentence, int word)
    {
        foreach (var match in Paying(sentence, 0, sentence.Words.Count))
        {
            var (first, end) = IsPassive(sentence, match, sentence.Words.Count) ? NamesBehind(sentence, match.End) : NamesBefore(sentence, match.First, 0);
            if (word >= first && word < end)
            {
                return true;
            }
        }

        return false;
    }

    // "by the University of Alberta": names with what joins them
    private static (int First, int End) NamesBehind(Sentence sentence, int at)
    {
        var end = at;
        while (end < sentence.Words.Count && (sentence.Words[end].IsCapital || end == at || sentence.Words[end].Text is "the" or "of" or "and"))
        {
            end++;
        }

        return (at, end);
    }

    // "The Mayo Clinic sponsors", "The Miami Project is the sponsor", "Neuralstem, which makes the cells, sponsors", "it is Stanford that sponsors"
    private static (int First, int End) NamesBefore(Sentence sentence, int at, int least)
    {
        var words = sentence.Words;
        var end = at;
        while (
            end > least && (Copulas.Contains(words[end - 1].Text) || words[end - 1].Text is "the" or "its" or "sole" or "only" or "has" or "itself" or "that")
        )
        {
            end--;
        }

        if (end > least + 1 && words[end - 1].IsSign(','))
        {
            var opened = end - 2;
            while (opened > least && !words[opened].IsSign(','))
            {
                opened--;
            }

            end = words[opened].IsSign(',') && opened > least ? opened : end;
        }

        if (end > least + 1 && !words[end - 1].IsCapital && Institutions.Contains(words[end - 1].Text))
        {
            end--;
        }

        var first = end;
        while (first > least && (words[first - 1].IsCapital || words[first - 1].Text is "of" or "and" or "in"))
        {
            first--;
        }

        return (first, end);
    }

    private static bool IsPassive(Sentence sentence, Match match, int end) =>
        match.End < end && (sentence.Words[match.End].Text is "by" or "from" || sentence.Words[match.End - 1].Text is "by" or "from");

    /// <summary>Names between two words, without the words for a kind of house; "Medical Foundation" where nothing else is said.</summary>
    internal static IEnumerable<string> Names(Sentence sentence, int first, int end)
    {
        var all = sentence
            .Words.Take(end)
            .Skip(first)
            .Where(word => word is { IsCapital: true, Kind: WordKind.Letters, Text.Length: > 2 } && !Institutions.Contains(word.Text))
            .Select(word => word.Text)
            .ToList();
        return all.Exists(name => !Common.Contains(name)) ? all.Where(name => !Common.Contains(name)) : all;
    }
}
