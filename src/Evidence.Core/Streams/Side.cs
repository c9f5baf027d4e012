namespace Evidence.Core.Streams;

/// <summary>How another unit stands to a unit.</summary>
internal enum Side
{
    /// <summary>The unit itself.</summary>
    Own,

    /// <summary>The unit before.</summary>
    Before,

    /// <summary>The unit after.</summary>
    After,

    /// <summary>The heading above.</summary>
    Heading,

    /// <summary>The line that announces the list it is in.</summary>
    Lead,
}
