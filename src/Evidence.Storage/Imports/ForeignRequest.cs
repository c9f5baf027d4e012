using System.Text;
using Evidence.Core.Imports;

namespace Evidence.Storage.Imports;

/// <summary>What is to be imported from registries, libraries or lists of notices.</summary>
/// <param name="From">Name of the format, one of <see cref="ImportFormats.Names"/>.</param>
/// <param name="Files">Paths of the files, read in this order.</param>
/// <param name="Pack">The pack that new studies go into; the format's name when null.</param>
/// <param name="DryRun">Whether nothing is written in the end.</param>
/// <param name="Strict">Whether one refused record refuses all.</param>
public sealed record ForeignRequest(string From, IReadOnlyList<string> Files, string? Pack, bool DryRun, bool Strict)
{
    /// <summary>How the bytes of the files are written; UTF-8, or UTF-16 by its mark, when null.</summary>
    public Encoding? Encoding { get; init; }
}
