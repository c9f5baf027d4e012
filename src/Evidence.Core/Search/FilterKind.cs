namespace Evidence.Core.Search;

/// <summary>How a filter compares.</summary>
public enum FilterKind
{
    /// <summary>Any of several values, separated by commas; where the field has an order, ranges too.</summary>
    AnyOf,

    /// <summary>A number or a range of numbers.</summary>
    Size,

    /// <summary>Not less than a number.</summary>
    AtLeast,

    /// <summary>Not more than a number.</summary>
    AtMost,

    /// <summary>Any of several filters.</summary>
    Either,
}
