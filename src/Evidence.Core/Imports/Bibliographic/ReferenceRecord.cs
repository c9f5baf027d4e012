using Evidence.Core.References;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A bibliographic record before it becomes a study: the reference, and what libraries say beside it.</summary>
/// <param name="Reference">The reference.</param>
internal sealed record ReferenceRecord(Reference Reference)
{
    /// <summary>Publication types as the library names them.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Notices that the library links.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Values that have no place.</summary>
    public IReadOnlyList<Unmapped> Unmapped { get; init; } = [];
}
