namespace Evidence.Core.Synthesis;

/// <summary>Studies that may count the same people.</summary>
/// <param name="Name">What they share.</param>
/// <param name="Reason">Why they are held to overlap.</param>
/// <param name="Studies">Their ids.</param>
public sealed record OverlapGroup(string Name, string Reason, IReadOnlyList<string> Studies)
{
    /// <summary>Whether only the controls may be the same people: then each study keeps its treated people and its part of the controls.</summary>
    public bool SharesControls => Measures.Count > 0;

    /// <summary>Measures that all of them compare with the controls they may share, for who sees one study only; empty where the people treated may be the
    /// same.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}
