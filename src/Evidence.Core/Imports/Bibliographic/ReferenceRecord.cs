using Evidence.Core.References;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A bibliographic record before it becomes a study: the reference, and what libraries say beside it.</summary>
/// <param name="Reference">The reference.</param>
internal sealed record ReferenceRecord(Reference Reference)
{
    /// <summary>Publication types as the library names them.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Notices on the work that the library links.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Notices that the work is on others.</summary>
    public IReadOnlyList<NoticeOn> On { get; init; } = [];

    /// <summary>Whether the work is a notice and no report of a study.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Values that have no place.</summary>
    public IReadOnlyList<Unmapped> Unmapped { get; init; } = [];

    /// <summary>Every value of the record, for one that becomes no study.</summary>
    public required Func<IEnumerable<Unmapped>> Everything { get; init; }

    /// <summary>Values that were read word by word; what the study does not show of them is listed too.</summary>
    public IReadOnlyList<Unmapped> Taken { get; init; } = [];
}
