using System.Text.Json;
using Evidence.Core.Studies;

namespace Evidence.Core.Pack;

/// <summary>What came of reading one study.</summary>
/// <param name="Study">The study; null if there is any error.</param>
/// <param name="Facts">The tokens as read; undefined if the text is not JSON.</param>
/// <param name="Defects">Every error found; empty if the study is whole.</param>
/// <param name="Notes">What does not add up in the source itself; shown with the record.</param>
public sealed record StudyReading(Study? Study, JsonElement Facts, IReadOnlyList<Defect> Defects, IReadOnlyList<Defect> Notes);
