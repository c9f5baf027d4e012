using Evidence.Core.Results;
using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Makes the row of a study that compares.</summary>
internal sealed class ComparativeRows(SynthesisQuestion question, FigureForm form, Funnel funnel)
{
    private readonly BlockSelection _selection = new(question, form);
    private readonly EffectMeasure _effect = question.Pooling.Effect(BlockKinds.Comparative, form);

    /// <summary>The row of a study, or none, and then the funnel says why.</summary>
    public ComparativeRow? Of(SynthesisStudy study)
    {
        if (!_selection.Results(study).Any())
        {
            return null;
        }

        if (study.Arms.All(arm => arm.Role != "treated"))
        {
            funnel.Add(LeftOutReasons.NoTreatedArm, study.Id);
            return null;
        }

        var figures = Figure.Weighed(_selection.Figures(study, funnel));
        var choice = Figure.Choice(question.Months);
        var pair = Pairs(study, figures).OrderBy(one => one.Spread ? 0 : 1).ThenBy(one => one.Treated.Order(choice).First(), choice).FirstOrDefault();
        var row = pair is { Spread: true } || Printed(study) is not { } printed ? pair is null ? null : Row(study, pair) : printed;
        Report(study, figures, row);
        return row;
    }

    private static IEnumerable<Pair> Pairs(SynthesisStudy study, IReadOnlyList<Figure> figures)
    {
        var others = Others(study, figures);
        return figures.GroupBy(figure => figure.Key)
            .Select(group => new Pair([.. group.Where(figure => figure.Arm.Role == "treated")], [.. group.Where(figure => others.Contains(figure.Arm.Id))]))
            .Where(pair => pair.Treated.Count > 0 && pair.Control.Count > 0);
    }

    // the arm that had all but the cells comes before any other control: against nothing, what was given beside the cells would count as theirs
    private static HashSet<string> Others(SynthesisStudy study, IReadOnlyList<Figure> figures)
    {
        var with = study.Arms.Where(arm => figures.Any(figure => figure.Arm.Id == arm.Id)).ToList();
        var treated = with.Where(arm => arm.Role == "treated").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal);
        var isolating = with.Where(arm => arm.IsolatesCellsOf.Any(treated.Contains)).ToList();
        var controls = with.Where(arm => arm.Role == "control").ToList();
        return [.. (isolating.Count > 0 ? isolating : controls.Count > 0 ? controls : with.Where(arm => arm.Role == "comparator")).Select(arm => arm.Id)];
    }

    private ComparativeRow Row(SynthesisStudy study, Pair pair)
    {
        var (treated, control) = (Groups.Join(pair.Treated), Groups.Join(pair.Control));
        var first = pair.Treated.Order(Figure.Choice(question.Months)).First();
        var numbers = Numbers(treated, control);
        return new ComparativeRow
        {
            Study = study,
            Results = [.. pair.Treated.Concat(pair.Control).Select(figure => figure.Result.Id)],
            Arm = Groups.Label(pair.Treated),
            Months = first.Result.Months,
            Subgroup = first.Result.Subgroup,
            Definition = first.Result.Definition,
            Relatedness = first.Relatedness,
            MinGrades = first.MinGrades,
            Computed = pair.Treated.Count + pair.Control.Count > 2 || pair.Treated.Concat(pair.Control).Any(figure => figure.Computed),
            Treated = Groups.Figure(treated, pair.Treated, question.Pooling.Level),
            Control = Groups.Figure(control, pair.Control, question.Pooling.Level),
            Numbers = numbers,
            NotPooled = numbers is null ? LeftOutReasons.NoSpread : null,
        };
    }

    private StudyNumbers? Numbers(Group treated, Group control)
    {
        if (treated.Counts is { } t && control.Counts is { } c)
        {
            return new TwoByTwo(t.Events, t.Total, c.Events, c.Total);
        }

        if (treated is not { Mean: { } mean, Sd: { } sd, N: { } n } || control is not { Mean: { } otherMean, Sd: { } otherSd, N: { } otherN })
        {
            return null;
        }

        return MetaAnalysis.Effects(_effect, [new TwoMeans(mean, sd, n, otherMean, otherSd, otherN)]).Value is [var effect]
            ? new GenericEstimate(effect.Estimate, Math.Sqrt(effect.Variance)) : null;
    }

    // the study's own estimate, for studies that print no spread of their arms
    private ComparativeRow? Printed(SynthesisStudy study) => form == FigureForm.Counts ? null : study.Results.OfType<EffectResult>()
        .Where(effect => effect.Measure == question.Measure && (effect.Effect == (_effect.WireName == "MD" ? "mean-difference"
            : "standardized-mean-difference") || (_effect.WireName == "SMD" && effect.Effect == "mean-difference")) && _selection.OutsideWindow(effect) is null
                && question.People.LeavesOut(study, effect) is null)
        .Where(effect => ResultStanding.MayStand(effect, study.Results))
        .OrderBy(effect => effect.Preferred == true ? 0 : 1).ThenByDescending(effect => effect.Effect, StringComparer.Ordinal)
            .ThenBy(effect => effect.Subgroup is null ? 0 : 1).ThenBy(effect => question.Months is { } wanted
                ? Math.Abs((effect.Months ?? double.PositiveInfinity) - wanted) : -(effect.Months ?? -1)).ThenBy(effect => effect.Id, StringComparer.Ordinal)
        .Where(effect => study.Arms.Where(arm => effect.Arms.Contains(arm.Id)).All(arm => _selection.IsAsked(study, arm)))
        .Select(effect => Printed(study, effect)).Select(Standardised).FirstOrDefault(row => row is not null);

    // the spread behind a difference and its interval (Cochrane Handbook 6.5.2.3), and then Hedges' g of it
    private ComparativeRow? Standardised(ComparativeRow? row)
    {
        if (row is not { Numbers: GenericEstimate difference, Effect: null } || _effect.WireName != "SMD" || Kind(row) != "mean-difference")
        {
            return row;
        }

        if (row is not { Treated.N: > 1 and var treated, Control.N: > 1 and var control })
        {
            return null;
        }

        var sd = difference.StandardError / Math.Sqrt((1d / treated) + (1d / control));
        return MetaAnalysis.Effects(_effect, [new TwoMeans(difference.Estimate, sd, treated, 0, sd, control)]).Value is [var effect]
            ? row with { Numbers = new GenericEstimate(effect.Estimate, Math.Sqrt(effect.Variance)) } : null;

        static string? Kind(ComparativeRow of) => of.Study.Results.OfType<EffectResult>().FirstOrDefault(result => result.Id == of.Results[0])?.Effect;
    }

    private static ComparativeRow? Printed(SynthesisStudy study, EffectResult effect)
    {
        var roles = effect.Arms.Select(id => study.Arms.FirstOrDefault(arm => arm.Id == id)).ToList();
        if (roles is not [{ Role: "treated" } treated, { Role: not "treated" } control] || ErrorOf(effect, treated.N, control.N) is not { } error)
        {
            return null;
        }

        return new ComparativeRow
        {
            Study = study,
            Results = [effect.Id],
            Arm = treated.Label,
            Months = effect.Months,
            Subgroup = effect.Subgroup,
            Definition = effect.Definition,
            Computed = true,
            Treated = new GroupFigure { N = treated.N },
            Control = new GroupFigure { N = control.N },
            Numbers = new GenericEstimate(effect.Value, error),
        };
    }

    // from the interval; a standardised difference has its error from the sizes of the groups alone
    private static double? ErrorOf(EffectResult effect, int? treated, int? control)
    {
        if (effect is { CiLow: { } low, CiHigh: { } high } && high > low)
        {
            var level = effect.Level is { } stated ? (stated > 1 ? stated / 100 : stated) : 0.95;
            return (high - low) / (2 * Quantiles.Normal(level));
        }

        return effect.Effect == "standardized-mean-difference" && treated > 1 && control > 1
            ? Math.Sqrt((1d / treated.Value) + (1d / control.Value) + (effect.Value * effect.Value / (2d * (treated.Value + control.Value))))
            : null;
    }

    private void Report(SynthesisStudy study, IReadOnlyList<Figure> figures, ComparativeRow? row)
    {
        if (row is null && figures.Any(figure => figure.Arm.Role == "treated"))
        {
            funnel.Add(LeftOutReasons.NoControlResult, study.Id);
            return;
        }

        foreach (var figure in figures.Where(figure => row?.Results.Contains(figure.Result.Id) != true))
        {
            funnel.Add(row is null ? LeftOutReasons.NoControlResult : LeftOutReasons.NotChosen, study, figure.Result.Id);
        }
    }

    private sealed record Pair(List<Figure> Treated, List<Figure> Control)
    {
        public bool Spread => Treated.Concat(Control).All(figure => figure.Counts is not null || figure is { Sd: not null, N: > 1 });
    }
}
