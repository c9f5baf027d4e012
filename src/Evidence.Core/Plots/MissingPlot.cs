using System.Globalization;
using Evidence.Core.Synthesis;
using static Evidence.Core.Plots.Svg;

namespace Evidence.Core.Plots;

/// <summary>The mass that is missing: people known and people registered without a result, trial by trial, and the pooled number in three cases.</summary>
internal static class MissingPlot
{
    private const int MostTrials = 20;
    private const double Pitch = 27;

    public static string Draw(SynthesisAnswer answer, string measure, IReadOnlyList<string> footer, PlotPage page)
    {
        var (svg, title, known) = (new Svg(), $"{measure}: people whose outcome nobody knows", answer.Comparative?.People ?? 0);
        var y = page.Paragraph(svg, title, 16, 26, " font-weight=\"700\"");
        var words = new List<string>();
        if (answer.Missing is { } missing)
        {
            words.Add(missing.Words(known));
            y = page.Paragraph(svg, words[0], 11.5, y + 2) + 4;
            y = Bars(svg, page, missing, known, y, words);
            y = Cases(svg, page, answer, missing, y + 8, words);
        }

        foreach (var line in footer.Prepend(MissingTrials.Rule))
        {
            y = page.Paragraph(svg, line, 10.5, y + 4, " fill=\"#444\"");
        }

        return Document(page.Width, y + 4, title, string.Join("\n", [.. words, MissingTrials.Rule, .. footer]), svg);
    }

    private static double Bars(Svg svg, PlotPage page, MissingTrials missing, int known, double y, List<string> words)
    {
        List<(string Label, int? People, bool IsKnown)> bars =
        [
            ("In the comparison", known, true),
            .. missing.Trials.Take(MostTrials).Select(one => (Name(one.Study)
                + (one.MonthsOverdue is { } months ? string.Create(CultureInfo.InvariantCulture, $", ended {months:0} months ago") : ""), one.People, false)),
        ];
        var largest = Math.Max(1, bars.Max(bar => bar.People ?? 0));
        foreach (var (label, people, isKnown) in bars)
        {
            var text = people is { } counted ? string.Create(CultureInfo.InvariantCulture, $"{label}: {counted} people") : $"{label}: number not stated";
            svg.Text(page.Left, y + 11, Fit(text, page.Right - page.Left, 11.5), " font-size=\"11.5\"");
            svg.Box(page.Left, y + 15, Math.Max(2, (page.Right - page.Left) * (people ?? 0) / largest), 7, isKnown ? " fill=\"#111\""
                : " fill=\"#fff\" stroke=\"#111\" stroke-dasharray=\"2 1.5\"");
            words.Add(text + ".");
            y += Pitch;
        }

        if (missing.Trials.Count > MostTrials)
        {
            y = page.Paragraph(svg, string.Create(CultureInfo.InvariantCulture,
                $"{missing.Trials.Count - MostTrials} smaller ones are not drawn; the answer lists them."), 10.8, y + 10, " fill=\"#444\"");
        }

        return page.Paragraph(svg, "Full: people with a known outcome. Dashed: registered, and no result on record.", 10.8, y + 10, " fill=\"#444\"");
    }

    // a registration has a title and seldom an author
    private static string Name(SynthesisStudy study) => study.Title.Length > 0 ? Fit(study.Title, 190, 11.5) : study.Label;

    private static double Cases(Svg svg, PlotPage page, SynthesisAnswer answer, MissingTrials missing, double y, List<string> words)
    {
        if (answer.Comparative is not { } block || missing is not { IfNothing: { } nothing, IfAsWell: { } well })
        {
            words.Add("What they could do to a pooled number is drawn for ratios of counts only.");
            return page.Paragraph(svg, words[^1], 10.8, y + 6, " fill=\"#444\"");
        }

        var (axis, label) = SynthesisPlot.Axes.GetValueOrDefault(block.Plan.Effect.WireName, (ForestAxis.Share, "Share with the outcome"));
        var panel = new ForestPanel
        {
            Heading = "What they could do to it",
            Explanation = "The pooled number as it is, and with the missing people.",
            FiguresHeading = "studies",
            IntervalHeading = string.Create(CultureInfo.InvariantCulture, $"with {100 * block.Plan.Pooling.Level:0.##} % interval"),
            AxisLabel = label,
            Axis = axis,
            NoDifference = block.Plan.NoDifference,
            Rows = [BlockPlots.Row("As it is known", block.Pooled), BlockPlots.Row("If the missing showed nothing", nothing),
                BlockPlots.Row("If they did as well", well)],
            Notes = [],
        };
        words.Add(ForestPlotRenderer.Description(new ForestPlot("", [panel], [])));
        return new ForestPanelRenderer(svg, page).Draw(panel, y);
    }
}
