using System.Globalization;
using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>
/// The mass that is missing from an answer: registered people whose outcome nobody knows, and what the pooled number would be if all of them showed nothing,
/// and if they
/// did as well as those who are known.
/// </summary>
public sealed record MissingTrials
{
    /// <summary>What is assumed.</summary>
    public const string Rule = "Registered and without results on record, in the registry or in print. Each missing trial that states a number and is not of "
        + "one arm is added with half of its people in each group. "
        + "'If nothing': both groups at the rate of the known controls. 'If as well': the treated at that rate times the pooled ratio.";

    /// <summary>The trials, most people first.</summary>
    public required IReadOnlyList<MissingTrial> Trials { get; init; }

    /// <summary>The date that overdue months are counted to, YYYY-MM-DD.</summary>
    public required string AsOf { get; init; }

    /// <summary>People in those that state a number.</summary>
    public int People => Trials.Sum(one => one.People ?? 0);

    /// <summary>The answer if all of them showed no effect; null where nothing of the kind is pooled.</summary>
    public Outcome<MetaAnalysisResult>? IfNothing { get; init; }

    /// <summary>The answer if they did as well.</summary>
    public Outcome<MetaAnalysisResult>? IfAsWell { get; init; }

    /// <summary>What it says.</summary>
    /// <param name="known">People in the answer that is pooled.</param>
    public string Words(int known)
    {
        var overdue = Trials.Where(one => one.MonthsOverdue is not null).ToList();
        return Trials.Count == 0 ? "No registered trial without results is on record here." : string.Create(
            CultureInfo.InvariantCulture,
            $"{Trials.Count} registered trials have no results on record; the {Trials.Count(one => one.People is not null)} that state a number planned or "
                + $"entered {People} people, beside {known} people in the comparison. {overdue.Count} of them ended before {AsOf}.");
    }

    /// <summary>The trials among studies, and what they would do to a comparison.</summary>
    internal static MissingTrials Of(IEnumerable<SynthesisStudy> studies, string asOf, Block<ComparativeRow>? comparison)
    {
        List<MissingTrial> trials =
        [
            .. studies.Where(study => !study.HasResults)
                .Select(study => new MissingTrial(study, study.PlannedEnrolment ?? study.Enrolled, Overdue(study, asOf)))
                .OrderByDescending(one => one.People ?? -1).ThenBy(one => one.Study.Id, StringComparer.Ordinal),
        ];
        var missing = new MissingTrials { Trials = trials, AsOf = asOf };
        if (comparison is not { Pooled.Value: { Back.Estimate: { } ratio } pooled, Plan.Effect.WireName: "RR" })
        {
            return missing;
        }

        var known = comparison.Rows.Where(row => row.NotPooled is null).Select(row => row.Numbers).OfType<TwoByTwo>().ToList();
        var rate = (double)known.Sum(table => table.ControlEvents) / known.Sum(table => table.ControlTotal);
        return missing with { IfNothing = With(1), IfAsWell = With(ratio) };

        Outcome<MetaAnalysisResult> With(double effect) => MetaAnalysis.Pool(
            comparison.Plan.Pooling,
            [.. known, .. trials.Where(one => one is { People: > 1, Study.RegisteredDesign: not "single-arm-trial" })
                .Select(one => Assumed(one.People!.Value / 2, rate, effect))]);
    }

    private static TwoByTwo Assumed(int group, double rate, double effect) =>
        new((int)Math.Round(group * Math.Min(1, rate * effect), MidpointRounding.AwayFromZero), group,
            (int)Math.Round(group * rate, MidpointRounding.AwayFromZero), group);

    // a date may be a year or a month alone: then it is over when that is
    private static double? Overdue(SynthesisStudy study, string asOf)
    {
        var end = study.CompletionDate switch { { Length: 4 } year => year + "-12-31", { Length: 7 } month => month + "-28", var day => day };
        return DateOnly.TryParse(end, CultureInfo.InvariantCulture, out var over) && DateOnly.TryParse(asOf, CultureInfo.InvariantCulture, out var now)
            && now > over ? Math.Round((now.DayNumber - over.DayNumber) / Studies.TimeSinceInjury.DaysPerMonth, 1) : null;
    }
}
