namespace Evidence.Core.Releases;

/// <summary>A place in the list of changes, which is in the order of release, kind and id; the place is behind the change it names.</summary>
/// <param name="Release">Number of the release.</param>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Id">Its id.</param>
public sealed record ChangePlace(long Release, string Kind, string Id)
{
    /// <summary>The place before all changes of the releases after one.</summary>
    public static ChangePlace After(long release) => new(release + 1, "", "");

    /// <summary>The place of a change.</summary>
    public static ChangePlace Of(RecordChange change) => new(change.Release, change.Kind, change.Id);
}
