namespace Evidence.Core.Plots;

/// <summary>What an axis of a forest plot measures.</summary>
public enum ForestAxis
{
    /// <summary>Shares, 0 to 1, shown in percent.</summary>
    Share,

    /// <summary>Ratios, on a logarithmic axis.</summary>
    Ratio,

    /// <summary>Differences, around 0.</summary>
    Difference,
}

/// <summary>A picture of one or more panels, each an answer of its own.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Panels">The panels, from top to bottom.</param>
/// <param name="Footer">Lines below all panels.</param>
public sealed record ForestPlot(string Title, IReadOnlyList<ForestPanel> Panels, IReadOnlyList<string> Footer);

/// <summary>One answer: rows, and the pooled number below them.</summary>
public sealed record ForestPanel
{
    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>One sentence below it.</summary>
    public required string Explanation { get; init; }

    /// <summary>Heading of the column of figures.</summary>
    public required string FiguresHeading { get; init; }

    /// <summary>Heading of the column of numbers.</summary>
    public required string IntervalHeading { get; init; }

    /// <summary>What the axis measures, with its unit.</summary>
    public required string AxisLabel { get; init; }

    /// <summary>The axis.</summary>
    public required ForestAxis Axis { get; init; }

    /// <summary>Words under the left and the right end of the axis; null for none.</summary>
    public (string Left, string Right)? Ends { get; init; }

    /// <summary>The value of no difference; null where there is none.</summary>
    public double? NoDifference { get; init; }

    /// <summary>What the hatched bands behind rows are; null where no row has one.</summary>
    public string? BandLabel { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<ForestRow> Rows { get; init; }

    /// <summary>The pooled number; null when nothing was pooled.</summary>
    public ForestSummary? Summary { get; init; }

    /// <summary>Lines below the panel: τ², I², k, certainty, what was left out.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Label">The study.</param>
/// <param name="Figures">Its figures as text ("7/26").</param>
/// <param name="Estimate">The estimate; null when the row has none.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="Weight">Weight in percent; null when the row is not pooled.</param>
public sealed record ForestRow(string Label, string Figures, double? Estimate, double? Low, double? High, double? Weight)
{
    /// <summary>What tells rows of one study apart ("AIS B"); it is never cut.</summary>
    public string Part { get; init; } = "";

    /// <summary>Said in place of the picture when there is no estimate.</summary>
    public string Missing { get; init; } = "not pooled";

    /// <summary>A range that the row stands beside (the natural course); null for none.</summary>
    public (double Low, double High)? Band { get; init; }
}

/// <summary>The pooled number.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="PredictionLow">Lower prediction bound; null for none.</param>
/// <param name="PredictionHigh">Upper prediction bound.</param>
public sealed record ForestSummary(string Label, double Estimate, double Low, double High, double? PredictionLow, double? PredictionHigh);
