using Evidence.Core.Releases;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Imports;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Evidence.Api.Hosting;

/// <summary>What happens before the first request: the store is made from the pack when there is none, and the address is told.</summary>
internal static class FirstStart
{
    /// <summary>Imports the pack when the store is empty or was derived by another engine; false when that cannot be done, which has then been said.</summary>
    public static bool Prepare(EvidenceStore store, string pack)
    {
        try
        {
            store.Prepare();
            var latest = new CatalogLoader(store).LatestRelease();
            if (latest?.Engine == Engine.Version)
            {
                return true;
            }

            Console.WriteLine(latest is null ? $"Building {store.Location} from {pack}" : $"Rebuilding {store.Location}: it was derived by engine {latest.Engine}, this is {Engine.Version}");
            var report = new PackImport(store).ImportFolder(pack, name: null, dryRun: false, new ConsoleProgress());
            foreach (var defect in report.Defects)
            {
                Console.Error.WriteLine(defect);
            }

            return report.Defects.Count == 0;
        }
        catch (StoreException error)
        {
            Console.Error.WriteLine(error.Message);
            return false;
        }
    }

    /// <summary>The address and three requests to try.</summary>
    public static void Welcome(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        var release = app.Services.GetRequiredService<CurrentCatalog>().Now.Release;
        Console.WriteLine(
            $"""
            Serving release {release?.Number} at {address}  (description: {address}/swagger)
              curl '{address}/v1/studies?condition=spinal-cord-injury&profile=comparative&facet=design'
              curl '{address}/v1/claims?verdict=contradicted'
              curl '{address}/v1/search?q=intrathecal'
            """);
    }

    private sealed class ConsoleProgress : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Console.WriteLine($"  {value.Step}: {value.Done:N0}");
    }
}
