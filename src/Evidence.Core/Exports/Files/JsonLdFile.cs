using System.Buffers;
using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Exports;

/// <summary>Studies and claims in the words of schema.org: a graph, or one node.</summary>
internal sealed class JsonLdFile(ExportScope scope) : ExportWriter
{
    private JsonLdExport? _graph;

    public override void Begin(IBufferWriter<byte> output) => _graph = new JsonLdExport(output, scope.Release.Site, isGraph: !scope.IsSingle);

    public override int Write(IBufferWriter<byte> output, ReadOnlySpan<byte> document, ReadOnlySpan<int> places)
    {
        if (scope.Listing.Kind == Kinds.StoredKinds.Claims)
        {
            var claim = JsonSerializer.Deserialize(document, PackJson.Default.Claim)!;
            _graph!.Add(claim, scope.Others.Sources.GetValueOrDefault(claim.SourceId));
        }
        else
        {
            _graph!.Add(StudyRow.Read(document));
        }

        return 1;
    }

    public override void End(IBufferWriter<byte> output) => _graph!.End();

    protected override void Dispose(bool disposing)
    {
        _graph?.Dispose();
        base.Dispose(disposing);
    }
}
