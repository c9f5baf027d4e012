using Evidence.Core.Exports;
using Evidence.Core.Search;
using Evidence.Storage.Lists;
using Evidence.Storage.Records;

namespace Evidence.Storage.Exports;

/// <summary>
/// Hands the rows found to a writer, each with its stored bytes, as many at once as the database gives in one round. Results lie in the documents of their
/// studies: those of one study that follow each other are handed over together, so that its document is read once.
/// </summary>
internal sealed class ExportRun : IDisposable
{
    private readonly ExportWriter _writer;
    private readonly ExportBuffer _output;
    private readonly RecordIndex _index;
    private readonly RecordReader _reader;
    private readonly BodyConsumer _write;
    private readonly List<int> _places = [];
    private readonly List<(RecordKey Key, int[] Places)> _waiting = [];
    private int _next;
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
            return Add(_index.Key(row), []);
        }

        var study = _index.ParentOf(row);
        var wrote = study != _study && AddStudy();
        _study = study;
        _places.Add(_index.Place(row));
        return wrote;
    }

    /// <summary>Writes what is still held, and the end.</summary>
    public void End()
    {
        AddStudy();
        WriteWaiting();
        _writer.End(_output);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
    }

    private bool AddStudy()
    {
        if (_places.Count == 0)
        {
            return false;
        }

        var wrote = Add(_index.Parent!.Key(_study), [.. _places]);
        _places.Clear();
        return wrote;
    }

    private bool Add(RecordKey key, int[] places)
    {
        _waiting.Add((key, places));
        return _waiting.Count >= _reader.AtOnce && WriteWaiting();
    }

    private bool WriteWaiting()
    {
        if (_waiting.Count == 0)
        {
            return false;
        }

        _next = 0;
        _reader.Read([.. _waiting.Select(static one => one.Key)], _write);
        _waiting.Clear();
        return true;
    }

    private void Write(ReadOnlySpan<byte> document) => Rows += _writer.Write(_output, document, _waiting[_next++].Places);
}
