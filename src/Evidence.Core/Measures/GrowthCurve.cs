using Evidence.Core.Sources;

namespace Evidence.Core.Measures;

/// <summary>
/// What children gain on a measure as they grow, treated or not: at x years of age a child on the curve of height A scores
/// A(e^(αx) − e^(−βx)), where α and −β are linear in A.
/// </summary>
public sealed record GrowthCurve
{
    // the least and the greatest height looked for, as the source's own calculator has them
    private const double Lowest = 5, Highest = 150;

    /// <summary>α for a height.</summary>
    public required GrowthRate Late { get; init; }

    /// <summary>−β for a height.</summary>
    public required GrowthRate Early { get; init; }

    /// <summary>The heights of the levels of severity, the mildest first.</summary>
    public required IReadOnlyList<GrowthLevel> Levels { get; init; }

    /// <summary>The age in years up to which the source says that it holds.</summary>
    public required double UntilYears { get; init; }

    /// <summary>What the curves are and how they are used, in our words.</summary>
    public required string Basis { get; init; }

    /// <summary>Where in what was read the figures stand.</summary>
    public required string Locator { get; init; }

    /// <summary>What was read.</summary>
    public IReadOnlyList<Reading> Readings { get; init => field = value ?? []; } = [];

    /// <summary>The score expected at an age.</summary>
    /// <param name="height">Height of the curve.</param>
    /// <param name="years">Age.</param>
    public double Score(double height, double years) => height * (Math.Exp(Late.Of(height) * years) - Math.Exp(Early.Of(height) * years));

    /// <summary>Points gained from an age on.</summary>
    /// <param name="height">Height of the curve.</param>
    /// <param name="years">Age at the start.</param>
    /// <param name="months">How long.</param>
    public double Gain(double height, double years, double months) => Score(height, years + (months / 12)) - Score(height, years);

    /// <summary>The curve that passes through a score at an age; the lowest or highest of all where none does.</summary>
    public double HeightAt(double score, double years)
    {
        var (low, high) = (Lowest, Highest);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Score(middle, years) < score ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
