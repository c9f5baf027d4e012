using System.Buffers;
using Evidence.Core.Exports;

namespace Evidence.Api.Exports;

/// <summary>Writes the catalogue of a release for search engines of data.</summary>
internal static class ReleaseCatalogue
{
    public static ReadOnlyMemory<byte> Write(ReleaseCitation citation, string site)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new JsonLdExport(buffer, site, isGraph: false);
        json.Add(citation, ExportTables.All);
        json.End();
        return buffer.WrittenMemory;
    }
}
