namespace Evidence.Core.Search;

/// <summary>What is asked of a field.</summary>
public enum AskKind
{
    /// <summary>To have a value.</summary>
    Value,

    /// <summary>To lie between two.</summary>
    Range,

    /// <summary>To have none.</summary>
    Missing,

    /// <summary>To have any.</summary>
    Any,
}
