using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;

namespace Evidence.Core.Studies;

/// <summary>What follows from the facts of a study, kept apart from them.</summary>
/// <param name="Profile">Whether it compares.</param>
/// <param name="Level">Its level of evidence.</param>
/// <param name="Harms">What it says about harm.</param>
/// <param name="Consistency">Notes about the record, pointers into the study.</param>
/// <param name="Results">One for each result, in their order.</param>
public sealed record StudyDerived(
    Conclusion Profile,
    EvidenceLevel Level,
    HarmReport Harms,
    IReadOnlyList<Defect> Consistency,
    IReadOnlyList<ResultDerived> Results
)
{
    /// <summary>What would have been expected without cells, for each arm whose grades at the start are known.</summary>
    public IReadOnlyList<NaturalCourseReading> NaturalCourse { get; init; } = [];
}
