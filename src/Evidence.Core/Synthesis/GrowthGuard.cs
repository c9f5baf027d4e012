using Evidence.Core.Measures;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>
/// What children like those of a group gain in that time as they grow, beside what the group gained: before that is known no change is called an improvement.
/// </summary>
/// <param name="Low">Least points expected; null where that cannot be told.</param>
/// <param name="High">Most points expected.</param>
/// <param name="Word">"above", "within" or "below" what growth gives; "taken-off" where the change is what is left of it;
/// "not-known" where growth or the spread of the change is not.</param>
/// <param name="Words">The same in words, with what it rests on.</param>
public sealed record GrowthGuard(double? Low, double? High, string Word, string Words)
{
    /// <summary>Every word.</summary>
    public static IReadOnlyList<string> AllWords { get; } = ["above", "within", "below", TakenOff, NotKnown];

    /// <summary>How it is found.</summary>
    public const string Rule = "Points that children of the same age and level of gross motor function gain in that time by the growth curves of the "
        + "measure. The curve is the one through the group's mean score at its mean age where both are on record, else those of its levels, else of every "
        + "level of the range admitted; without a mean age the youngest and the oldest admitted. A change lies above growth when its whole 95 % interval "
        + "lies above the highest gain expected.";

    internal const string TakenOff = "taken-off";
    internal const string NotKnown = "not-known";

    /// <summary>Whether expected growth was taken from a change already, as its definition says.</summary>
    public static bool IsTakenOff(string? definition) => definition?.Contains("expected", StringComparison.Ordinal) == true;

    /// <summary>Beside the change of treated people; null for measures that children do not grow on.</summary>
    /// <param name="curve">The growth curves of the measure; null for none.</param>
    /// <param name="row">The row.</param>
    /// <param name="treated">What the treated people gained.</param>
    internal static GrowthGuard? Of(GrowthCurve? curve, SynthesisRow row, GroupFigure treated)
    {
        if (curve is null || treated.Mean is not { } mean)
        {
            return null;
        }

        if (IsTakenOff(row.Definition))
        {
            return new(null, null, TakenOff, "What growth gives was taken from this change already.");
        }

        var arms = row.Study.Arms.Where(arm => arm.Role == "treated"
            && row.Study.Results.Any(result => row.Results.Contains(result.Id) && result.Arm == arm.Id)).ToList();
        var baseline = arms is [var only] ? only.Baseline : null;
        return row.Months is not { } months ? Unknown("When the change was measured is not on record in months, so growth is not known.")
            : (baseline?.AgeMonths ?? row.Study.AgeMonths) is not { } age ? Unknown("The age of these children is not on record, so growth is not known.")
            : Expected(curve, row.Study, baseline, age, months) is not { } expected
                ? Unknown(FormattableString.Invariant($"The growth curves on record hold up to {curve.UntilYears:0.#} years; these children may be older."))
            : Judged(expected, mean, Interval(treated), months);
    }

    private static GrowthGuard Unknown(string why) => new(null, null, NotKnown, why + " The change is not called an improvement.");

    private static GrowthGuard Judged(Range expected, double mean, (double Low, double High)? interval, double months)
    {
        var word = interval is not { } shown || !expected.IsWhole ? NotKnown : shown.Low > expected.High ? "above" : shown.High < expected.Low ? "below"
            : "within";
        var gain = expected.High - expected.Low < 0.05 ? FormattableString.Invariant($"{expected.High:0.0} points")
            : FormattableString.Invariant($"{expected.Low:0.0} to {expected.High:0.0} points");
        var said = word switch
        {
            "above" => "lies above that",
            "below" => "lies below that",
            "within" => "cannot be told from that, so it is not called an improvement",
            _ => "is not called an improvement: " + (expected.IsWhole ? "its spread is not on record" : "of the older ones growth is not known"),
        };
        return new(expected.Low, expected.High, word, FormattableString.Invariant(
            $"Children {expected.Who} gain {gain} in {months:0.#} months as they grow. The change of {mean:0.0} {said}."));
    }

    private static Range? Expected(GrowthCurve curve, SynthesisStudy study, ArmBaseline? baseline, AgeMonths age, double months)
    {
        var oldest = (curve.UntilYears * 12) - months;
        var typical = age.Mean ?? age.Median;
        if ((typical ?? age.Min) is not { } first || first > oldest || (typical is null && age.Max is null))
        {
            return null;
        }

        double[] ages = typical is null ? [first, Math.Min(age.Max!.Value, oldest)] : [first];
        var isWhole = typical is not null || age.Max <= oldest;
        var when = ages is [var only] ? FormattableString.Invariant($"of {only:0.#} months ({(age.Mean is null ? "median" : "mean")}) at the start")
            : FormattableString.Invariant($"of {ages[0]:0.#} to {ages[1]:0.#} months at the start");
        if (typical is { } at && baseline is { Gmfm.Mean: var score, GmfmVersion: "66" })
        {
            var gain = curve.Gain(curve.HeightAt(score, at / 12), at / 12, months);
            return new(gain, gain, isWhole, FormattableString.Invariant($"{when} with a score of {score:0.#}"));
        }

        if (baseline?.Gmfcs is { Total: > 0 } counts)
        {
            var gains = ages.Select(one => curve.Levels.Sum(level => counts.Of(level.Level) * curve.Gain(level.Height, one / 12, months)) / counts.Total)
                .ToList();
            return new(gains.Min(), gains.Max(), isWhole, $"{when} of the same GMFCS levels");
        }

        var levels = Admitted(curve, study.GmfcsRange);
        var all = levels.SelectMany(level => ages.Select(one => curve.Gain(level.Height, one / 12, months))).ToList();
        var open = study.GmfcsRange.Count == 2 ? "" : " (the level is not on record)";
        return new(all.Min(), all.Max(), isWhole, $"{when}, GMFCS {levels[0].Level} to {levels[^1].Level}{open},");
    }

    private static List<GrowthLevel> Admitted(GrowthCurve curve, IReadOnlyList<string> range)
    {
        var (from, to) = range is [var low, var high] ? (Place(curve, low), Place(curve, high)) : (0, curve.Levels.Count - 1);
        return from < 0 || to < from ? [.. curve.Levels] : [.. curve.Levels.Skip(from).Take(to - from + 1)];
    }

    private static int Place(GrowthCurve curve, string level) => curve.Levels.ToList().FindIndex(one => one.Level == level);

    private static (double Low, double High)? Interval(GroupFigure group) =>
        group is { Mean: { } mean, Sd: { } sd, N: > 1 and { } n } && Quantiles.StudentT(0.95, n - 1) * sd / Math.Sqrt(n) is { } half
            ? (mean - half, mean + half) : null;

    private sealed record Range(double Low, double High, bool IsWhole, string Who);
}
