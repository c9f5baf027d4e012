namespace Evidence.Core.Plots;

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
