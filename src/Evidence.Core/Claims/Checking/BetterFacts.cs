using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Which of the people did better: the earlier or the later treated, the younger or the older, those with fewer or more cells, the milder or the more severely
/// affected, as the record tells in words.
/// </summary>
internal static class BetterFacts
{
    private const string Role = "pole";
    private static readonly HashSet<string> Kinds = WordLists.Of("pole-of-people");
    private static readonly HashSet<string> Breaks = WordLists.Of("fare-break");
    private static readonly HashSet<string> Comparing = WordLists.Of("compares-parts");
    private static readonly HashSet<string> Lesser = WordLists.Of("compares-less");
    private static readonly HashSet<string> Risks = WordLists.Of("risk-word");

    internal static void Read(Comparison clause)
    {
        if (
            clause.Figures.Any(figure =>
                figure.Kind == FigureKind.Points
                || figure.CountsPeople && !(figure.Events is { } people && clause.Study.Numbers.Whole.Contains(people)) && figure.Kind != FigureKind.None
            ) || Told(clause.Sentence, clause.First, clause.End).ToList() is not { Count: > 0 } said
        )
        {
            return;
        }

        var told = clause
            .Study.Texts.Where(text => text.Member is "summary" or "limitations")
            .SelectMany(text => Told(text.Sentence, 0, text.Sentence.Words.Count).Select(one => (text, one)))
            .ToList();
        foreach (var one in said)
        {
            var own = told.Where(other => other.one.Kind == one.Kind && other.one.IsRisk == one.IsRisk).ToList();
            if (own.Select(other => other.one.IsMore).Distinct().ToList() is not [var isMore])
            {
                continue;
            }

            var isSame = isMore == one.IsMore;
            clause.Pieces.RemoveAll(piece => piece.Slot == SlotNames.Chronicity && piece.First < one.End && piece.End > one.First);
            clause.Add(
                clause.Piece(SlotNames.Text, one.First, one.End, isSame ? SlotRelation.Match : SlotRelation.Contradicted, own[0].text.Sentence.Text) with
                {
                    Rule = isSame ? null : "wrong-words",
                }
            );
            foreach (
                var match in clause
                    .Sentence.Matches.Where(match => match.First >= clause.First && match.End <= clause.End)
                    .Where(match =>
                        match.Role is "direction" or "chronicity"
                        || match.Role == Role && match.Value[..^1] == one.Kind
                        || match is { Role: MeasureFamily.Role, Value: MeasureFamily.General }
                    )
            )
            {
                clause.Cover(match.First, match.End);
            }

            clause.Cover(Comparing, clause.First, clause.End);
            clause.Cover(Risks, clause.First, clause.End);
        }
    }

    // each kind of part that a range of words sets in relation to how people did
    private static IEnumerable<Part> Told(Sentence sentence, int first, int end)
    {
        var start = first;
        for (var i = first; i <= end; i++)
        {
            if (i < end && !sentence.Words[i].IsSign(';') && !Breaks.Contains(sentence.Words[i].Text))
            {
                continue;
            }

            foreach (var part in In(sentence, start, i))
            {
                yield return part;
            }

            start = i + 1;
        }
    }

    private static IEnumerable<Part> In(Sentence sentence, int first, int end)
    {
        var poles = Poles(sentence, first, end);
        if (poles.Count == 0 || Way(sentence, first, end, poles) is not { } isUp)
        {
            yield break;
        }

        var isRisk =
            sentence
                .Of(MeasureFamily.Role, first, end)
                .Any(match => MeasureFamily.All.Any(family => family.Id == match.Value && family.Group == MeasureFamily.Harm))
            || Enumerable.Range(first, end - first).Any(i => Risks.Contains(sentence.Words[i].Text));
        var pivot = Enumerable.Range(first, end - first).FirstOrDefault(i => sentence.Words[i].Text == "than", end);
        foreach (var kind in poles.GroupBy(pole => pole.Kind))
        {
            var before = kind.Where(pole => pole.First < pivot).ToList();
            var signs = (before.Count > 0 ? before : [.. kind]).Select(pole => pole.IsMore).Distinct().ToList();
            if (signs is [var isMore])
            {
                var named = before.Count > 0 ? before[0] : kind.First();
                // "more likely than older patients": of the younger it is said
                yield return named with
                {
                    IsMore = isMore == isUp == before.Count > 0,
                    IsRisk = isRisk,
                };
            }
        }
    }

    private static List<Part> Poles(Sentence sentence, int first, int end) =>
        [
            .. sentence
                .Of(Role, first, end)
                .Where(match => Kinds.Contains(match.Value[..^1]))
                .Select(match => new Part(match.Value[..^1], match.Value[^1] == '+', false, match.First, match.End)),
            .. sentence
                .Of("chronicity", first, end)
                .Where(match => match.Value is "acute" or "early" or "chronic" && !sentence.Of(Role, match.First, match.End).Any())
                .Select(match => new Part("time", match.Value == "chronic", false, match.First, match.End)),
        ];

    // whether the part did better or had more; null where nothing is set in relation, or it is denied
    private static bool? Way(Sentence sentence, int first, int end, List<Part> poles)
    {
        var ways = Enumerable
            .Range(first, end - first)
            .Where(i => !poles.Exists(pole => pole.First <= i && pole.End > i))
            .Where(i => Comparing.Contains(sentence.Words[i].Text))
            .ToList();
        if (ways.Count == 0)
        {
            ways =
            [
                .. sentence
                    .Of("direction", first, end)
                    .Where(match => match.Value is "up" or "down" && !poles.Exists(pole => pole.First < match.End && pole.End > match.First))
                    .Select(match => match.First),
            ];
            return
                ways.Count > 0
                && !ways.Exists(i => (sentence.Scopes[i] & Scope.Negated) != 0)
                && ways.Select(i => sentence.Has("direction", "up", i, end) && sentence.Of("direction", i, end).First().Value == "up").Distinct().ToList()
                    is [var only]
                ? only
                : null;
        }

        return
            !ways.Exists(i => (sentence.Scopes[i] & Scope.Negated) != 0)
            && ways.Select(i => !Lesser.Contains(sentence.Words[i].Text)).Distinct().ToList() is [var isUp]
            ? isUp
            : null;
    }

    /// <summary>A kind of part, and whether it is that of the later, older, larger or more severe which did better or had more.</summary>
    private sealed record Part(string Kind, bool IsMore, bool IsRisk, int First, int End);
}
