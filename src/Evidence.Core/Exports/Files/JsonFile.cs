using System.Buffers;
using Evidence.Core.Results;

namespace Evidence.Core.Exports;

/// <summary>Records as they are stored: bytes out, nothing parsed; results are cut from the documents of their studies.</summary>
public sealed class JsonFile : ExportWriter
{
    private readonly byte[] _before;
    private readonly byte[] _between;
    private readonly byte[] _behind;
    private readonly byte[] _after;
    private bool _started;

    private JsonFile(byte[] before, byte[] between, byte[] behind, byte[] after) => (_before, _between, _behind, _after) = (before, between, behind, after);

    /// <summary>One record a line, nothing else.</summary>
    public static JsonFile Lines(ExportScope scope) => new([], [], [(byte)'\n'], []);

    /// <summary>An object of <c>meta</c>, which says what it is and how to cite it, and <c>items</c>; a single record is the record itself.</summary>
    public static JsonFile Whole(ExportScope scope) => scope.IsSingle ? new([], [], [], []) : new(Head(scope), [.. ",\n"u8], [], [.. "\n]}\n"u8]);

    /// <inheritdoc/>
    public override void Begin(IBufferWriter<byte> output) => output.Write(_before);

    /// <inheritdoc/>
    public override int Write(IBufferWriter<byte> output, ReadOnlySpan<byte> document, ReadOnlySpan<int> places)
    {
        if (places.IsEmpty)
        {
            WriteItem(output, document);
            return 1;
        }

        var rows = ResultRows.Read(document.ToArray());
        foreach (var place in places)
        {
            WriteItem(output, rows.Row(place).Span);
        }

        return places.Length;
    }

    /// <inheritdoc/>
    public override void End(IBufferWriter<byte> output) => output.Write(_after);

    private void WriteItem(IBufferWriter<byte> output, ReadOnlySpan<byte> item)
    {
        if (_started)
        {
            output.Write(_between);
        }

        output.Write(item);
        output.Write(_behind);
        _started = true;
    }

    private static byte[] Head(ExportScope scope)
    {
        var head = new ArrayBufferWriter<byte>();
        using (var json = JsonParts.Writer(head))
        {
            json.WriteStartObject();
            json.WriteStartObject("meta");
            json.WriteString("list", scope.Listing.Name);
            json.WriteString("ledger", scope.Release.Ledger);
            json.WriteString("query", scope.Query);
            json.Text("version", scope.Release.Edition.Version);
            json.Text("date", scope.Release.Edition.Date);
            json.WriteString("digest", scope.Release.Digest);
            json.WriteString("cite", scope.Release.Text);
            json.WriteString("license", ReleaseCitation.LicenseUrl);
            json.WriteEndObject();
        }

        head.Write(",\"items\":[\n"u8);
        return head.WrittenSpan.ToArray();
    }
}
