namespace Evidence.Core.Pack;

/// <summary>What came of reading a pack.</summary>
/// <param name="Pack">The pack; null if there is any error, because nothing of a broken pack is imported.</param>
/// <param name="Defects">Every error found, sorted by file and place; empty if the pack is whole.</param>
/// <param name="Notes">What does not add up in the sources themselves, sorted likewise; shown with the records.</param>
public sealed record PackReading(EvidencePack? Pack, IReadOnlyList<Defect> Defects, IReadOnlyList<Defect> Notes);
