using System.Buffers;
using Evidence.Core.References;
using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>Studies as entries of a reference manager, each by its primary publication.</summary>
internal sealed class ReferenceFile(Action<IBufferWriter<byte>, Reference> write) : ExportWriter
{
    private byte[] _before = [];
    private byte[] _between = [];
    private byte[] _after = [];
    private bool _started;

    public static ReferenceFile Ris(ExportScope scope) => new(RisExport.Write);

    // what stands outside entries is read over by BibTeX
    public static ReferenceFile BibTex(ExportScope scope) =>
        new(BibTexExport.Write) { _before = System.Text.Encoding.UTF8.GetBytes($"% {scope.Release.Text}\n\n") };

    public static ReferenceFile CslJson(ExportScope scope) =>
        scope.IsSingle ? new(CslJsonExport.Write) : new(CslJsonExport.Write) { _before = [.. "[\n"u8], _between = [.. ",\n"u8], _after = [.. "\n]\n"u8] };

    public override void Begin(IBufferWriter<byte> output) => output.Write(_before);

    public override int Write(IBufferWriter<byte> output, ReadOnlySpan<byte> document, ReadOnlySpan<int> places)
    {
        if (_started)
        {
            output.Write(_between);
        }

        write(output, StudyReferences.Of(StoredStudy.Read(document)));
        _started = true;
        return 1;
    }

    public override void End(IBufferWriter<byte> output) => output.Write(_after);
}
