namespace Evidence.Core.Synthesis;

/// <summary>Studies that may count the same people.</summary>
/// <param name="Name">What they share.</param>
/// <param name="Reason">Why they are held to overlap.</param>
/// <param name="Studies">Their ids.</param>
public sealed record OverlapGroup(string Name, string Reason, IReadOnlyList<string> Studies);

/// <summary>
/// Which studies may count the same people. Beside this table, which repeats what the records state in words, studies that share a registration number overlap.
/// Within a group one study is kept for a block and a grade at the start: the one with most people, ties by id.
/// </summary>
public static class OverlapGroups
{
    /// <summary>The declared groups.</summary>
    public static IReadOnlyList<OverlapGroup> All { get; } =
    [
        new("emsci", "Two reports of the European Multicenter Study about Spinal Cord Injury.", ["spiess-2009", "van-middendorp-2009"]),
        new(
            "model-systems",
            "Reports of the US Spinal Cord Injury Model Systems; those of nearby years count the same people.",
            ["marino-1999", "kirshblum-2004", "devivo-2007", "marino-2011", "kirshblum-2016", "lee-2016-scims", "aimetti-2019", "marino-2020", "kirshblum-2022"]),
        new("mumbai-spinal", "Series of one clinic in Mumbai on spinal cord injury; the records infer an overlap.", ["sharma-180-open-label", "sharma-2013-thoracolumbar", "sharma-cervical"]),
        new("new-delhi-spinal", "Series of one clinic in New Delhi on spinal cord injury.", ["shroff-2015", "shroff-2016"]),
        new("new-delhi-palsy", "Series of one clinic in New Delhi on cerebral palsy.", ["shroff-das-2014", "shroff-2014"]),
    ];

    private static readonly Dictionary<string, string> ByStudy =
        All.SelectMany(group => group.Studies.Select(study => (study, group.Name))).ToDictionary(pair => pair.study, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>What a study shares with others: its declared group and its registrations.</summary>
    internal static IEnumerable<string> Keys(StudyEvidence study)
    {
        if (ByStudy.TryGetValue(study.Id, out var group))
        {
            yield return group;
        }

        foreach (var registration in study.Registrations)
        {
            yield return "registration:" + registration;
        }
    }
}
