namespace Evidence.Core.Plots;

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
