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
    private const string PlotName = "plot";

    /// <summary>The parameters of the picture alone.</summary>
    public static IReadOnlyList<ListParameter> Own { get; } =
    [
        new(PlotName, "What is drawn. " + string.Join(" ", BlockPlots.All.Select(plot => $"{plot.Name}: {plot.Meaning}")), "funnel",
            [.. BlockPlots.All.Select(plot => plot.Name)]),
        PlotWidth.Parameter,
    ];

    /// <summary>What tells this picture from the others of the question.</summary>
    public string Tag => $" {Plot.Name}{PlotWidth.Tag(Page)}";

    /// <summary>Reads it.</summary>
    public static OrProblem<SynthesisDrawing> Read(IQueryCollection query)
    {
        var plot = query.ContainsKey(PlotName) ? QueryParameters.Choice(query, PlotName, [.. BlockPlots.All.Select(one => one.Name)])
            : new OrProblem<string>(BlockPlots.Forest.Name, null);
        var width = PlotWidth.Read(query);
        return (plot.Problem ?? width.Problem) is { } problem ? problem
            : new SynthesisDrawing(BlockPlots.All.Single(one => one.Name == plot.Value), width.Value!);
    }

    /// <summary>The question without the parameters of the picture, where the address takes them.</summary>
    public static IQueryCollection Without(IQueryCollection query) => query.ContainsKey(PlotName)
        ? new QueryCollection(PlotWidth.Without(query).Where(one => one.Key != PlotName).ToDictionary(StringComparer.Ordinal))
        : PlotWidth.Without(query);

    /// <summary>Draws it.</summary>
    public string Draw(SynthesisAnswer answer, string measure, IReadOnlyList<string> footer) => Plot.Draw(answer, measure, footer, Page);
}
