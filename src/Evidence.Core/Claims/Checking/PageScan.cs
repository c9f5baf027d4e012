using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>A page read unit by unit, with a check of every unit worth checking.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Checks">One for each unit; null where there is nothing to check or <see cref="PageScanner.MostChecks"/> were made.</param>
/// <param name="Matches">The indexed claims that each unit resembles, whether it is checked or not; none for page furniture.</param>
public sealed record PageScan(PageReading Reading, IReadOnlyList<ClaimCheck?> Checks, IReadOnlyList<IReadOnlyList<ClaimMatch>> Matches);
