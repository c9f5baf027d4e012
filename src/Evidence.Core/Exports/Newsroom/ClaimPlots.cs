using System.Globalization;
using Evidence.Core.Claims;
using Evidence.Core.Plots;
using Evidence.Core.Results;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Shifts;

namespace Evidence.Core.Exports;

/// <summary>
/// The pictures of a newsroom pack: what the cited results say beside what the claim says, and the grade shifts of the cited studies. Nothing is pooled.
/// </summary>
public static class ClaimPlots
{
    /// <summary>The shares of people in the results that bear on the claim, a panel for each measure; null when none of them is a share.</summary>
    /// <param name="subject">The claim and what belongs to it.</param>
    /// <param name="page">How wide; wide when not given.</param>
    public static string? Forest(NewsroomSubject subject, PlotPage? page = null)
    {
        var panels = subject
            .Results.Select(row => Row(row, subject.NameOf))
            .OfType<(string Measure, ForestRow Row)>()
            .GroupBy(static one => one.Measure)
            .Select(group => Panel(group.Key, subject.MeasureOf(group.Key), [.. group.Select(static one => one.Row)], subject.Claim))
            .ToList();
        return panels.Count == 0
            ? null
            : ForestPlotRenderer.Draw(
                new ForestPlot(
                    "What the cited results say",
                    panels,
                    [
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Nothing is pooled: each line is one result as it was counted. Release {subject.Release.Number}, {subject.Release.Date}."
                        ),
                    ]
                ),
                page
            );
    }

    /// <summary>The shift matrices of the studies; null when they have none that is whole.</summary>
    public static string? Shift(NewsroomSubject subject) =>
        subject.Shifts.Any(static one => !one.IsPartial && one.Cells.Count > 0)
            ? ShiftSvg.Write(ShiftTables.Of(subject.Shifts, NaturalCourseTable.Empty), $"studies of the claim {subject.Claim.Id}")
            : null;

    private static (string Measure, ForestRow Row)? Row(ResultRow row, Func<string, string> nameOf) =>
        row.Result switch
        {
            RespondersResult one => Row(
                row,
                nameOf,
                string.Create(CultureInfo.InvariantCulture, $"{one.Events}/{one.Total}"),
                WilsonInterval.OfCount(one.Events, one.Total)
            ),
            ProportionResult { N: { } people } one => Row(
                row,
                nameOf,
                string.Create(CultureInfo.InvariantCulture, $"{100 * one.Value:0.#} % of {people}"),
                WilsonInterval.Of(one.Value, people)
            ),
            _ => null,
        };

    private static (string, ForestRow)? Row(ResultRow row, Func<string, string> nameOf, string figures, WilsonInterval? interval) =>
        interval is not { } known
            ? null
            : (
                row.Result.Measure,
                new ForestRow(nameOf(row.Study.Study.Id), figures, known.Estimate, known.Low, known.High, null)
                {
                    Part = row.Result.Arm is { } arm ? ", " + Svg.Fit(arm, 60, 12) : "",
                }
            );

    private static ForestPanel Panel(string measure, string heading, IReadOnlyList<ForestRow> rows, Claim claim)
    {
        var claimed = claim.Assertion?.Measure == measure ? Claimed(claim.Assertion) : null;
        return new ForestPanel
        {
            Heading = heading,
            Explanation = claimed is { } share
                ? string.Create(CultureInfo.InvariantCulture, $"The vertical line is what the claim says: {100 * share:0.#} %.")
                : "Shares of people as the cited studies count them.",
            FiguresHeading = "people",
            IntervalHeading = "with 95 % interval (Wilson)",
            AxisLabel = "Share with the outcome",
            Axis = ForestAxis.Share,
            NoDifference = claimed,
            Rows = rows,
            Notes = [],
        };
    }

    private static double? Claimed(Assertion assertion) => assertion switch
    {
        { Proportion: { } share } => share,
        { Events: { } events, Total: > 0 and var total } => (double)events / total,
        { Quantifier: "all" } => 1,
        { Quantifier: "none" } => 0,
        _ => null,
    };
}
