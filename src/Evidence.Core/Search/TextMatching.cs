namespace Evidence.Core.Search;

/// <summary>How many of the things asked for a record must have.</summary>
public enum TextMatching
{
    /// <summary>All; where few have them all, those that have any come behind.</summary>
    AllThenAny,

    /// <summary>All.</summary>
    All,

    /// <summary>Any.</summary>
    Any,
}
