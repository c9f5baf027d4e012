namespace Evidence.Core.Exports;

/// <summary>Counts the rows of a file from its bytes, piece by piece, without reading what they say.</summary>
public abstract class RowCounter
{
    /// <summary>Rows so far.</summary>
    public abstract long Rows { get; }

    /// <summary>Takes the next bytes.</summary>
    public abstract void Add(ReadOnlySpan<byte> bytes);
}
