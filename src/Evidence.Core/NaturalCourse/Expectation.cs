using Evidence.Core.Statistics;

namespace Evidence.Core.NaturalCourse;

/// <summary>What cohorts without cells lead one to expect for the people of an arm, if their injuries had been of one window (see
/// <see cref="CohortRate"/>).</summary>
public sealed record Expectation
{
    /// <summary>The name of the calculation, as the method page has it.</summary>
    public const string Method = "poisson-binomial";

    /// <summary>How improbable, on either side, an outcome must be to lie outside: 2.5 %.</summary>
    public const double Tail = 0.025;

    /// <summary>The window whose cohorts were taken.</summary>
    public required Window Window { get; init; }

    /// <summary>The level of lesion whose cohorts were taken; null for all levels.</summary>
    public string? Level { get; init; }

    /// <summary>Improvements expected at the lower ends of what cohorts lead one to expect; null when a rate is missing.</summary>
    public double? Low { get; init; }

    /// <summary>Improvements expected at the upper ends.</summary>
    public double? High { get; init; }

    /// <summary>P(X ≥ observed) at the low rates: exact, 0 to 1.</summary>
    public double? AtLeastAtLow { get; init; }

    /// <summary>P(X ≥ observed) at the high rates.</summary>
    public double? AtLeastAtHigh { get; init; }

    /// <summary>P(X ≤ observed) at the low rates.</summary>
    public double? AtMostAtLow { get; init; }

    /// <summary>"above", "within" or "below" what is expected; "cohorts-too-few" where it would lie outside a rate that rests on one cohort of few people; null
    /// when a rate is missing.</summary>
    public string? Word { get; init; }

    /// <summary>The range of each grade that was used.</summary>
    public IReadOnlyList<GradeRange> Ranges { get; init; } = [];

    /// <summary>Why there is no expectation; null when there is one.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Expects for a mix of grades. A person whose grade is open has the lowest and the highest rate of the grades that are possible.</summary>
    internal static Expectation Of(int observed, GradeMix mix, Window window, NaturalCourseRange range)
    {
        // an E cannot improve, and needs no cohort to say so
        var grades = mix.Known.Where(pair => pair.Value > 0).Select(pair => pair.Key).Concat(mix.IsKnown ? [] : mix.Possible).Where(grade => grade != "E")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var missing = grades.Where(grade => range.Of(grade) is null).ToList();
        if (missing.Count > 0 || grades.Count == 0)
        {
            return new Expectation { Window = window, Reason = NaturalCourseReasons.NoSourcedRate(missing, window) };
        }

        var ranges = grades.Select(grade => range.Of(grade)!).ToList();
        var low = Distribution(mix, ranges, one => one.Expected.Low, rates => rates.Min());
        var high = Distribution(mix, ranges, one => one.Expected.High, rates => rates.Max());
        return low is null || high is null
            ? new Expectation { Window = window, Reason = NaturalCourseReasons.TooManyPeople }
            : Compare(observed, low, high, ranges.Exists(one => one.Expected.IsThin)) with { Window = window, Ranges = ranges };
    }

    private static Expectation Compare(int observed, PoissonBinomial low, PoissonBinomial high, bool isThin) => new()
    {
        Window = Windows.Unknown,
        Low = low.Mean,
        High = high.Mean,
        AtLeastAtLow = low.AtLeast(observed),
        AtLeastAtHigh = high.AtLeast(observed),
        AtMostAtLow = low.AtMost(observed),
        Word = high.AtLeast(observed) >= Tail && low.AtMost(observed) >= Tail ? "within" : isThin ? NaturalCourseReader.CohortsTooFew
            : high.AtLeast(observed) < Tail ? "above" : "below",
    };

    private static PoissonBinomial? Distribution(GradeMix mix, List<GradeRange> ranges, Func<GradeRange, double> rate, Func<IEnumerable<double>, double> open)
    {
        var groups = ranges.Where(range => mix.Known.ContainsKey(range.Grade)).Select(range => (rate(range), mix.Known[range.Grade])).ToList();
        if (!mix.IsKnown)
        {
            groups.Add((open(ranges.Where(range => mix.Possible.Contains(range.Grade)).Select(rate)), mix.Unassigned));
        }

        return PoissonBinomial.Of([.. groups, (0, mix.Known.GetValueOrDefault("E"))]).Value;
    }
}
