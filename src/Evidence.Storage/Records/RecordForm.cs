namespace Evidence.Storage.Records;

/// <summary>Which stored form of a record is meant.</summary>
public enum RecordForm
{
    /// <summary>The whole record.</summary>
    Document,

    /// <summary>The row that lists show.</summary>
    Summary,
}
