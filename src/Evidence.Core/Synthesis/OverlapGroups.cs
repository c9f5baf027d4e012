namespace Evidence.Core.Synthesis;

/// <summary>
/// Which studies may count the same people. Beside this table, which repeats what the records state in words, studies that share a registration number overlap.
/// Within a group one study is kept for a block and a grade at the start: the one with most people, ties by id.
/// </summary>
public static class OverlapGroups
{
    /// <summary>The declared groups.</summary>
    public static IReadOnlyList<OverlapGroup> All { get; } =
    [
        new(
            "tehran-palsy",
            "Two reports of one network in Tehran with 36 sham controls each; the registration IRCT201706176907N13 plans 108 children, which is three groups "
                + "of 36, so both may count the same controls. Neither report was seen to say so.",
            ["amanat-2021", "zarrabi-2022"]) { Measures = ["gmfm-66", "modified-ashworth"] },
        new("mumbai-spinal", "Series of one clinic in Mumbai on spinal cord injury. The overlap is inferred from clinic, years and treatment, not stated by "
            + "the reports; counting one of them can leave people out and never counts them twice.",
            ["sharma-180-open-label", "sharma-2013-thoracolumbar", "sharma-cervical"]),
        new("new-delhi-spinal", "Series of one clinic and author in New Delhi on spinal cord injury. The overlap is inferred, not stated by the reports.",
            ["shroff-2015", "shroff-2016"]),
        new("new-delhi-palsy", "Series of one clinic and author in New Delhi on cerebral palsy. The overlap is inferred, not stated by the reports.",
            ["shroff-das-2014", "shroff-2014"]),
    ];

    private static readonly Dictionary<string, string> ByStudy =
        All.Where(group => !group.SharesControls).SelectMany(group => group.Studies.Select(study => (study, group.Name)))
            .ToDictionary(pair => pair.study, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>What the people of a row may share with those of other studies: what its study shares, and the registries of a cohort.</summary>
    internal static IEnumerable<string> Keys(SynthesisRow row) =>
        Keys(row.Study).Concat((row is CohortStudyRow cohort ? cohort.Registries : []).Select(registry => "registry:" + registry));

    /// <summary>What the people of a study may share with those of others: its declared group and its registrations.</summary>
    internal static IEnumerable<string> Keys(SynthesisStudy study) =>
        (ByStudy.TryGetValue(study.Id, out var group) ? new[] { group } : [])
            .Concat(study.Registrations.Select(registration => "registration:" + registration));
}
