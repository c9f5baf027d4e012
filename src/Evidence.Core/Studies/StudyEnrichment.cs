using Evidence.Core.Measures;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Studies;

/// <summary>Concludes from the facts of a study what can be concluded, and nothing more.</summary>
public static class StudyEnrichment
{
    /// <summary>Everything derived of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="measures">The outcome measures, by id.</param>
    /// <param name="notes">What the rules noted about this study, pointers relative to the study.</param>
    public static StudyDerived Of(Study study, IReadOnlyDictionary<string, Measure> measures, IReadOnlyList<Defect> notes)
    {
        var harmful = Enumerable.Range(0, study.Results.Count).Where(i => HarmOutcomes.Counts(measures.GetValueOrDefault(study.Results[i].Measure))).ToList();
        var statements = Enumerable.Range(0, study.AdverseEvents.Count).ToList();
        var pool = ReviewPool.Of(study);
        return new(
            StudyProfile.Of(study, pool),
            StudyLevel.Of(study, pool),
            Report(statements, harmful),
            notes,
            [.. study.Results.Select((result, i) => OfResult(study, i, harmful, statements, notes))]);
    }

    private static ResultDerived OfResult(Study study, int index, List<int> harmful, List<int> statements, IReadOnlyList<Defect> notes)
    {
        var result = study.Results[index];
        var arm = study.Arms.FirstOrDefault(arm => arm.Id == result.Arm);
        var pointer = JsonPointer.Of("results", index);
        return new(
            Interval(result),
            result is TransitionsResult transitions ? ShiftSummary.Of(transitions, arm) : null,
            harmful.Contains(index) ? null : Report(statements, [.. harmful.Where(i => IsOfArm(study.Results[i], result))]),
            notes.Count == 0 ? [] : [.. notes.Where(note => note.Pointer == pointer || note.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal))]);
    }

    private static WilsonInterval? Interval(Result result) => result switch
    {
        RespondersResult responders => WilsonInterval.OfCount(responders.Events, responders.Total),
        ProportionResult { N: { } n } proportion => WilsonInterval.Of(proportion.Value, n),
        _ => null,
    };

    // harm of the same arm, or of the whole study; a comparison of arms is answered by any
    private static bool IsOfArm(Result harm, Result benefit) => harm.Arm is null || benefit.Arm is null || harm.Arm == benefit.Arm;

    private static HarmReport Report(List<int> statements, List<int> results) => new(statements.Count + results.Count > 0, statements, results);
}
