using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Where a study was done, by whom, and in which journal it stands.</summary>
internal static class PlaceFacts
{
    private static readonly HashSet<string> Houses = WordLists.Of("institution-word");
    private static readonly HashSet<string> Done = WordLists.Of("done-by");
    private static readonly HashSet<string> DoneAfter = WordLists.Of("done-after");
    private static readonly HashSet<string> Written = WordLists.Of("written-by");
    private static readonly HashSet<string> Shown = WordLists.Of("shown-at");
    private static readonly HashSet<string> Origins = WordLists.Of("comes-from");
    private static readonly HashSet<string> Copulas = WordLists.Of("copula");
    private static readonly HashSet<string> Held = WordLists.Of("held-at");
    private static readonly HashSet<string> Care = WordLists.Of("place-of-care");
    private const int Beside = 4;

    internal static void Read(Comparison clause, Subject subject)
    {
        foreach (var hit in subject.Names.Where(hit => Inside(clause, hit)))
        {
            if (
                hit.Cue.Kind is NameKind.Institution or NameKind.Town or NameKind.Title
                && clause.Study.OnlyLentAuthors(clause.Sentence.Given(hit.First, hit.First + 1))
                && IsCredited(clause, hit)
            )
            {
                clause.Add(
                    clause.Piece(
                        SlotNames.Place,
                        hit.First,
                        hit.End,
                        SlotRelation.Contradicted,
                        clause.Study.Study.Institutions.Count > 0 ? clause.Study.Study.Institutions[0] : clause.Study.Study.Sponsor
                    ) with
                    {
                        Rule = "wrong-place",
                    }
                );
                continue;
            }

            clause.Add(
                clause.Piece(Slot(hit.Cue.Kind), hit.First, hit.End, SlotRelation.Match, hit.Cue.Name) with
                {
                    IsCore =
                        hit.Cue.Kind == NameKind.Journal && clause.Has("published")
                        || hit.Cue.Kind is NameKind.Country or NameKind.Town or NameKind.Institution && IsTold(clause, hit.First) && subject.Names.Count > 1,
                }
            );
        }

        foreach (var hit in subject.Against.Where(hit => Inside(clause, hit) && !clause.IsCovered(hit.First) && !IsDateline(clause, hit.First, hit.End)))
        {
            // who paid is compared as a sponsor
            if (FundingFacts.IsOfPayer(clause.Sentence, hit.First))
            {
                continue;
            }

            var relation =
                Against(clause, hit.Cue.Kind)
                && !IsTownOfItsCountry(clause, hit)
                && (hit.Cue.Kind == NameKind.Journal || IsPlaceOfStudy(clause, hit.First, hit.End))
                    ? SlotRelation.Contradicted
                    : SlotRelation.Absent;
            clause.Add(
                clause.Piece(Slot(hit.Cue.Kind), hit.First, hit.End, relation, string.Join(", ", clause.Study.Study.Institutions)) with
                {
                    Rule = hit.Cue.Kind == NameKind.Journal ? "wrong-journal" : "wrong-place",
                }
            );
        }

        foreach (
            var match in clause
                .Of("country")
                .Concat(clause.Of("city"))
                .Where(match => !clause.IsCovered(match.First) && clause.Sentence.Words[match.First].IsCapital && !IsDateline(clause, match))
        )
        {
            var countries = clause.Study.Study.Countries;
            var same =
                countries.Contains(match.Value) && match.Role == "country"
                || clause.Study.Said(match.Role).Contains(match.Value) && match.Role == "country"
                || clause.Study.Texts.Any(text => text.Sentence.Words.Any(word => word.Text == clause.Sentence.Words[match.First].Text));
            var relation =
                IsElsewhere(clause, match) ? SlotRelation.Contradicted
                : same ? SlotRelation.Match
                : IsOtherTown(clause, match) ? SlotRelation.Contradicted
                : countries.Count == 1
                && clause.Study.Study.Design != "case-report"
                && !countries.Contains(match.Value)
                && (clause.Study.IsReview ? IsHome(clause, match.First) : IsPlaceOfStudy(clause, match.First, match.End))
                    ? SlotRelation.Contradicted
                : SlotRelation.Absent;
            clause.Add(
                clause.Piece(SlotNames.Place, match.First, match.End, relation, string.Join(", ", countries)) with
                {
                    IsCore = IsTold(clause, match.First),
                    Rule = "wrong-place",
                }
            );
        }

        foreach (
            var match in clause
                .Of("journal")
                .Where(match => !clause.IsCovered(match.First) && clause.Sentence.Words[match.First].IsCapital && IsWhole(clause, match))
        )
        {
            var known = RecordNames.Journals(clause.Study.Study).Any();
            clause.Add(
                clause.Piece(
                    SlotNames.Journal,
                    match.First,
                    match.End,
                    known && (clause.Has("published") || IsDated(clause, match.End) || IsWhereItStands(clause, match))
                        ? SlotRelation.Contradicted
                        : SlotRelation.Absent,
                    string.Join(", ", RecordNames.Journals(clause.Study.Study))
                ) with
                {
                    Rule = "wrong-journal",
                }
            );
        }

        GivenNames(clause, subject);
        Strangers(clause);
        UnknownTown(clause, subject);
        Echo(clause);
        Dateline(clause);
    }

    // "TOKYO —": a town of the study's country tells nothing that could be wrong
    private static void Dateline(Comparison clause)
    {
        foreach (var match in clause.Of("city").Where(match => IsDateline(clause, match) && clause.Study.Study.Countries is [var own] && own == match.Value))
        {
            clause.Cover(match.First, match.End);
        }
    }

    // "took place in Lisbon": a town that the record names for something else
    private static bool IsElsewhere(Comparison clause, Match match) =>
        match.Role == "city"
        && clause.Study is { IsReview: false, Study: { Design: not "case-report", Countries: [var own] } }
        && own != match.Value
        && clause.Sentence.Words[Math.Max(0, match.First - 1)].Text == "in"
        && clause.HasWord(Held, Math.Max(clause.First, match.First - Beside), match.First)
        && !clause.IsNegated(match.First);

    // "to nine people in Istanbul", where the house of the study stands in Ankara
    private static bool IsOtherTown(Comparison clause, Match match) =>
        match.Role == "city"
        && match.First > clause.First + 1
        && clause.Sentence.Words[match.First - 1].Text is "in" or "at"
        && (clause.Sentence.Has("people", null, clause.First, match.First) || clause.Sentence.Has("study", null, clause.First, match.First))
        && !clause.IsNegated(match.First)
        && clause.Study is { IsReview: false, Study: { Design: not "case-report", Institutions: { Count: 1 } houses, Countries.Count: 1 } }
        && Sentence.Of(houses[0]).Of("city").ToList() is [var town]
        && town.Value == match.Value
        && clause.Study.Study.Countries.Contains(match.Value);

    // "is run by Stanford University": an institution that the record does not name, in the place of its own
    private static void Strangers(Comparison clause)
    {
        var (words, study) = (clause.Sentence.Words, clause.Study.Study);
        if (study.Institutions.Count == 0 && study.Sponsor is null)
        {
            return;
        }

        for (var i = clause.First; i < clause.End; i++)
        {
            // "Karolinska institute": the word of the house may be written small
            var isHouse =
                Houses.Contains(words[i].Text)
                && (words[i].IsCapital || i > clause.First && words[i - 1] is { IsCapital: true, Kind: WordKind.Letters, Text.Length: > 3 });
            if (clause.IsCovered(i) || !isHouse && !(words[i].IsCapital && IsBareHouse(clause, i)))
            {
                continue;
            }

            // "Keio University", "University of Melbourne", "Johns Hopkins Hospital"
            var first = i;
            while (first > clause.First && words[first - 1] is { IsCapital: true, Kind: WordKind.Letters })
            {
                first--;
            }

            var end = i + 1;
            if (end + 1 < clause.End && words[end].Text == "of" && words[end + 1].IsCapital)
            {
                end += 2;
            }

            var own = Enumerable.Range(first, end - first).Where(at => !Houses.Contains(words[at].Text) && words[at].Text != "of").ToList();
            // a review tells of the houses of others; its own is where it was written
            var isDone = clause.Study.IsReview
                ? clause.HasWord(Written, Math.Max(clause.First, first - 5), first)
                : clause.HasWord(Done, Math.Max(clause.First, first - 5), first) || clause.HasWord(DoneAfter, end, Math.Min(end + 5, clause.End));
            if (
                own.Count > 0
                && isDone
                && !own.Exists(at => clause.IsCovered(at) || (clause.Features[at] is { } feature && clause.Study.Bag.Contains(feature)))
            )
            {
                clause.Add(
                    clause.Piece(
                        SlotNames.Place,
                        first,
                        end,
                        SlotRelation.Contradicted,
                        study.Institutions.Count > 0 ? study.Institutions[0] : study.Sponsor
                    ) with
                    {
                        Rule = "wrong-place",
                    }
                );
            }

            i = end - 1;
        }
    }

    // "were treated in Kathmandu": a town that neither the record nor the rules know
    private static void UnknownTown(Comparison clause, Subject subject)
    {
        var study = clause.Study;
        if (subject.Unknown is not { } unknown || study.IsReview || study.Study.Design == "case-report" || study.Study.Institutions.Count == 0)
        {
            return;
        }

        var at = Enumerable
            .Range(clause.First + 1, Math.Max(0, clause.End - clause.First - 1))
            .FirstOrDefault(i => clause.Sentence.Given(i, i + 1) == unknown, -1);
        if (
            at > 0
            && !clause.IsCovered(at)
            && !clause.IsNegated(at)
            && clause.Sentence.Words[at - 1].Text is "in" or "at" or "from"
            && (at + 1 == clause.End || !clause.Sentence.Words[at + 1].IsCapital)
            && (clause.HasWord(Held, Math.Max(clause.First, at - 3), at) || clause.HasWord(DoneAfter, Math.Max(clause.First, at - 3), at))
            && !study.Bag.Contains(clause.Features[at] ?? "")
        )
        {
            clause.Add(clause.Piece(SlotNames.Place, at, at + 1, SlotRelation.Contradicted, study.Study.Institutions[0]) with { Rule = "wrong-place" });
        }
    }

    // "led by Jiayang Qu at Harvard": a house without its word
    private static bool IsBareHouse(Comparison clause, int at) =>
        at > clause.First
        && clause.Sentence.Words[at].Kind == WordKind.Letters
        && clause.Sentence.Words[at - 1].Text == "at"
        && (at + 1 == clause.Sentence.Words.Count || !clause.Sentence.Words[at + 1].IsCapital)
        && clause.Features[at]?.Contains(':', StringComparison.Ordinal) != true
        && clause.HasWord(Written, Math.Max(clause.First, at - 5), at);

    // "SEOUL, March 3 —": where the report was written
    private static bool IsDateline(Comparison clause, Match match) => IsDateline(clause, match.First, match.End);

    private static bool IsDateline(Comparison clause, int first, int end) =>
        first == 0
        && Enumerable
            .Range(end, Math.Min(6, clause.Sentence.Words.Count - end))
            .Any(i =>
                clause.Sentence.Words[i] is var word
                && (word.IsSign('—') || word.IsSign('–') || (word.IsSign('-') && word.Start > clause.Sentence.Words[i - 1].End))
            );

    // "The Lancet Neurology (2024)"
    private static bool IsDated(Comparison clause, int end) =>
        end + 1 < clause.Sentence.Words.Count
        && (clause.Sentence.Words[end].IsSign('(') || clause.Sentence.Words[end].IsSign(','))
        && FigureWords.IsYear(clause.Sentence.Words[end + 1].Text);

    // "is to be found in JAMA Neurology": a name of several words that is no word of the field
    private static bool IsWhereItStands(Comparison clause, Match match) =>
        match.First > clause.First && match.End - match.First > 1 && clause.Sentence.Words[match.First - 1].Text == "in";

    // "International Journal of Stem Cells" is another journal than Stem Cells
    private static bool IsWhole(Comparison clause, Match match)
    {
        var words = clause.Sentence.Words;
        var before =
            match.First > 0 && (words[match.First - 1] is { IsCapital: true, Kind: WordKind.Letters } || words[match.First - 1].Text is "of" or "and" or "&");
        var after = match.End < words.Count && (words[match.End] is { IsCapital: true, Kind: WordKind.Letters } || words[match.End].Text is "&");
        return !(before && words[match.First - 1].Text != "in") && !after;
    }

    // "Yale's trial", "the Yale study", "according to Yale"
    private static bool IsCredited(Comparison clause, NameHit hit) =>
        clause.Sentence.Has("study", null, hit.First, hit.End + 3) || (hit.First > 0 && clause.Sentence.Words[hit.First - 1].Text == "to");

    // "was done in Japan", "the Japanese trial", "the Italian patients", "at Yale": the place of the study and not of a person or a firm
    private static bool IsPlaceOfStudy(Comparison clause, int first, int end)
    {
        var words = clause.Sentence.Words;
        var named =
            clause.Sentence.Has("study", null, end, end + 3)
            || clause.Sentence.Has("people", null, end, end + 2)
            || clause.Sentence.Has("study", null, Math.Max(clause.First, first - 4), first)
            || clause.Sentence.Has("country", null, first, end)
                && (clause.Sentence.Has("group", null, end, end + 2) || clause.HasWord(Care, end, Math.Min(clause.End, end + Beside)))
            || first > 0 && words[first - 1].Text == "in" && clause.Sentence.Has("people", null, Math.Max(clause.First, first - 3), first);
        var done = Enumerable
            .Range(clause.First, first - clause.First)
            .Any(i => words[i].Text is "done" or "conducted" or "ran" or "run" or "performed" or "carried" or "treated");
        var after =
            clause.HasWord(DoneAfter, end, Math.Min(clause.End, end + 2))
            || (end + 1 < clause.End && words[end].Text == "is" && words[end + 1].Text == "where");
        return named || done || after || IsHome(clause, first) || (first > 0 && words[first - 1].Text == "at");
    }

    // "the cohort was from Canada", "was Austrian", "were seen at an institute in Singapore", "Medical University in Mumbai"
    private static bool IsHome(Comparison clause, int first)
    {
        var words = clause.Sentence.Words;
        if (first <= clause.First || clause.HasWord(Shown, clause.First, first))
        {
            return false;
        }

        var before = words[first - 1].Text;
        var isOfStudy = clause.Sentence.Has("study", null, 0, first) || clause.Sentence.Has("people", null, 0, first);
        return isOfStudy
            && (
                Copulas.Contains(before)
                || before is "in" or "of" or "from"
                    && (first > 1 && Origins.Contains(words[first - 2].Text) || clause.HasWord(Houses, Math.Max(clause.First, first - Beside), first - 1))
            );
    }

    // "was done in Japan": the place is what the clause says
    private static bool IsTold(Comparison clause, int at) =>
        at > 0 && clause.Sentence.Words[at - 1].Text is "in" or "at" or "the" && !clause.Figures.Any(figure => figure.CountsPeople);

    // "Minghui Liu": the name before an author's is his own
    private static void GivenNames(Comparison clause, Subject subject)
    {
        foreach (
            var hit in subject.Names.Where(hit => hit.Cue.Kind is NameKind.Author or NameKind.FirstAuthor && hit.First > clause.First && hit.End <= clause.End)
        )
        {
            if (
                clause.Sentence.Words[hit.First - 1] is { IsCapital: true, Kind: WordKind.Letters }
                && clause.Features[hit.First - 1]?.Contains(':', StringComparison.Ordinal) != true
            )
            {
                clause.Cover(hit.First - 1, hit.First);
            }
        }
    }

    // capitals that the record itself prints, and numbers that its title bears: "the 100/3 guideline"
    private static void Echo(Comparison clause)
    {
        for (var i = clause.First; i + 2 < clause.End; i++)
        {
            if (
                clause.Sentence.Words[i].Kind == WordKind.Digits
                && clause.Sentence.Words[i + 1].IsSign('/')
                && clause.Study.Study.Title?.Contains(clause.Sentence.Given(i, i + 3), StringComparison.Ordinal) == true
            )
            {
                clause.Cover(i, i + 3);
            }
        }

        for (var i = clause.First; i < clause.End; i++)
        {
            var word = clause.Sentence.Words[i];
            if (
                word is { IsCapital: true, Kind: WordKind.Letters }
                && i > 0
                && !clause.IsCovered(i)
                && clause.Features[i] is { } feature
                && !feature.Contains(':', StringComparison.Ordinal)
                && clause.Study.Bag.Contains(feature)
            )
            {
                clause.Cover(i, i + 1);
            }
        }
    }

    // a name of another study's institution in the place of this one's; a person may stand beside another
    private static bool Against(Comparison clause, NameKind kind) =>
        kind switch
        {
            NameKind.Institution or NameKind.Town or NameKind.Country when clause.Study.Study.Design == "case-report" => false,
            NameKind.Institution or NameKind.Town => (clause.Study.Study.Institutions.Count > 0 || clause.Study.Study.Countries.Count > 0)
                && clause.Study.Study.Countries.Count < 2,
            NameKind.Country => clause.Study.Study.Countries.Count > 0 && !clause.Study.IsReview,
            NameKind.Journal => clause.Has("published") && RecordNames.Journals(clause.Study.Study).Any(),
            _ => false,
        };

    // "Moscow's Sklifosovsky Institute": the record names the house and not its town
    private static bool IsTownOfItsCountry(Comparison clause, NameHit hit) =>
        hit.Cue.Kind == NameKind.Town
        && clause.Sentence.Of("city", hit.First, hit.End).Any(match => clause.Study.Study.Countries.Contains(match.Value))
        && !clause
            .Study.Study.Institutions.Append(clause.Study.Study.Sponsor ?? "")
            .Any(name => Sentence.Of(name).Has("city") || name.Contains(',', StringComparison.Ordinal));

    private static bool Inside(Comparison clause, NameHit hit) => hit.First >= clause.First && hit.End <= clause.End;

    private static string Slot(NameKind kind) =>
        kind switch
        {
            NameKind.Journal => SlotNames.Journal,
            NameKind.Country or NameKind.Town or NameKind.Institution => SlotNames.Place,
            _ => SlotNames.Study,
        };
}
