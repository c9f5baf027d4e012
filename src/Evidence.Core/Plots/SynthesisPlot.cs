using System.Globalization;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Plots;

/// <summary>From a synthesis to its picture: a panel for each block, never one for two.</summary>
public static class SynthesisPlot
{
    private static readonly Dictionary<string, (ForestAxis Axis, string Label)> Axes = new(StringComparer.Ordinal)
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
            panels.Add(Panel(comparative, answer, "treated, control", row => (Figures(row.Treated) + Figures(row.Control, " vs "), row.Effect?.Back)) with { NoDifference = comparative.Plan.NoDifference, Ends = Ends(answer) });
        }

        if (answer.SingleArm is { } single)
        {
            var band = answer.Range is { } range && single.Plan.Form == FigureForm.Counts ? new ForestBand(BandLabel(range), range.Low, range.High) : null;
            panels.Add(Panel(single, answer, Heading(answer), row => (Figures(row.Treated), Shown(row.Treated, row))) with { Band = band });
        }

        if (answer.NaturalCourse is { } course)
        {
            panels.Add(Panel(course, answer, Heading(answer), row => (Figures(row.Group), Shown(row.Group, row)), row => row.Grade is { } grade ? $", AIS {grade}" : ""));
        }

        return new ForestPlot($"{measure}: what the studies add up to", panels, footer);
    }

    /// <summary>A study's id as a name: <c>lammertse-2012</c> is Lammertse 2012.</summary>
    public static string Name(string id) => string.Join(' ', id.Split('-').Select(part => part.Length > 0 ? char.ToUpperInvariant(part[0]) + part[1..] : part));

    private static ForestPanel Panel<TRow>(Block<TRow> block, SynthesisAnswer answer, string figures, Func<TRow, (string Figures, BackTransformed? Numbers)> read, Func<TRow, string>? more = null)
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
            Rows = [.. block.Rows.Select(row => Row(row, read(row), Name(row.Study.Id)) with { Part = more?.Invoke(row) ?? (several.Contains(row.Study.Id) ? ", " + Svg.Fit(row.Arm, 60, 12) : "") })],
            Summary = block.Pooled.Value is { Back: { Estimate: { } estimate, CiLow: { } low, CiHigh: { } high } back } pooled
                ? new ForestSummary(string.Create(CultureInfo.InvariantCulture, $"Pooled, {pooled.K} {(block is Block<CohortRow> && answer.Range?.Grade is { } grade ? $"cohorts of AIS {grade}" : "studies")}"), estimate, low, high, back.PredictionLow, back.PredictionHigh)
                : null,
            Notes = [.. Notes(block)],
        };
    }

    private static ForestRow Row(SynthesisRow row, (string Figures, BackTransformed? Numbers) shown, string name) =>
        new(name, shown.Figures, shown.Numbers?.Estimate, shown.Numbers?.CiLow, shown.Numbers?.CiHigh, row.Weight);

    // a share is drawn as it was counted, with Wilson's interval; the logit would move 10 of 10
    private static BackTransformed? Shown(GroupFigure group, SynthesisRow row) => group is { Events: { } events, N: { } n, Share: { } share } ? new((double)events / n, share.Low, share.High, null, null) : row.Effect?.Back;

    private static string Figures(GroupFigure? group, string before = "") => group is null ? "" : before + group switch
    {
        { Events: { } events, N: { } n } => string.Create(CultureInfo.InvariantCulture, $"{events}/{n}"),
        { Mean: { } mean, N: { } n } => $"{PlotNumber.Text(mean, ForestAxis.Difference)} (n {n.ToString(CultureInfo.InvariantCulture)})",
        { Mean: { } mean } => PlotNumber.Text(mean, ForestAxis.Difference),
        { N: { } n } => "n " + n.ToString(CultureInfo.InvariantCulture),
        _ => "n ?",
    };

    private static string Heading(SynthesisAnswer answer) => answer.Form == FigureForm.Counts ? "with the outcome" : "mean change";

    private static string BandLabel(NaturalRange range) => $"Without the treatment{(range.Grade is { } grade ? $", AIS {grade} at the start" : "")}, {range.Cohorts.ToString(CultureInfo.InvariantCulture)} cohorts";

    private static (string, string)? Ends(SynthesisAnswer answer) => (answer.Form == FigureForm.Counts ? answer.Question.MoreEventsAreBetter : answer.Question.HigherIsBetter) switch
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
            Block<SingleArmRow> => answer.Range is null ? "Nobody was compared: how many would have improved anyway cannot be told." : "Nobody was compared. The hatched band is what happened without the treatment, in other people.",
            _ => "People who were followed and not given cells. Open circles: another grade at the start, not pooled.",
        };

    private static IEnumerable<string> Notes<TRow>(Block<TRow> block)
        where TRow : SynthesisRow
    {
        if (block.Pooled.Value is { } pooled)
        {
            var i2 = pooled.I2 is { } share ? string.Create(CultureInfo.InvariantCulture, $", I² = {share:0} %") : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"k = {pooled.K}, {block.People} people, τ² = {pooled.Tau2:0.00}{i2}; {block.Plan.Effect.WireName} by {pooled.Method}, test {pooled.Test}. Squares are as large as their weight.");
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
            yield return string.Create(CultureInfo.InvariantCulture, $"{block.Rows.Count - ForestPlotRenderer.MostRows} rows of small weight are not drawn; all are pooled and listed in the answer.");
        }

        if (block.Funnel.FirstOrDefault(one => one.Reason == LeftOutReasons.Retracted) is { } retracted)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Left out because retracted: {retracted.Count}.");
        }
    }
}
