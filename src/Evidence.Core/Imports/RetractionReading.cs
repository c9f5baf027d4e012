using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>A row of a list of notices: the notice, or why it is refused.</summary>
/// <param name="Notice">The notice; null if the row is refused.</param>
/// <param name="Finding">Why; null if it was read.</param>
public sealed record RetractionReading(RetractionNotice? Notice, Defect? Finding);
