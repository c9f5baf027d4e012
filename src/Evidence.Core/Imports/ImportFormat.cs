using Evidence.Core.Measures;

namespace Evidence.Core.Imports;

/// <summary>A format of imports.</summary>
/// <param name="Name">Name in the CLI.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What is read from it.</param>
/// <param name="Looks">Whether a file that begins with this text is of the format.</param>
/// <param name="Read">Stream, name of the file and outcome measures to records.</param>
public sealed record ImportFormat(
    string Name,
    string Label,
    string Description,
    Func<string, bool> Looks,
    Func<Stream, string, IReadOnlyCollection<Measure>, IEnumerable<ImportedStudy>> Read
)
{
    /// <summary>Whether who sends it has one record of each work, which a newer one replaces.</summary>
    public bool HasOneRecord { get; init; }
}
