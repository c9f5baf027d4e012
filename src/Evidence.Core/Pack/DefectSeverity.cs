namespace Evidence.Core.Pack;

/// <summary>How bad a finding is.</summary>
public enum DefectSeverity
{
    /// <summary>The import is refused.</summary>
    Error,

    /// <summary>The record is taken and the finding is shown with it: the source itself does not add up.</summary>
    Note,
}
