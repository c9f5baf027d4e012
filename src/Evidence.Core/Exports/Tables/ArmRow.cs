using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>A group of a study.</summary>
/// <param name="Study">The study.</param>
/// <param name="Arm">The group.</param>
public sealed record ArmRow(Study Study, Arm Arm)
{
    /// <summary>Study, slash, arm.</summary>
    public string Id => $"{Study.Id}/{Arm.Id}";

    /// <summary>The rows of a study.</summary>
    public static IEnumerable<ArmRow> Of(StudyRow row) => row.Study.Arms.Select(arm => new ArmRow(row.Study, arm));
}
