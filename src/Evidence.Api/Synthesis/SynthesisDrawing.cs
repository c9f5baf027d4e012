using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Plots;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Synthesis;

/// <summary>Which picture of a synthesis, and how wide. What is drawn is no part of the question: one computation serves every picture.</summary>
/// <param name="Plot">The picture.</param>
/// <param name="Page">How wide.</param>
internal sealed record SynthesisDrawing(BlockPlot Plot, PlotPage Page)
{
    private const string PlotName = "plot", WidthName = "width", Narrow = "narrow", Wide = "wide";

    /// <summary>The parameters of the picture alone.</summary>
    public static IReadOnlyList<ListParameter> Own { get; } =
    [
        new(PlotName, "What is drawn. " + string.Join(" ", BlockPlots.All.Select(plot => $"{plot.Name}: {plot.Meaning}")), "funnel",
            [.. BlockPlots.All.Select(plot => plot.Name)]),
        new(WidthName, "For a page of text (640 units) or for a telephone (340 units, labels above their rows): the letters keep their size.", Narrow,
            [Wide, Narrow]),
    ];

    /// <summary>What tells this picture from the others of the question.</summary>
    public string Tag => $" {Plot.Name} {(Page.IsNarrow ? Narrow : Wide)}";

    /// <summary>Reads it.</summary>
    public static Reading<SynthesisDrawing> Read(IQueryCollection query)
    {
        var plot = query.ContainsKey(PlotName) ? QueryParameters.Choice(query, PlotName, [.. BlockPlots.All.Select(one => one.Name)])
            : new Reading<string>(BlockPlots.Forest.Name, null);
        var width = query.ContainsKey(WidthName) ? QueryParameters.Choice(query, WidthName, [Wide, Narrow]) : new Reading<string>(Wide, null);
        return (plot.Problem ?? width.Problem) is { } problem ? problem
            : new SynthesisDrawing(BlockPlots.All.Single(one => one.Name == plot.Value), width.Value == Narrow ? PlotPage.Narrow : PlotPage.Wide);
    }

    /// <summary>The question without the parameters of the picture, where the address takes them.</summary>
    public static IQueryCollection Without(IQueryCollection query) => query.ContainsKey(PlotName) || query.ContainsKey(WidthName)
        ? new QueryCollection(query.Where(one => one.Key is not (PlotName or WidthName)).ToDictionary(StringComparer.Ordinal))
        : query;

    /// <summary>Draws it.</summary>
    public string Draw(SynthesisAnswer answer, string measure, IReadOnlyList<string> footer) => Plot.Draw(answer, measure, footer, Page);
}
