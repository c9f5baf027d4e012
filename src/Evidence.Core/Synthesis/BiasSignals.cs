namespace Evidence.Core.Synthesis;

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
