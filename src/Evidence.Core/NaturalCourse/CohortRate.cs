using Evidence.Core.Statistics;

namespace Evidence.Core.NaturalCourse;

/// <summary>
/// What the cohorts of one stratum (grade, window; level and era where asked) lead one to expect of the next group of such people. It is the prediction
/// interval of a
/// random-effects model, which grows narrower as more is known, where the distance from the lowest to the highest cohort only grows.
/// </summary>
public sealed record CohortRate
{
    /// <summary>A single cohort with fewer people than this carries no word against or for a treatment.</summary>
    public const int FewPeople = 100;

    /// <summary>How it is made, in words that the method page repeats.</summary>
    public const string Rule = "Cohorts of one grade and window that were followed and not treated; control arms of trials are shown and stay out, because "
        + "they are compared within their trial. A study counts once, "
        + "its parts added; of studies of one registry the one with most people is kept.";

    /// <summary>The ways in which it is made, by how many cohorts there are.</summary>
    public static IReadOnlyList<(string Name, string Sentence)> Bases { get; } =
    [
        ("prediction-interval", "Three cohorts or more: random-intercept logistic model, its 95 % prediction interval."),
        ("two-cohorts", "Two cohorts, or a model that gives no answer: from the lowest lower to the highest upper exact limit of the cohorts."),
        ("one-cohort", "One cohort: its exact interval."),
        ("one-printed-rate", "Cohorts that print a share without people: from the lowest to the highest share, which carries no word."),
    ];

    /// <summary>How it was made, a name of <see cref="Bases"/>.</summary>
    public required string Basis { get; init; }

    /// <summary>Lower end of what is expected, 0 to 1.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end.</summary>
    public required double High { get; init; }

    /// <summary>The mean rate: pooled, of both cohorts together, or the one.</summary>
    public required double Mean { get; init; }

    /// <summary>Interval of the mean; null for a share without people.</summary>
    public Interval? MeanInterval { get; init; }

    /// <summary>The studies counted.</summary>
    public required IReadOnlyList<string> Studies { get; init; }

    /// <summary>People in them; null for a share without people.</summary>
    public int? People { get; init; }

    /// <summary>Whether too little is known for a word: one cohort of few people, or shares printed without people.</summary>
    public bool IsThin => People is null || (Studies.Count < 2 && People < FewPeople);

    /// <summary>Of the rows of one grade that may set a range; null when there are none.</summary>
    internal static CohortRate? Of(IEnumerable<CohortRow> rows)
    {
        var all = rows.ToList();
        var counted = Independent(all.Where(row => row.One is { Events: not null, Total: > 0 }).GroupBy(row => row.Study).Select(Sum)).ToList();
        return counted.Count switch
        {
            0 => Printed(all),
            1 => One(counted[0]),
            2 => Envelope(counted),
            _ => Predicted(counted) ?? Envelope(counted),
        };
    }

    private static Cohort Sum(IGrouping<string, CohortRow> study) => new(study.Key, study.Sum(row => row.One!.Events!.Value),
        study.Sum(row => row.One!.Total!.Value), study.First().Overlaps);

    // of a registry the largest study, ties by id
    private static IEnumerable<Cohort> Independent(IEnumerable<Cohort> cohorts)
    {
        var owned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cohort in cohorts.OrderByDescending(one => one.Total).ThenBy(one => one.Study, StringComparer.Ordinal))
        {
            if (!cohort.Registries.Any(owned.Contains))
            {
                owned.UnionWith(cohort.Registries);
                yield return cohort;
            }
        }
    }

    private static CohortRate? Printed(List<CohortRow> rows) => rows.Where(row => row.One is not null).OrderBy(row => row.Study, StringComparer.Ordinal)
        .ToList() is { Count: > 0 } printed
        ? new()
        {
            Basis = "one-printed-rate",
            Low = printed.Min(row => row.One!.Rate),
            High = printed.Max(row => row.One!.Rate),
            Mean = printed.Average(row => row.One!.Rate),
            Studies = [.. printed.Select(row => row.Study).Distinct()],
        }
        : null;

    private static CohortRate One(Cohort cohort)
    {
        var exact = ExactShare.Of(cohort.Events, cohort.Total);
        return new() { Basis = "one-cohort", Low = exact.Low, High = exact.High, Mean = (double)cohort.Events / cohort.Total,
            MeanInterval = new(exact.Low, exact.High), Studies = [cohort.Study], People = cohort.Total };
    }

    private static CohortRate Envelope(List<Cohort> cohorts)
    {
        var (events, total) = (cohorts.Sum(one => one.Events), cohorts.Sum(one => one.Total));
        var (all, each) = (ExactShare.Of(events, total), cohorts.Select(one => ExactShare.Of(one.Events, one.Total)).ToList());
        return new()
        {
            Basis = "two-cohorts",
            Low = each.Min(one => one.Low),
            High = each.Max(one => one.High),
            Mean = (double)events / total,
            MeanInterval = new(all.Low, all.High),
            Studies = Names(cohorts),
            People = total,
        };
    }

    private static CohortRate? Predicted(List<Cohort> cohorts) =>
        MetaAnalysis.Pool(PoolingPlan.Of(EffectMeasures.Plo).Value!.Guarded(isTestOpen: true),
            [.. cohorts.Select(one => new SingleArm(one.Events, one.Total))]).Value is
            { Back: { Estimate: { } mean, CiLow: { } low, CiHigh: { } high, PredictionLow: { } from, PredictionHigh: { } to } }
            ? new() { Basis = "prediction-interval", Low = from, High = to, Mean = mean, MeanInterval = new(low, high), Studies = Names(cohorts),
                People = cohorts.Sum(one => one.Total) }
            : null;

    private static IReadOnlyList<string> Names(List<Cohort> cohorts) => [.. cohorts.Select(one => one.Study).Order(StringComparer.Ordinal)];

    private sealed record Cohort(string Study, int Events, int Total, IReadOnlyList<string> Registries);
}
