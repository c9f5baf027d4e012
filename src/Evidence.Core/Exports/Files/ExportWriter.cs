using System.Buffers;

namespace Evidence.Core.Exports;

/// <summary>
/// Writes the records of a list in one format: a beginning, every record as it is stored, an end. One for each file, and one output for all calls;
/// what was written may be taken from the output between two calls.
/// </summary>
public abstract class ExportWriter : IDisposable
{
    /// <summary>Writes what stands before the first record.</summary>
    public virtual void Begin(IBufferWriter<byte> output)
    {
    }

    /// <summary>Writes a record.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="document">The stored document, UTF-8 JSON.</param>
    /// <param name="places">Of a list of results: the places in the document's <c>results</c> that are meant, in order. Empty for every other list.</param>
    /// <returns>How many rows of the file it became; 0 where the format has no row for it.</returns>
    public abstract int Write(IBufferWriter<byte> output, ReadOnlySpan<byte> document, ReadOnlySpan<int> places);

    /// <summary>Writes what stands behind the last record.</summary>
    public virtual void End(IBufferWriter<byte> output)
    {
    }

    /// <summary>Gives back what the writer holds; it ends no file.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the writer holds.</summary>
    /// <param name="disposing">Always true.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
