namespace Evidence.Core.Synthesis;

/// <summary>One table of what is computed.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Entries">Its entries.</param>
public sealed record MethodSection(string Name, string Meaning, IReadOnlyList<MethodEntry> Entries);
