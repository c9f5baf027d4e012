namespace Evidence.Core.Synthesis;

/// <summary>Studies of one pair of values.</summary>
/// <param name="Studies">How many.</param>
/// <param name="Participants">People enrolled in those that say how many.</param>
/// <param name="SizeUnknown">Studies that do not say how many people they enrolled.</param>
/// <param name="BestLevel">The strongest level of evidence among them, 1 is the strongest; null if there is none.</param>
public sealed record EvidenceCell(int Studies, long Participants, int SizeUnknown, int? BestLevel)
{
    /// <summary>Nothing was found.</summary>
    public static EvidenceCell Empty { get; } = new(0, 0, 0, null);

    internal EvidenceCell With(double? enrolled, int? level) =>
        new(Studies + 1, Participants + (long)(enrolled ?? 0), SizeUnknown + (enrolled is null ? 1 : 0), level is null ? BestLevel
            : Math.Min(level.Value, BestLevel ?? level.Value));
}
