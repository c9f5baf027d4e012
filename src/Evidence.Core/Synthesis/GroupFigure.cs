using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What one group reports: events of so many, or a mean with its spread.</summary>
public sealed record GroupFigure
{
    /// <summary>People.</summary>
    public int? N { get; init; }

    /// <summary>People randomised to or entered in the arms; null if not known.</summary>
    public int? Allocated { get; init; }

    /// <summary>People with the outcome; null for means.</summary>
    public int? Events { get; init; }

    /// <summary>Wilson's interval of the share, at the level asked for; null for means.</summary>
    public Interval? Share { get; init; }

    /// <summary>What stands behind "none seen": the exact upper limit and the rule of three; null where somebody was, and for means.</summary>
    public ExactShare? NoneSeen => Events == 0 && N > 0 ? ExactShare.Of(0, N.Value) : null;

    /// <summary>Mean change; null for counts.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation of the changes; null if not known.</summary>
    public double? Sd { get; init; }
}
