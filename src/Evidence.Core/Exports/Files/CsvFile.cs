using System.Buffers;

namespace Evidence.Core.Exports;

/// <summary>Records as rows of a table.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
internal sealed class CsvFile<T>(CsvTable<T> table, CsvOptions options, RowReader<T> read) : ExportWriter
{
    public override void Begin(IBufferWriter<byte> output) => table.WriteHeader(output, options);

    public override int Write(IBufferWriter<byte> output, ReadOnlySpan<byte> document, ReadOnlySpan<int> places)
    {
        var rows = 0;
        foreach (var row in read(document, places))
        {
            table.WriteRow(output, options, row);
            rows++;
        }

        return rows;
    }
}
