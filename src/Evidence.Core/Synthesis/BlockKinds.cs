namespace Evidence.Core.Synthesis;

/// <summary>The three blocks.</summary>
public static class BlockKinds
{
    /// <summary>Treated against control people of the same study.</summary>
    public static BlockKind Comparative { get; } = new(
        "comparative",
        "Treated against control",
        "Treated and control people of the same study by the same definition at the same time; several treated arms of a study are added together, so that "
            + "controls are counted once.",
        ["RR", "RD", "OR"],
        ["MD", "SMD"]);

    /// <summary>Treated people of studies without controls.</summary>
    public static BlockKind SingleArm { get; } = new(
        "single-arm",
        "Treated without controls",
        "Treated arms of studies that compare nobody; how many would have improved anyway cannot be told from them. Treated arms of controlled studies are "
            + "not quoted here without their controls.",
        ["PLO", "PR", "PAS"],
        ["GEN"]);

    /// <summary>People followed without the treatment.</summary>
    public static BlockKind NaturalCourse { get; } = new(
        "natural-course",
        "Without the treatment",
        "Cohorts that were followed without the treatment, by grade at the start; the pooled rate is of one grade only.",
        ["PLO", "PR", "PAS"],
        ["GEN"]);

    /// <summary>All, in the order in which they are answered.</summary>
    public static IReadOnlyList<BlockKind> All { get; } = [Comparative, SingleArm, NaturalCourse];
}
