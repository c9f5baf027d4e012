using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Comparisons between arms: more, less, alike, so many times, significant or not.</summary>
internal static class RatioFacts
{
    private const double Close = 0.15;
    private const double Half = 0.5;
    private const double Third = 0.33;
    private const double Spread = 0.15;
    private const double Apart = 0.35;
    private const double Twice = 1.6;
    private static readonly HashSet<string> Comparative = WordLists.Of("comparative");
    private static readonly HashSet<string> Comparing = WordLists.Of("compares-rates");

    internal static void Read(Comparison clause)
    {
        Significance(clause);
        Direction(clause);
        Differ(clause);
    }

    // "the groups did differ", where the record says only that they did not
    private static void Differ(Comparison clause)
    {
        var told = clause.Study.Texts.Where(text => text.Member is "summary" or "results").ToList();
        var alike = told.Find(text => text.Sentence.Has("direction", "same"));
        if (alike is null || told.Exists(text => text.Sentence.Has("significance", "yes")))
        {
            return;
        }

        foreach (var match in clause.Of("apart").Where(match => !clause.IsNegated(match.First) && !clause.IsCovered(match.First)))
        {
            clause.Add(
                clause.Piece(SlotNames.Comparator, match.First, match.End, SlotRelation.Contradicted, alike.Sentence.Text) with
                {
                    Rule = "wrong-comparison",
                }
            );
        }
    }

    /// <summary>"three times as frequent": the two arms of the outcome, or a ratio that the record prints; null where neither can be compared.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        var times = figure.Low ?? 2;
        var printed = clause
            .Study.Study.Results.OfType<Results.EffectResult>()
            .Where(effect => effect.Effect is "risk-ratio" or "odds-ratio")
            .Select(effect => IsInverse(clause, figure) && effect.Value > 0 ? 1 / effect.Value : effect.Value)
            .Concat(
                clause
                    .Study.Texts.SelectMany(text => text.Figures)
                    .Where(one => one.Kind == FigureKind.Ratio && !IsInverse(clause, figure))
                    .Select(one => one.Low ?? 0)
            )
            .ToList();
        var pairs = Pairs(clause)
            .Where(pair => pair.Control > 0 && pair.Treated > 0)
            .Select(pair => IsTurned(clause, figure) ? pair.Control / pair.Treated : pair.Treated / pair.Control)
            .ToList();
        // "lowered the odds", where the ratio is above one
        var ways = clause
            .Of("direction")
            .Where(match => !clause.IsNegated(match.First) && match.Value is "up" or "down")
            .Select(match => match.Value)
            .ToHashSet();
        var isOpposite = pairs.Count == 0 && ways.Count == 1 && printed.Count > 0 && printed.All(value => ways.Contains("down") ? value > 1 : value < 1);
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var isOfOutcome =
            families.Count == 0
            || clause
                .Study.Study.Results.OfType<Results.EffectResult>()
                .Any(effect => families.Any(family => family.To(effect.Measure) != SlotRelation.Contradicted));
        var near = pairs.Concat(printed).Where(value => IsNear(value, times, figure)).ToList();
        if (pairs.Count + printed.Count > 0)
        {
            clause.Cover(Comparing, clause.First, clause.End);
        }

        // "five times as common", where the record says in words that it was alike in both groups
        if (pairs.Count == 0 && printed.Count == 0 && times >= Twice && families.Count > 0 && Alike(clause, families) is { } alike)
        {
            ClaimOutcome.Cover(clause);
            return clause.Piece(SlotNames.Comparator, figure.First, figure.End, SlotRelation.Contradicted, alike) with { Rule = "wrong-comparison" };
        }

        return clause.Piece(
            SlotNames.Comparator,
            figure.First,
            figure.End,
            near.Count > 0
                ? isOpposite
                    ? SlotRelation.Contradicted
                    : SlotRelation.Match
                : (pairs.Count > 0 || printed.Count > 0 && isOfOutcome) && pairs.Concat(printed).All(value => IsFar(value, times, figure))
                    ? SlotRelation.Contradicted
                    : SlotRelation.Absent,
            near.Count > 0 ? $"{near[0]:0.##}"
                : pairs.Count > 0 ? $"{pairs[0]:0.##}"
                : null
        ) with
        {
            Rule = "wrong-comparison",
        };
    }

    /// <summary>The text of the record that calls groups alike in these outcomes; null for none.</summary>
    internal static string? Alike(Comparison clause, IReadOnlyList<MeasureFamily> families) =>
        clause
            .Study.Texts.Where(text => text.Member is "summary" or "adverseEvents" or "results")
            .FirstOrDefault(text =>
                text.Sentence.Has("direction", "same")
                && families.All(family => text.Content.Contains($"outcome:{family.Id}"))
                // "better on Bayley scores, while GMFM gains were similar"
                && !clause.Study.Fares.Any(one => one.Text == text && one.Fare.Way == FareWay.Up && families.Contains(one.Fare.Family))
            )
            ?.Sentence.Text;

    private static bool IsNear(double value, double times, ClaimFigure figure) =>
        figure.Bound switch
        {
            "min" => value >= times * (1 - Spread) && value <= times * Twice,
            "max" => value <= times * (1 + Spread) && value >= times / Twice,
            _ => Math.Abs(value - times) <= Spread * times,
        };

    // another size, or the other way round
    private static bool IsFar(double value, double times, ClaimFigure figure) =>
        figure.Bound switch
        {
            "min" => value < times * (1 - Apart),
            "max" => value > times * (1 + Apart),
            _ => value > times * (1 + Apart) || value < times * (1 - Apart),
        };

    // "the controls converted twice as often as the treated": what stands behind the figure is what it is measured by
    private static bool IsTurned(Comparison clause, ClaimFigure figure)
    {
        var words = clause.Sentence.Words;
        if (IsInverse(clause, figure))
        {
            return true;
        }

        var pivot = Enumerable.Range(figure.End, clause.End - figure.End).LastOrDefault(i => i > figure.End && words[i].Text is "as" or "than", figure.End);
        if (pivot + 1 < clause.End && words[pivot + 1].Text == "without")
        {
            return false;
        }

        var behind = clause.Sentence.Of("arm", pivot, clause.End).ToList();
        var before = clause.Sentence.Of("arm", clause.First, figure.First).ToList();
        return behind.Count > 0
            ? !behind.Exists(IsOther) && (before.Exists(IsOther) || behind.Exists(match => match.Value is "treated"))
            : before.Count > 0 && before.TrueForAll(IsOther);
    }

    // "higher without cells than with"
    private static bool IsInverse(Comparison clause, ClaimFigure figure) =>
        clause.Sentence.Words.Skip(figure.End).Take(clause.End - figure.End).Any(word => word.Text == "without")
        && Enumerable
            .Range(figure.End, Math.Max(0, clause.End - figure.End - 1))
            .Any(i => clause.Sentence.Words[i].Text is "than" or "as" && clause.Sentence.Words[i + 1].Text == "with");

    private static bool IsOther(Match match) => match.Value is "control" or "placebo";

    private static void Significance(Comparison clause)
    {
        // "allocated by chance" is no word of a test
        var tests = clause
            .Of("significance")
            .Where(match => !clause.Of("design").Any(design => design.First < match.End && match.First < design.End))
            .Concat(clause.Of("direction").Where(match => IsOfTest(clause, match)));
        foreach (var match in tests)
        {
            var claimed = match.Value == "yes" && !clause.IsNegated(match.First);
            var known = Known(clause);
            var relation =
                known is null || (known != claimed && match.Role == "direction") ? SlotRelation.Absent
                : known == claimed ? SlotRelation.Match
                : SlotRelation.Contradicted;
            if (match.Role == "direction" && relation == SlotRelation.Absent)
            {
                continue;
            }

            clause.Add(
                clause.Piece(
                    SlotNames.Certainty,
                    match.First,
                    match.End,
                    relation,
                    known is null ? null
                        : known.Value ? "significant"
                        : "not significant"
                ) with
                {
                    Rule = "wrong-significance",
                }
            );
            if (relation != SlotRelation.Absent)
            {
                foreach (var word in clause.Of(MeasureFamily.Role).Concat(clause.Of("direction")))
                {
                    clause.Cover(word.First, word.End);
                }
            }
        }
    }

    // "did not differ between the groups": what a test found, where the record has one
    private static bool IsOfTest(Comparison clause, Match match) =>
        match.Value == "same"
        && !clause.Has("significance")
        && clause.Study.IsControlled
        && Enumerable.Range(match.First, match.End - match.First).Any(i => clause.Sentence.Words[i].Text.StartsWith("differ", StringComparison.Ordinal))
        && clause.Study.Study.Results.Any(result => result is Results.MeasurementResult { Unit: "p value" } or Results.EffectResult { P: not null });

    // what the record's own test says of the outcome; null when it has none, or tests that differ
    private static bool? Known(Comparison clause)
    {
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var tests = new List<bool>();
        foreach (
            var result in clause.Study.Study.Results.Where(result =>
                (families.Count == 0 || families.Any(family => family.To(result.Measure) is SlotRelation.Match)) && IsThen(clause, result)
            )
        )
        {
            switch (result)
            {
                case Results.EffectResult { P: { } p }:
                    tests.Add(p < 0.05);
                    break;
                case Results.EffectResult { CiLow: { } low, CiHigh: { } high } effect:
                    var none = effect.Effect is "risk-ratio" or "odds-ratio" ? 1 : 0;
                    tests.Add(low > none || high < none);
                    break;
                // of one group: how it changed, and not how it stands to another
                case Results.MeanChangeResult { CiLow: { } low, CiHigh: { } high } when !clause.Study.IsControlled:
                    tests.Add(low > 0 || high < 0);
                    break;
                case Results.MeasurementResult { Unit: "p value" } p when (p.Value ?? p.High) is { } value:
                    tests.Add(value < 0.05 && p.PRelation != ">");
                    break;
            }
        }

        if (tests.Count == 0)
        {
            tests =
            [
                .. clause
                    .Study.Texts.Where(text =>
                        families.Count == 0
                        || families.Any(family => text.Content.Contains($"outcome:{family.Id}"))
                        || (clause.Study.Texts.Count(one => one.Sentence.Has("significance")) == 1 && !IsOfOtherOutcome(text, families))
                    )
                    .SelectMany(text =>
                        text.Sentence.Of("significance").Select(match => match.Value == "yes" && (text.Sentence.Scopes[match.First] & Scope.Negated) == 0)
                    ),
            ];
        }

        return tests.Count > 0 && tests.Distinct().Count() == 1 ? tests[0] : null;
    }

    // "leg motor score not significantly changed" says nothing of the arms
    private static bool IsOfOtherOutcome(RecordText text, IReadOnlyList<MeasureFamily> families) =>
        families.Any(family => family.Id != MeasureFamily.General)
        && MeasureFamily.In(text.Sentence).Where(family => family.Id != MeasureFamily.General).ToList() is { Count: > 0 } told
        && !told.Exists(families.Contains);

    // a test at three months says nothing of six
    private static bool IsThen(Comparison clause, Results.Result result) =>
        result.Months is not { } months
        || clause.Figures.Where(figure => figure.Kind == FigureKind.Time).Select(figure => figure.Low!.Value).ToList() is not { Count: > 0 } times
        || times.Exists(time => Math.Abs(time - months) <= 0.1 * months);

    private static void Direction(Comparison clause)
    {
        if (!Compares(clause) || !(clause.Study.IsControlled || clause.Study.IsReview))
        {
            return;
        }

        // "gained 1.2 times as many points": how much more is told by the ratio
        var isTimes = clause.Figures.Any(figure => figure.Kind == FigureKind.Ratio && clause.IsCovered(figure.First));

        // "gains were similar": what is compared is said by the second word
        var isAlike = clause.Has("direction", "same");
        // "gains were not much larger"
        var compared = clause.Of("direction").Where(match => match.Value != "same" && Comparative.Contains(clause.Sentence.Words[match.End - 1].Text)).ToList();
        foreach (
            var match in clause
                .Of("direction")
                .Where(match =>
                    !clause.IsCovered(match.First)
                    && (match.Value == "same" || !isAlike)
                    && (match.Value == "same" || compared.Count == 0 || compared.Exists(one => one.First == match.First))
                )
        )
        {
            var pairs = Pairs(clause);
            if (pairs.Count == 0)
            {
                if (EffectFacts.Of(clause, match) is { } effect)
                {
                    clause.Add(effect);
                    ClaimOutcome.Cover(clause);
                }

                continue;
            }

            var found = pairs.Select(pair => Name(pair.Treated, pair.Control)).Distinct().ToList();
            var claimed = clause.IsNegated(match.First) && match.Value != "same" ? null : match.Value;
            var relation =
                claimed is null || found.Count != 1 ? SlotRelation.Absent
                : found[0] == claimed ? SlotRelation.Match
                : claimed != "same"
                || found[0] != "same"
                    && pairs.TrueForAll(pair =>
                        Math.Abs(pair.Treated - pair.Control)
                        > (IsTheSame(clause, match) ? Third : Half) * Math.Max(Math.Abs(pair.Treated), Math.Abs(pair.Control))
                    )
                    ? SlotRelation.Contradicted
                : SlotRelation.Absent;
            if (isTimes && relation == SlotRelation.Contradicted)
            {
                clause.Cover(match.First, match.End);
                continue;
            }

            clause.Add(
                clause.Piece(SlotNames.Comparator, match.First, match.End, relation, string.Join("; ", pairs.Select(pair => $"{pair.Words}"))) with
                {
                    Rule = "wrong-comparison",
                }
            );
        }
    }

    // "the same" says more than "no difference", which a test may have found
    private static bool IsTheSame(Comparison clause, Match match) => clause.Sentence.Words[match.End - 1].Text is "same" or "identical" or "equal";

    private static bool Compares(Comparison clause) =>
        clause.Sentence.Words.Skip(clause.First).Take(clause.End - clause.First).Any(word => word.Text is "than" or "as")
        || clause.Has("arm", "all")
        || IsWithOne(clause)
        || clause.Has("direction", "same")
            && (clause.Has("arm") || clause.Sentence.Words.Skip(clause.First).Take(clause.End - clause.First).Any(word => word.Text == "between"));

    // "higher with marrow cells": than without them
    private static bool IsWithOne(Comparison clause) =>
        clause
            .Of("direction")
            .Any(match =>
                Comparative.Contains(clause.Sentence.Words[match.End - 1].Text)
                && match.End < clause.End
                && clause.Sentence.Words[match.End].Text == "with"
                && (clause.Sentence.Has("cells", null, match.End, clause.End) || clause.Sentence.Has("tissue", null, match.End, clause.End))
            );

    private static string Name(double treated, double control) =>
        Math.Abs(treated - control) <= Close * Math.Max(Math.Abs(treated), Math.Abs(control)) ? "same"
        : treated > control ? "up"
        : "down";

    // figures of a treated arm and of its control, of one measure, kind and time
    private static List<(double Treated, double Control, string Words)> Pairs(Comparison clause)
    {
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var outcome = new ClaimOutcome(
            families,
            families.Count > 0,
            Enumerable.Range(clause.First, clause.End - clause.First).Select(i => clause.Features[i]).OfType<string>().ToHashSet(StringComparer.Ordinal)
        );
        var times = clause.All.Where(figure => figure.Kind == FigureKind.Time).Select(figure => figure.Low!.Value).ToList();
        var figures = clause
            .Study.Figures.Where(figure =>
                figure.Grades is null
                && (times.Count == 0 || figure.Months is not { } months || times.Exists(time => Math.Abs(time - months) <= 0.1 * months))
                && figure.Arm is not null
                && Value(figure) is not null
                && (families.Count == 0 ? outcome.Overlap(figure) > 0 : outcome.To(figure) is SlotRelation.Match or SlotRelation.Broader)
            )
            .ToList();
        return
        [
            .. figures
                .Where(figure => !figure.IsControl)
                .SelectMany(treated =>
                    figures
                        .Where(control =>
                            control.IsControl
                            && control.Measure == treated.Measure
                            && control.IsPoints == treated.IsPoints
                            && control.Months == treated.Months
                            && (control.Definition == treated.Definition || (IsOnly(figures, control) && IsOnly(figures, treated)))
                        )
                        .Select(control => (Value(treated)!.Value, Value(control)!.Value, $"{treated.Words} against {control.Words}"))
                )
                .Distinct(),
        ];
    }

    // each group has one figure of the measure: what counted may be told in other words
    private static bool IsOnly(List<EvidenceFigure> figures, EvidenceFigure figure) =>
        figures.Count(one => one.Measure == figure.Measure && one.Arm == figure.Arm && one.Months == figure.Months && one.IsPoints == figure.IsPoints) == 1;

    private static double? Value(EvidenceFigure figure) => figure.IsPoints ? figure.Low : figure.Share;
}
