using System.Text;
using Evidence.Core.Imports;
using Evidence.Core.Pack;
using Evidence.Core.Releases;

namespace Evidence.Storage.Imports;

/// <summary>What became of one record of a foreign file.</summary>
public enum ImportOutcome
{
    /// <summary>It is a study of its own now.</summary>
    Added,

    /// <summary>It stands beside a study that was there, and changed it.</summary>
    Linked,

    /// <summary>It says nothing that is not there already.</summary>
    Unchanged,

    /// <summary>It was refused; the findings say why.</summary>
    Refused,

    /// <summary>The work that it is about is not in this release.</summary>
    Unknown,
}

/// <summary>One record of a foreign file in the report of its import.</summary>
/// <param name="Place">File, and line or number of the record.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Study">Id of the study that it is of; null when there is none.</param>
/// <param name="Added">JSON Pointers of what it added to the study.</param>
/// <param name="Findings">Why it was refused, or what should be known.</param>
/// <param name="Unmapped">What the record holds that a study has no place for.</param>
public sealed record ImportRow(
    string Place,
    ImportOutcome Outcome,
    string? Study,
    IReadOnlyList<string> Added,
    IReadOnlyList<Defect> Findings,
    IReadOnlyList<Unmapped> Unmapped
);

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

/// <summary>What an import from elsewhere did.</summary>
/// <param name="Counts">Records by what became of them.</param>
/// <param name="Release">The release it made; null when nothing changed or, in a strict import, a record was refused.</param>
public sealed record ForeignReport(IReadOnlyDictionary<ImportOutcome, long> Counts, Release? Release);
