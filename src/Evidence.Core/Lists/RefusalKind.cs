namespace Evidence.Core.Lists;

/// <summary>Why a parameter is refused.</summary>
public enum RefusalKind
{
    /// <summary>There is no such parameter here.</summary>
    UnknownParameter,

    /// <summary>It was given more than once.</summary>
    DuplicateParameter,

    /// <summary>Its value is none that it can have.</summary>
    InvalidValue,
}
