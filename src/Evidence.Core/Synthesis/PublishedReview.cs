using Evidence.Core.Results;
using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What a published review found on the same measure. Its people are those of other studies, so it stands beside a block and is never
/// pooled.</summary>
public sealed record PublishedReview
{
    /// <summary>The review.</summary>
    public required SynthesisStudy Study { get; init; }

    /// <summary>Id of the result.</summary>
    public required string Result { get; init; }

    /// <summary>The block that it answers the question of.</summary>
    public required BlockKind Block { get; init; }

    /// <summary>Wire name of the effect: RR, OR, RD, HR, MD, SMD, or PLO for a share.</summary>
    public required string Effect { get; init; }

    /// <summary>Its estimate.</summary>
    public required double Estimate { get; init; }

    /// <summary>Its interval; null where it prints none.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Studies pooled; null if not stated.</summary>
    public int? Studies { get; init; }

    /// <summary>People in them; null if not stated.</summary>
    public int? People { get; init; }

    /// <summary>What was counted, in words.</summary>
    public string? Definition { get; init; }

    /// <summary>The part of the people; null for all.</summary>
    public string? Subgroup { get; init; }

    /// <summary>Our pooled estimate on the same scale; null when we have none.</summary>
    public double? Ours { get; init; }

    /// <summary>Theirs over ours; for differences, theirs less ours; null without ours.</summary>
    public double? Apart => Ours is not { } ours ? null : Effect is "RR" or "OR" or "HR" or "PLO" ? (ours > 0 ? Estimate / ours : null) : Estimate - ours;

    /// <summary>How far it lies from ours, in words.</summary>
    public string Words => (Apart, Effect) switch
    {
        (null, _) => "This service pools nothing that it could be set against.",
        ({ } factor, "RR" or "OR" or "HR" or "PLO") => FormattableString.Invariant($"{factor:0.##} times the number pooled here."),
        ({ } difference, _) => FormattableString.Invariant($"{Math.Abs(difference):0.##} {(difference < 0 ? "less" : "more")} than the number pooled here."),
    };

    private static readonly Dictionary<string, string> Effects = new(StringComparer.Ordinal)
    {
        ["risk-ratio"] = "RR", ["odds-ratio"] = "OR", ["risk-difference"] = "RD", ["hazard-ratio"] = "HR", ["mean-difference"] = "MD",
            ["standardized-mean-difference"] = "SMD", ["pooled-proportion"] = "PLO",
    };

    /// <summary>How much of it is the same studies as ours, and what was left out here.</summary>
    public required SharedStudies Shared { get; init; }

    /// <summary>The reviews that print an estimate on the measures, by study and result.</summary>
    /// <param name="reviews">The reviews.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="studies">The studies that a block is made of.</param>
    /// <param name="beside">What is pooled here, by block and effect.</param>
    internal static IReadOnlyList<PublishedReview> Of(
        IReadOnlyCollection<SynthesisStudy> reviews, IReadOnlyList<string> measures, IReadOnlyCollection<SynthesisStudy> studies, Func<BlockKind, string,
            BlockView> beside)
    {
        var pages = StudyAddresses.Pages(reviews.Select(review => review.Addresses));
        var owned = StudyAddresses.OwnPages(reviews.Select(review => review.Addresses));
        var cited = studies.Where(study => study.Design is not ("meta-analysis" or "systematic-review" or "narrative-review")
            && study.Addresses.IsReadIn(pages)).ToList();
        return
        [
            .. reviews.Where(study => study is { Design: "meta-analysis" or "systematic-review", IsRetracted: false, IsWithdrawn: false })
                .OrderBy(study => study.Id, StringComparer.Ordinal)
                .SelectMany(study => Read(study, [.. study.Results.Where(result => measures.Contains(result.Measure))]))
                .Select(review => review.Against(beside(review.Block, review.Effect), cited, owned)),
        ];
    }

    // a part of the people is set against nothing, since what is pooled here is of all; but cohorts are pooled by grade
    private PublishedReview Against(BlockView ours, IReadOnlyList<SynthesisStudy> cited, HashSet<string> owned) =>
        this with { Ours = Subgroup is null || (Figure.GradeOf(Subgroup) is { } grade && Subgroup.EndsWith(' ' + grade, StringComparison.Ordinal)
            && ours.Grade == grade) ? ours.Pooled(Effect) : null, Shared = SharedStudies.Of(Study, Studies, ours, cited, owned) };

    // people counted with and without the treatment are one comparison, not two shares
    private static IEnumerable<PublishedReview> Read(SynthesisStudy study, IReadOnlyList<Result> results)
    {
        var counted = results.OfType<RespondersResult>().Where(result => result.Total > 0).ToLookup(
            result => (result.Measure, result.Timepoint, result.Definition, result.Relatedness, result.Subgroup));
        foreach (var result in results)
        {
            var same = result is RespondersResult { Total: > 0 } of
                ? counted[(of.Measure, of.Timepoint, of.Definition, of.Relatedness, of.Subgroup)].ToList() : [];
            var (treated, control) = (same.Find(one => Role(study, one) == "treated"), same.Find(one => Role(study, one) == "control"));
            if (treated is null || control is null)
            {
                if (Read(study, result) is { } one)
                {
                    yield return one;
                }
            }
            else if (result == treated && Compared(study, treated, control) is { } both)
            {
                yield return both;
            }
        }
    }

    private static string? Role(SynthesisStudy study, Result result) => study.Arms.FirstOrDefault(arm => arm.Id == result.Arm)?.Role;

    private static PublishedReview? Compared(SynthesisStudy study, RespondersResult treated, RespondersResult control) =>
        MetaAnalysis.Effects(EffectMeasures.Find("RR").Value!, [new TwoByTwo(treated.Events, treated.Total, control.Events, control.Total)]).Value is
            [{ Back: { Estimate: { } ratio } back }]
            ? Make(study, treated, BlockKinds.Comparative, "RR", ratio) with
            {
                Interval = back is { CiLow: { } low, CiHigh: { } high } ? new(low, high) : null,
                People = treated.Total + control.Total,
                Definition = FormattableString.Invariant(
                    $"{treated.Definition}, {treated.Events} of {treated.Total} against {control.Events} of {control.Total}; the ratio is computed here"),
            }
            : null;

    private static PublishedReview? Read(SynthesisStudy study, Result result) => result switch
    {
        EffectResult effect when Effects.TryGetValue(effect.Effect, out var name) =>
            Make(study, effect, name == "PLO" ? (study.IsOfCourse ? BlockKinds.NaturalCourse : BlockKinds.SingleArm) : BlockKinds.Comparative, name,
                effect.Value) with
            {
                Interval = effect is { CiLow: { } low, CiHigh: { } high } ? new(low, high) : null,
                Studies = effect.Studies,
                People = effect.Participants,
            },
        RespondersResult { Total: > 0 } counted => Make(study, counted, BlockKinds.SingleArm, "PLO", (double)counted.Events / counted.Total) with
        {
            Interval = ExactShare.Of(counted.Events, counted.Total) is var exact ? new(exact.Low, exact.High) : null,
            People = counted.Total,
            Definition = string.Join(
                ", ",
                new[] { counted.Definition, study.Arms.FirstOrDefault(arm => arm.Id == counted.Arm)?.Label,
                    FormattableString.Invariant($"{counted.Events} of {counted.Total}") }.OfType<string>()),
        },
        ProportionResult share => Make(study, share, BlockKinds.SingleArm, "PLO", share.Value) with { People = share.N },
        _ => null,
    };

    private static PublishedReview Make(SynthesisStudy study, Result result, BlockKind block, string effect, double estimate) => new()
    {
        Study = study, Result = result.Id, Block = block, Effect = effect, Estimate = estimate, Definition = result.Definition, Subgroup = result.Subgroup,
            Shared = new(0, null, [], 0, []),
    };
}
