namespace Evidence.Core.Plots;

/// <summary>A picture of one or more panels, each an answer of its own.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Panels">The panels, from top to bottom.</param>
/// <param name="Footer">Lines below all panels.</param>
public sealed record ForestPlot(string Title, IReadOnlyList<ForestPanel> Panels, IReadOnlyList<string> Footer);
