using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Harms;
using Evidence.Core.Shifts;
using Evidence.Core.Sources;

namespace Evidence.Core.Exports;

/// <summary>A claim with everything that a newsroom needs to write about it.</summary>
/// <param name="Claim">The claim with its verdict.</param>
/// <param name="Source">The page that makes it; null if it is not at hand.</param>
/// <param name="Studies">The studies that it was held against or is about, in the order in which it names them.</param>
/// <param name="Harms">The documented harms that it was held against.</param>
/// <param name="Shifts">Every shift matrix of those studies.</param>
/// <param name="Check">What the automatic check says of the claim's words alone.</param>
/// <param name="Release">The release.</param>
public sealed record NewsroomSubject(
    Claim Claim,
    Source? Source,
    IReadOnlyList<StudyRow> Studies,
    IReadOnlyList<Harm> Harms,
    IReadOnlyList<ShiftResult> Shifts,
    ClaimCheck Check,
    LedgerCitation Release
)
{
    /// <summary>When the review was published and changed; null where that is not known.</summary>
    public ReviewDates? Reviewed { get; init; }

    /// <summary>The name under which people cite a study or a harm of an id.</summary>
    public Func<string, string> NameOf { get; init; } = static id => id;

    /// <summary>What a measure is called.</summary>
    public Func<string, string> MeasureOf { get; init; } = static id => id;

    /// <summary>The ids of the studies and harms that belong to a claim: those of its evidence, then the one it is about and the one it names.</summary>
    public static IReadOnlyList<string> Related(Claim claim) =>
        [.. claim.Assessment.Evidence.Select(static link => link.Study).Append(claim.About?.Study).Append(claim.Assertion?.Study).OfType<string>().Distinct()];

    /// <summary>The results that bear on the claim: those its evidence names, and where a whole study is named, its results on the measure asserted.</summary>
    public IEnumerable<ResultRow> Results => Studies.SelectMany(ResultRow.Of).Where(row => Claim.Assessment.Evidence.Any(link =>
        link.Study == row.Study.Study.Id && (link.Result is { } result ? result == row.Result.Id : row.Result.Measure == Claim.Assertion?.Measure)));
}
