namespace Evidence.Core.Exports;

/// <summary>What the cells of a column are.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>An id of this knowledge base.</summary>
    Id,

    /// <summary>Several texts joined by <c>; </c>.</summary>
    List,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A date as far as it is known: <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>.</summary>
    Date,

    /// <summary>A public address.</summary>
    Address,
}
