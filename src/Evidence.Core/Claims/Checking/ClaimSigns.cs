using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What speaks for and against a sentence beside the studies that it means, as named numbers: the input of the fitted trust.</summary>
internal sealed class ClaimSigns
{
    private const double Faint = 0.4;
    private readonly Dictionary<string, double> _signs = new(StringComparer.Ordinal);

    private ClaimSigns() { }

    /// <summary>The signs of a sentence.</summary>
    internal static IReadOnlyDictionary<string, double> Of(ClaimReading reading, IReadOnlyList<StudyCheck> known, Findings findings, CheckIndex index)
    {
        var signs = new ClaimSigns();
        signs.Add("rule:" + DecisionTable.Decide(findings with { Trust = null }).Name);
        signs.Add("wrong:unclear", findings.Wrong is null || findings.IsClear ? 0 : 1);
        signs.Add("subject:" + known[0].Subject.From);
        signs.Add("subject:several", known.Any(check => check.Subject.Studies.Count > 1) ? 1 : 0);
        signs.Add("subject:place", known.Any(check => check.Subject.IsPlaceOnly) ? 1 : 0);
        signs.Add("subject:doubt", 2 * (1 - known.Min(check => check.Subject.Share)));
        signs.Add("subject:against", known.Sum(check => check.Subject.Against.Count));
        signs.Add("subject:unknown", known.Any(check => check.Subject.Unknown is not null) ? 1 : 0);
        signs.Add("studies", known.Count > 1 ? 1 : 0);
        signs.Add("stance:" + reading.Stance);
        var clauses = known.SelectMany(check => check.Clauses).ToList();
        signs.Add("clauses", Math.Min(3, clauses.Count - 1));
        signs.Add("negated", reading.Is(Scope.Negated) ? 1 : 0);
        signs.Pieces(known.SelectMany(check => check.Pieces));
        signs.Unread(clauses, index);
        signs.Ties(clauses);
        signs.Roles(clauses);
        signs.Texts(clauses);
        return signs._signs;
    }

    private void Add(string name, double value = 1)
    {
        if (value != 0)
        {
            _signs[name] = Math.Clamp(_signs.GetValueOrDefault(name) + value, -3, 3);
        }
    }

    private void Pieces(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            var how = piece.Relation switch
            {
                SlotRelation.Match => piece.IsCore ? "match" : "named",
                SlotRelation.Contradicted => "wrong",
                SlotRelation.Absent => "open",
                _ => "over",
            };
            Add($"piece:{how}");
            Add($"piece:{how}:{piece.Slot}");
            if (piece.Rule is { } rule && piece.Relation is not SlotRelation.Absent)
            {
                Add($"piece:{how}:{rule}");
            }

            if (piece.Figure is not null)
            {
                Add($"piece:{how}:figure");
            }
        }
    }

    private void Unread(List<Comparison> clauses, CheckIndex index)
    {
        var (content, left) = (0, 0);
        foreach (var clause in clauses)
        {
            content += Enumerable.Range(clause.First, clause.End - clause.First).Count(i => clause.Features[i] is not null);
            foreach (var i in clause.Unread(clause.First, clause.End))
            {
                left++;
                var word = clause.Sentence.Words[i];
                var feature = clause.Features[i];
                var kind =
                    feature is null || char.IsAsciiDigit(feature[0]) ? "number"
                    : feature.Contains(':', StringComparison.Ordinal) ? "concept"
                    : clause.Study.Bag.Contains(feature) ? "in-record"
                    : index.Rarity(feature) > 0 ? "elsewhere"
                    : "nowhere";
                Add("unread:" + kind, 0.5);
                if (kind == "concept")
                {
                    Add($"unread:{feature!.Split(':')[0]}:{(clause.Study.Bag.Contains(feature) ? "known" : "new")}");
                }

                if (word.IsCapital && i > 0 && kind is "elsewhere" or "nowhere")
                {
                    Add("unread:name");
                }
            }
        }

        Add("unread:share", content == 0 ? 0 : 2.0 * left / content);
        Add("unread:all-read", left == 0 ? 1 : 0);
        Add("content", Math.Min(3, content / 6.0));
    }

    private void Ties(List<Comparison> clauses)
    {
        var least = 1.0;
        var any = false;
        foreach (var (clause, figure) in clauses.SelectMany(clause => clause.Figures.Select(figure => (clause, figure))))
        {
            var tie = FigureTie.Of(clause, figure);
            var kind = figure.Kind switch
            {
                FigureKind.Fraction or FigureKind.Share => "share",
                FigureKind.Count => figure.Unit is null ? "count" : "loose",
                FigureKind.All or FigureKind.None or FigureKind.AllBut => "whole",
                FigureKind.Most or FigureKind.Few or FigureKind.NotAll => "most",
                FigureKind.Points => "points",
                FigureKind.Time => "time",
                FigureKind.Cells or FigureKind.Doses => "dose",
                FigureKind.Year => "year",
                _ => "other",
            };
            var how = (tie.Equal, tie.Other) switch
            {
                (null, null) => "none",
                (null, < Faint) => "faint",
                (null, _) => "other",
                (_, null) => "equal",
                _ => tie.Equal > tie.Other ? "equal-first"
                : tie.Other < Faint ? "faint"
                : "other-first",
            };
            Add($"tie:{how}");
            Add($"tie:{how}:{kind}");
            Add($"tie:balance:{kind}", tie.Balance);
            Add("tie:nowhere", figure.Kind < FigureKind.Year && !InRecord(clause, figure) ? 1 : 0);
            if (figure.Kind != FigureKind.Year && kind != "loose")
            {
                least = Math.Min(least, tie.Balance);
                any = true;
            }

            if (figure.Bound is { } bound)
            {
                Add($"tie:{how}:{bound}");
            }
        }

        Add("tie:least", any ? least : 0);
        Add("tie:any", any ? 1 : 0);
    }

    // whether the digits stand anywhere in the record
    private static bool InRecord(Comparison clause, ClaimFigure figure)
    {
        var all = clause.Study.Numbers.All;
        return figure.Kind is FigureKind.All or FigureKind.None or FigureKind.Most or FigureKind.Few or FigureKind.NotAll
            || (
                figure.Events is { } events
                    ? all.Contains(events)
                    : figure.Low is not { } low || all.Contains(low) || all.Contains(low * 100) || all.Contains(Math.Round(low, 2))
            );
    }

    private void Roles(List<Comparison> clauses)
    {
        foreach (var clause in clauses)
        {
            foreach (
                var match in clause.Sentence.Matches.Where(match =>
                    match.First >= clause.First
                    && match.End <= clause.End
                    && match.Role is not ("neutral" or "people" or "study" or "unit" or "bound" or "quantifier" or "negation" or "when")
                )
            )
            {
                var said = clause.Study.Said(match.Role).ToList();
                if (!said.Contains(match.Value))
                {
                    Add($"role:{match.Role}:{(said.Count > 0 ? "other" : "none")}", 0.5);
                    Add($"role:{(said.Count > 0 ? "other" : "none")}", 0.3);
                }
            }
        }
    }

    private static bool IsNegative(Sentence sentence, int first, int end) =>
        sentence.Cues.Any(cue => cue.Row.Category == "negated" && cue.First >= first && cue.End <= end)
        || sentence.Has("direction", "same", first, end)
        || sentence.Has("significance", "no", first, end)
        || sentence.Has("endpoint", "missed", first, end)
        || sentence.Has("quantifier", "none", first, end);

    // the sentence of the record that holds most of the content, and how much it holds
    private static (RecordText Text, double Score)? Nearest(StudyEvidence study, (string Feature, double Spread)[] content)
    {
        (RecordText Text, double Score)? best = null;
        foreach (var text in study.Texts)
        {
            var sum = 0.0;
            foreach (var (feature, spread) in content)
            {
                sum += spread > 0 && text.Content.Contains(feature) ? spread : 0;
            }

            best = sum > (best?.Score ?? 0) ? (text, sum) : best;
        }

        return best;
    }

    // the sentence of the record that says most of the same: how much, and whether sign or direction differ
    private void Texts(List<Comparison> clauses)
    {
        var (total, found) = (0.0, 0.0);
        foreach (var clause in clauses)
        {
            var content = Enumerable
                .Range(clause.First, clause.End - clause.First)
                .Where(i => clause.Features[i] is not null && (clause.Sentence.Scopes[i] & Scope.Frame) == 0)
                .Select(i => (Feature: clause.Features[i]!, Spread: clause.Study.Spread(clause.Features[i]!)))
                .ToArray();
            var all = content.Sum(one => one.Spread);
            total += all;
            if (all == 0)
            {
                continue;
            }

            if (Nearest(clause.Study, content) is not { Text: var best, Score: var score })
            {
                continue;
            }

            found += score;
            Add("text:" + best.Member, score / all);
            var differs = IsNegative(clause.Sentence, clause.First, clause.End) != IsNegative(best.Sentence, 0, best.Features.Length);
            Add(differs ? "text:sign" : "text:same-sign", score / all);
            foreach (var role in new[] { "direction", "pole", "significance", "help", "arm", "origin", "chronicity", "severity", "endpoint", "age" })
            {
                var own = clause.Of(role).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
                var others = best.Sentence.Of(role).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
                if (own.Count > 0 && others.Count > 0)
                {
                    Add($"text:{role}:{(own.Overlaps(others) ? "same" : "differs")}", score / all);
                }
            }
        }

        Add("text:share", total == 0 ? 0 : 2 * found / total);
    }
}
