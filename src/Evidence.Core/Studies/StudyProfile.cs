namespace Evidence.Core.Studies;

/// <summary>Whether a study compares treated people with others. What nobody is compared with may be the natural course.</summary>
internal static class StudyProfile
{
    private const string Comparative = "comparative";
    private const string NonComparative = "non-comparative";

    private static readonly string[] Design = ["/design"];
    private static readonly string[] Arms = ["/arms"];
    private static readonly string[] Both = ["/design", "/arms"];

    public static Conclusion Of(Study study, ReviewPool? pool)
    {
        if (pool is not null)
        {
            return new(
                pool.IsComparative ? Comparative : NonComparative,
                pool.IsComparative ? "It pools studies that compare." : "It pools studies that do not compare, or does not say that they do.",
                pool.From
            );
        }

        var hasOthers = HasOthers(study);
        return study.Design switch
        {
            "randomized-controlled-trial" or "non-randomized-controlled-trial" => new(Comparative, "Controlled by design.", Design),
            null when study.Arms.Count == 0 => new(null, "Neither the design nor the arms are known.", []),
            null => new(
                hasOthers ? Comparative : NonComparative,
                hasOthers ? "Its arms include people to compare with." : "Its arms include nobody to compare with.",
                Arms
            ),
            _ when hasOthers => new(Comparative, "Its arms include people to compare with.", Both),
            _ => new(NonComparative, "No comparison group.", study.Arms.Count == 0 ? Design : Both),
        };
    }

    /// <summary>True when one group can be held against another.</summary>
    public static bool HasOthers(Study study) =>
        study.Arms.Count > 1
        && study.Arms.Any(static arm => arm.Role is "control" or "comparator")
        && study.Arms.Any(static arm => arm.Role is "treated" or "comparator");
}
