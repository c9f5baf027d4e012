using System.Globalization;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;
using CohortStudyRow = Evidence.Core.Synthesis.CohortStudyRow;

namespace Evidence.Core.Plots;

/// <summary>From a synthesis to its picture: a panel for each block, never one for two.</summary>
public static class SynthesisPlot
{
    private const string Expected = "expected without the treatment: same grades, same time since injury (early and late where that is unknown)";

    private const string Grown = "what children of that age and level gain anyway as they grow";

    // rows that say little of a whole grade; the answer lists them
    private static readonly HashSet<string> Undrawn = [.. RangeRules.All.Select(rule => rule.Code), LeftOutReasons.OtherGrade.Code];

    /// <summary>The axis of an effect measure, by its wire name; a share for the others.</summary>
    internal static IReadOnlyDictionary<string, (ForestAxis Axis, string Label)> Axes { get; } = new Dictionary<string,
        (ForestAxis Axis, string Label)>(StringComparer.Ordinal)
    {
        ["RR"] = (ForestAxis.Ratio, "Risk ratio"),
        ["OR"] = (ForestAxis.Ratio, "Odds ratio"),
        ["RD"] = (ForestAxis.Difference, "Risk difference"),
        ["MD"] = (ForestAxis.Difference, "Difference of mean changes"),
        ["SMD"] = (ForestAxis.Difference, "Standardised mean difference"),
        ["GEN"] = (ForestAxis.Difference, "Mean change"),
    };

    /// <summary>The picture.</summary>
    /// <param name="answer">The synthesis.</param>
    /// <param name="measure">Name of the measure, for a reader.</param>
    /// <param name="footer">Lines below: what was asked, which release.</param>
    public static ForestPlot Of(SynthesisAnswer answer, string measure, IReadOnlyList<string> footer)
    {
        var panels = new List<ForestPanel>();
        if (answer.Comparative is { } comparative)
        {
            panels.Add(Panel(comparative, answer, "treated, control", row => (Figures(row.Treated) + Figures(row.Control, " vs "),
                row.Effect?.Back)) with { NoDifference = comparative.Plan.NoDifference, Ends = Ends(answer) });
        }

        if (answer.SingleArm is { } single)
        {
            var panel = Panel(single, answer, Heading(answer), row => (Figures(row.Treated), Shown(row.Treated, row)));
            panel = panel with { Rows = [.. panel.Rows.Zip(single.Rows, (drawn, row) => drawn with
            {
                Band = row.Expected ?? (row.Growth is { Low: { } low, High: { } high } ? (low, high) : null),
            })] };
            panels.Add(panel with { BandLabel = panel.Rows.All(row => row.Band is null) ? null : answer.Form == FigureForm.Means ? Grown : Expected });
        }

        if (answer.NaturalCourse is { } course)
        {
            List<CohortStudyRow> drawn = [.. course.Rows.Where(row => row.NotPooled is null
                || (!Undrawn.Contains(row.NotPooled.Code) && (answer.Range is null || row.Grade == answer.Range.Rates.Grade)))];
            var panel = Panel(course with { Rows = drawn }, answer, Heading(answer), row => (Printed(row), Shown(row.Group, row)), Which);
            panels.Add(panel with { Notes = [.. panel.Notes, .. NotDrawn(course.Rows.Count - drawn.Count)] });
        }

        return new ForestPlot($"{measure}: what the studies add up to", panels, footer);
    }

    private static ForestPanel Panel<TRow>(Block<TRow> block, SynthesisAnswer answer, string figures, Func<TRow,
        (string Figures, BackTransformed? Numbers)> read, Func<TRow, string>? more = null)
        where TRow : SynthesisRow
    {
        var (axis, label) = Axes.GetValueOrDefault(block.Plan.Effect.WireName, (ForestAxis.Share, "Share with the outcome"));
        var several = block.Rows.GroupBy(row => row.Study.Id).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return new ForestPanel
        {
            Heading = block.Plan.Kind.Label,
            Explanation = Explanation(block, answer),
            FiguresHeading = figures,
            IntervalHeading = string.Create(CultureInfo.InvariantCulture, $"with {100 * block.Plan.Pooling.Level:0.##} % interval"),
            AxisLabel = label,
            Axis = axis,
            Rows = [.. block.Rows.Select(row => Row(row, read(row), row.Study.Label) with { Part = more?.Invoke(row) ?? (several.Contains(row.Study.Id) ? ", "
                + Svg.Fit(row.Arm, 60, 12) : "") })],
            Summary = block.Pooled.Value is { Back: { Estimate: { } estimate, CiLow: { } low, CiHigh: { } high } back } pooled
                ? new ForestSummary(string.Create(CultureInfo.InvariantCulture,
                    $"Pooled, {pooled.K} {(block is Block<CohortStudyRow> ? Cohorts(answer) : "studies")}"), estimate, low, high, back.PredictionLow,
                        back.PredictionHigh)
                : null,
            Notes = [.. Notes(block)],
        };
    }

    private static ForestRow Row(SynthesisRow row, (string Figures, BackTransformed? Numbers) shown, string name) =>
        new(name, shown.Figures, shown.Numbers?.Estimate, shown.Numbers?.CiLow, shown.Numbers?.CiHigh,
            row.Weight) { Missing = row.NotPooled == LeftOutReasons.NoDenominator ? "not pooled: number of people not given" : "not pooled: no spread" };

    // a share is drawn as it was counted, with Wilson's interval; the logit would move 10 of 10
    private static BackTransformed? Shown(GroupFigure group, SynthesisRow row) => group is { Events: { } events, N: { } n, Share: { } share }
        ? new((double)events / n, share.Low, share.High, null, null) : row.Effect?.Back;

    private static string Figures(GroupFigure? group, string before = "") => group is null ? "" : before + group switch
    {
        { Events: { } events, N: { } n } => string.Create(CultureInfo.InvariantCulture, $"{events}/{n}"),
        { Mean: { } mean, N: { } n } => $"{PlotNumber.Text(mean, ForestAxis.Difference)} (n {n.ToString(CultureInfo.InvariantCulture)})",
        { Mean: { } mean } => PlotNumber.Text(mean, ForestAxis.Difference),
        { N: { } n } => "n " + n.ToString(CultureInfo.InvariantCulture),
        _ => "n ?",
    };

    private static string Cohorts(SynthesisAnswer answer) => answer.Range is { } range ? $"cohorts, AIS {range.Rates.Grade}, {range.Window.Name}" : "cohorts";

    private static string Heading(SynthesisAnswer answer) => answer.Form == FigureForm.Counts ? "with the outcome" : "mean change";

    private static string Printed(CohortStudyRow row) => row is { Group.Events: null, Rate: { } rate } ? PlotNumber.Text(rate, ForestAxis.Share) + " %, n ?"
        : Figures(row.Group);

    private static IEnumerable<string> NotDrawn(int rows)
    {
        if (rows > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{rows} more rows are in the answer and not drawn: other grades, several grades in one number, parts of cohorts, earlier visits, fewer than "
                    + $"ten people.");
        }
    }

    // what tells the rows of a cohort apart
    private static string Which(CohortStudyRow row) =>
        (row.Window.Window == Windows.Unknown ? "" : $", {row.Window.Window.Family().Name}")
            + (row.Months is { } months ? string.Create(CultureInfo.InvariantCulture, $", {months:0.#} mo") : "");

    private static (string, string)? Ends(SynthesisAnswer answer) => (answer.Form == FigureForm.Counts ? answer.Question.MoreEventsAreBetter
        : answer.Question.HigherIsBetter) switch
    {
        true => ("control better", "treated better"),
        false => ("treated better", "control better"),
        null => null,
    };

    private static string Explanation<TRow>(Block<TRow> block, SynthesisAnswer answer)
        where TRow : SynthesisRow => block switch
        {
            { Rows.Count: 0 } => "No study of this kind has a result that could be used.",
            Block<ComparativeRow> => "People given cells beside people of the same study who were not.",
            Block<SingleArmRow> when answer.Form == FigureForm.Means => block.Rows.OfType<SingleArmRow>().Any(row => row.Growth?.Low is not null)
                ? "Nobody was compared. Hatched behind a row: what such children gain anyway as they grow."
                    : "Nobody was compared: how much would have changed anyway cannot be told.",
            Block<SingleArmRow> => block.Rows.OfType<SingleArmRow>().Any(row => row.Expected is not null)
                ? "Nobody was compared. Hatched behind a row: what cohorts lead one to expect without the treatment, in other people."
                    : "Nobody was compared: how many would have improved anyway cannot be told.",
            _ => "People who were followed and not given cells. Open circles are not pooled: another time since injury, or people who may be counted already "
                + "in another row.",
        };

    private static IEnumerable<string> Notes<TRow>(Block<TRow> block)
        where TRow : SynthesisRow
    {
        if (block.Pooled.Value is { } pooled)
        {
            var i2 = pooled.I2 is { } share ? string.Create(CultureInfo.InvariantCulture, $", I² = {share:0} %") : "";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"k = {pooled.K}, {block.People} people, τ² = {pooled.Tau2:0.00}{i2}; {block.Plan.Effect.WireName} by {pooled.Method}, test {pooled.Test}. "
                    + $"Squares are as large as their weight.");
        }
        else if (block.Rows.Count > 0)
        {
            yield return $"Not pooled. {block.Pooled.Reason!.Sentence}";
        }

        if (block.Certainty.Value is { } certainty)
        {
            yield return $"Certainty: {CertaintyLevels.Names[certainty].Name.Replace('-', ' ')}. {CertaintyLevels.Names[certainty].Words}";
        }

        if (block.Rows.Count > ForestPlotRenderer.MostRows)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{block.Rows.Count - ForestPlotRenderer.MostRows} rows of small weight are not drawn; all are pooled and listed in the answer.");
        }

        if (block.Funnel.FirstOrDefault(one => one.Reason == LeftOutReasons.Retracted) is { } retracted)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Left out because retracted: {retracted.Count}.");
        }
    }
}
