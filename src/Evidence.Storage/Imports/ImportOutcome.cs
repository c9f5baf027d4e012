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
