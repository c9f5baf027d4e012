using System.Text.Json;
using Evidence.Core.Releases;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Hosting;

/// <summary>Writes the release that an answer is of.</summary>
internal static class ReleaseJson
{
    public static void Write(Utf8JsonWriter json, LedgerCatalog ledger)
    {
        json.WriteStartObject("release");
        json.WriteNumber("number", ledger.Number);
        json.WriteString("digest", ledger.Digest);
        json.WriteString("publishedAt", ledger.PublishedAt);
        if (ledger.Engine != Engine.Version)
        {
            json.WriteString("engine", ledger.Engine);
        }

        json.WriteEndObject();
    }
}
