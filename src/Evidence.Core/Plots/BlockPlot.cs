using Evidence.Core.Synthesis;

namespace Evidence.Core.Plots;

/// <summary>What can be drawn of a synthesis.</summary>
/// <param name="Name">Name on the wire, kebab-case.</param>
/// <param name="Meaning">What it shows.</param>
public sealed record BlockPlot(string Name, string Meaning)
{
    internal Func<SynthesisAnswer, string, IReadOnlyList<string>, PlotPage, string> Drawn { get; init; } = static (_, _, _, _) => "";

    /// <summary>Draws it as SVG.</summary>
    /// <param name="answer">The synthesis.</param>
    /// <param name="measure">Name of the measure, for a reader.</param>
    /// <param name="footer">Lines below: what was asked, which release.</param>
    /// <param name="page">How wide.</param>
    public string Draw(SynthesisAnswer answer, string measure, IReadOnlyList<string> footer, PlotPage page) => Drawn(answer, measure, footer, page);
}
