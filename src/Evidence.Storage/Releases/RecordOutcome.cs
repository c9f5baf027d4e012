namespace Evidence.Storage.Releases;

/// <summary>What became of a record in an import.</summary>
public enum RecordOutcome
{
    /// <summary>Its bytes are those already stored.</summary>
    Unchanged,

    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It was there with other bytes.</summary>
    Changed,
}
