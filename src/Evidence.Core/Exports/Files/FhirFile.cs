using System.Buffers;
using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Exports;

/// <summary>
/// Studies with their results, chosen results with what they refer to, or verdicts on claims, as a FHIR Bundle. A row of the file is an entry.
/// </summary>
internal sealed class FhirFile(ExportScope scope) : ExportWriter
{
    private FhirExport? _bundle;

    public override void Begin(IBufferWriter<byte> output) =>
        _bundle = new FhirExport(output, scope.Others.Measures, scope.Release.Site) { StudiesMayComeAgain = scope.Listing.Kind == Kinds.StoredKinds.Results };

    public override int Write(IBufferWriter<byte> output, ReadOnlySpan<byte> document, ReadOnlySpan<int> places) =>
        scope.Listing.Kind == Kinds.StoredKinds.Claims ? _bundle!.Add(JsonSerializer.Deserialize(document, PackJson.Default.Claim)!)
        : scope.Listing.Kind == Kinds.StoredKinds.Results ? _bundle!.Add(StudyRow.Read(document).Only(places))
        : _bundle!.Add(StudyRow.Read(document));

    public override void End(IBufferWriter<byte> output) => _bundle!.End();

    protected override void Dispose(bool disposing)
    {
        _bundle?.Dispose();
        base.Dispose(disposing);
    }
}
