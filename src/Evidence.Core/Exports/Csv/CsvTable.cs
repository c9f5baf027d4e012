using System.Buffers;

namespace Evidence.Core.Exports;

/// <summary>A table of an export without its records.</summary>
public abstract class CsvTable
{
    private protected CsvTable(string name, string title, string description, bool isTestimonial) =>
        (Name, Title, Description, IsTestimonial) = (name, title, description, isTestimonial);

    /// <summary>The kind of its records, plural: the name of the file without ending.</summary>
    public string Name { get; }

    /// <summary>What a person reads above it.</summary>
    public string Title { get; }

    /// <summary>What one row is.</summary>
    public string Description { get; }

    /// <summary>True for the ledger of reported experience; no file holds rows of both ledgers.</summary>
    public bool IsTestimonial { get; }

    /// <summary>The columns in order.</summary>
    public abstract IReadOnlyList<Column> Columns { get; }
}

/// <summary>A table of records of one type.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
public sealed class CsvTable<T> : CsvTable
{
    private readonly Column<T>[] _columns;
    private readonly Column<T>[] _labelled;

    internal CsvTable(string name, string title, string description, Column<T>[] columns, bool isTestimonial = false)
        : base(name, title, description, isTestimonial)
    {
        _columns = columns;
        _labelled = [.. columns.SelectMany(column => LabelColumn.Of(column) is { } label ? [column, label] : (Column<T>[])[column])];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns => _columns;

    /// <summary>The columns with those of labels behind their own.</summary>
    public IReadOnlyList<Column> LabelledColumns => _labelled;

    /// <summary>Writes the header.</summary>
    public void WriteHeader(IBufferWriter<byte> output, CsvOptions options)
    {
        var csv = new CsvWriter(output);
        if (options.ByteOrderMark)
        {
            csv.WriteByteOrderMark();
        }

        foreach (var column in options.Labels ? _labelled : _columns)
        {
            csv.Write(Cell.Of(column.Name));
        }

        csv.EndRow();
    }

    /// <summary>Writes a row.</summary>
    public void WriteRow(IBufferWriter<byte> output, CsvOptions options, T record)
    {
        var csv = new CsvWriter(output);
        foreach (var column in options.Labels ? _labelled : _columns)
        {
            csv.Write(column.Get(record));
        }

        csv.EndRow();
    }

    /// <summary>Reads the cells of a row.</summary>
    /// <param name="record">The record of the row.</param>
    /// <param name="cells">As many as there are columns.</param>
    internal void Read(T record, Span<Cell> cells)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            cells[i] = _columns[i].Get(record);
        }
    }

    /// <summary>Writes header and rows; the number of rows.</summary>
    public long Write(IBufferWriter<byte> output, CsvOptions options, IEnumerable<T> records)
    {
        var rows = 0L;
        WriteHeader(output, options);
        foreach (var record in records)
        {
            WriteRow(output, options, record);
            rows++;
        }

        return rows;
    }
}
