namespace Evidence.Core.Claims.Checking;

/// <summary>A part of a sentence that was compared with a record.</summary>
/// <param name="Slot">One of <see cref="SlotNames"/>.</param>
/// <param name="First">First word.</param>
/// <param name="End">Past the last word.</param>
/// <param name="Relation">How the sentence stands to the record; absent when the record does not say.</param>
/// <param name="Claimed">What the sentence says.</param>
/// <param name="Evidence">What the record says; null when nothing.</param>
internal sealed record Piece(string Slot, int First, int End, SlotRelation Relation, string Claimed, string? Evidence)
{
    /// <summary>The figure it was compared with; null for anything else.</summary>
    internal EvidenceFigure? Figure { get; init; }

    /// <summary>True when it says something of its own; false for what only tells which study is meant.</summary>
    internal bool IsCore { get; init; } = true;

    /// <summary>True when it is how many people the study or a group of it has.</summary>
    internal bool IsSize { get; init; }

    /// <summary>The row of the decision table that a contradiction of this kind stands for.</summary>
    internal string? Rule { get; init; }
}
