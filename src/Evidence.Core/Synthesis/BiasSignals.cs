namespace Evidence.Core.Synthesis;

/// <summary>A feature of a study by which its result may be off, as far as its record says so.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Words">What it is, as the end of "62 % of the people were in studies …".</param>
internal sealed record BiasSignal(string Name, string Words)
{
    /// <summary>Whether a study has it.</summary>
    public required Func<StudyEvidence, bool> Holds { get; init; }

    /// <summary>Whether it is asked of studies that compare only; the others have lost for want of a comparison already.</summary>
    public bool OfComparisons { get; init; }
}

/// <summary>The signals, one row each.</summary>
internal static class BiasSignals
{
    public static IReadOnlyList<BiasSignal> All { get; } =
    [
        new("sold", "by a provider that sells the treatment") { Holds = static study => study.Independence == "provider-that-sells-it" },
        new("unmasked", "whose assessors are not known to be masked") { Holds = static study => !study.IsMasked, OfComparisons = true },
        new("lost", "that lost more than a fifth of those who entered") { Holds = static study => study.Lost > CertaintyThresholds.Lost.Value },
        new("not-registered-before", "that were not registered before they began") { Holds = static study => study.ProspectivelyRegistered == "no" },
        new("unlike-at-the-start", "whose groups were unlike at the "
            + "start") { Holds = static study => study.BaselineGap > CertaintyThresholds.BaselineGap.Value, OfComparisons = true },
    ];
}
