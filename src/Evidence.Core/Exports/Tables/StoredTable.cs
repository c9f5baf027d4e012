using System.Buffers;
using Evidence.Core.Kinds;

namespace Evidence.Core.Exports;

/// <summary>
/// A table together with the stored records that fill it. Records are read one after the other, so a table of a million rows takes no memory.
/// </summary>
public abstract class StoredTable
{
    private protected StoredTable(CsvTable table, StoredKind kind) => (Table, Kind) = (table, kind);

    /// <summary>Its columns.</summary>
    public CsvTable Table { get; }

    /// <summary>The records it is made of.</summary>
    public StoredKind Kind { get; }

    /// <summary>
    /// Writes the header before the first row and a row with each step of the enumeration; whoever steps may empty the output in
    /// between. The number of rows so far.
    /// </summary>
    /// <param name="output">Where the CSV goes.</param>
    /// <param name="documents">The stored documents of the kind, in the order of ids.</param>
    public abstract IEnumerable<long> WriteRows(IBufferWriter<byte> output, IEnumerable<ReadOnlyMemory<byte>> documents);

    /// <summary>The cells of each row, in the order of the columns; the same array is filled again for the next row.</summary>
    public abstract IEnumerable<Cell[]> Cells(IEnumerable<ReadOnlyMemory<byte>> documents);
}

/// <summary>A table of rows of one type.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
/// <param name="table">Its columns.</param>
/// <param name="kind">The records it is made of.</param>
/// <param name="rows">From stored documents to rows.</param>
public sealed class StoredTable<T>(CsvTable<T> table, StoredKind kind, Func<IEnumerable<ReadOnlyMemory<byte>>, IEnumerable<T>> rows) : StoredTable(table, kind)
{
    /// <inheritdoc/>
    public override IEnumerable<long> WriteRows(IBufferWriter<byte> output, IEnumerable<ReadOnlyMemory<byte>> documents)
    {
        table.WriteHeader(output, CsvOptions.Plain);
        var count = 0L;
        foreach (var row in rows(documents))
        {
            table.WriteRow(output, CsvOptions.Plain, row);
            yield return ++count;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Cell[]> Cells(IEnumerable<ReadOnlyMemory<byte>> documents)
    {
        var cells = new Cell[table.Columns.Count];
        foreach (var row in rows(documents))
        {
            table.Read(row, cells);
            yield return cells;
        }
    }
}
