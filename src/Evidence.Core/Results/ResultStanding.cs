namespace Evidence.Core.Results;

/// <summary>Whether a result may stand for its arm.</summary>
internal static class ResultStanding
{
    /// <summary>People chosen because they improved: their share says nothing of the arm.</summary>
    public const string Improvers = "improvers-only";

    /// <summary>
    /// Whether a result may stand for its arm: not of improvers only, not marked as one that must not, and no part of a whole that is on record.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="all">The results of its study.</param>
    public static bool MayStand(Result result, IReadOnlyList<Result> all) =>
        result.Preferred != false && result.SelectedPeople != Improvers && !IsPart(result, all);

    /// <summary>Whether the whole that a result is a part of is among the results.</summary>
    public static bool IsPart(Result result, IReadOnlyList<Result> all) =>
        result.PartOf is { } whole && all.Any(one => one.Id == whole && one.Measure == result.Measure);
}
