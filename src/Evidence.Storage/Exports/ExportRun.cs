using Evidence.Core.Exports;
using Evidence.Core.Search;
using Evidence.Storage.Lists;
using Evidence.Storage.Records;

namespace Evidence.Storage.Exports;

/// <summary>
/// Hands the rows found to a writer, each with its stored bytes. Results lie in the documents of their studies: those of one study that follow each other
/// are handed over together, so that its document is read once.
/// </summary>
internal sealed class ExportRun : IDisposable
{
    private readonly ExportWriter _writer;
    private readonly ExportBuffer _output;
    private readonly RecordIndex _index;
    private readonly RecordReader _reader;
    private readonly BodyConsumer _write;
    private readonly List<int> _places = [];
    private int _study = -1;

    public ExportRun(ExportWriter writer, ExportBuffer output, FoundRows found)
    {
        (_writer, _output, _index) = (writer, output, found.Index);
        _write = Write;
        _reader = found.Ledger.Records.Open(RecordForm.Document, found.Count);
        _writer.Begin(output);
    }

    /// <summary>Records taken so far.</summary>
    public long Records { get; private set; }

    /// <summary>Rows written so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Takes the next row; true when something was written.</summary>
    public bool Take(int row)
    {
        Records++;
        if (_index.Parent is null)
        {
            _reader.Read(_index.Key(row), _write);
            return true;
        }

        var study = _index.ParentOf(row);
        var wrote = study != _study && WriteStudy();
        _study = study;
        _places.Add((int)_index.Key(row));
        return wrote;
    }

    /// <summary>Writes what is still held, and the end.</summary>
    public void End()
    {
        WriteStudy();
        _writer.End(_output);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
    }

    private bool WriteStudy()
    {
        if (_places.Count == 0)
        {
            return false;
        }

        _reader.Read(_index.Parent!.Key(_study), _write);
        _places.Clear();
        return true;
    }

    private void Write(ReadOnlySpan<byte> document) => Rows += _writer.Write(_output, document, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_places));
}
