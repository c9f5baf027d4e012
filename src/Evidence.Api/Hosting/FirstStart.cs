using Evidence.Core.Releases;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Imports;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Evidence.Api.Hosting;

/// <summary>
/// What happens at the start: the store is made from the pack when there is none, or again when another engine derived it. That is done beside the
/// requests, which are told what is being done; then the address is told.
/// </summary>
internal sealed class FirstStart(
    EvidenceStore store,
    Settings settings,
    Readiness readiness,
    CurrentCatalog current,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<FirstStart> log
) : BackgroundWork(lifetime, log)
{
    /// <summary>Makes the tables; whether the pack must be imported then. Null when the store cannot be used, which has then been said.</summary>
    /// <param name="store">The store.</param>
    /// <param name="anew">Whether it was asked for that what is here is moved aside.</param>
    public static bool? MustBuild(EvidenceStore store, bool anew)
    {
        try
        {
            if (anew)
            {
                store.Rebuild();
            }

            store.Prepare();
            return new CatalogLoader(store).LatestRelease()?.Engine != Engine.Version;
        }
        catch (StoreException error)
        {
            Console.Error.WriteLine(error.Message);
            return null;
        }
    }

    protected override string Trouble => "The store cannot be built";

    /// <summary>Builds what must be built, and tells the address.</summary>
    protected override async Task<bool> LookAsync(CancellationToken cancel)
    {
        if (readiness.Doing is not null)
        {
            if (!await Task.Run(Build, cancel))
            {
                OnFailure();
                return false;
            }

            current.Reload();
            readiness.Doing = null;
        }

        Welcome();
        return false;
    }

    /// <summary>Without a store there is nothing to serve.</summary>
    protected override void OnFailure()
    {
        Environment.ExitCode = 1;
        Lifetime.StopApplication();
    }

    private bool Build()
    {
        try
        {
            var latest = new CatalogLoader(store).LatestRelease();
            Console.WriteLine(
                latest is null
                    ? $"Building {store.Where} from {settings.Pack}"
                    : $"Rebuilding {store.Where}: it was derived by engine {latest.Engine}, this is {Engine.Version}"
            );
            var report = new PackImport(store).ImportFolder(settings.Pack, name: null, dryRun: false, new Progress(readiness));
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

    private void Welcome()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine(
            $"""
            Serving release {current.Now.Release?.Number} of {store.Where} at {address}  (description: {address}/swagger)
              curl '{address}/v1/studies?condition=spinal-cord-injury&profile=comparative&facet=design'
              curl '{address}/v1/claims?verdict=contradicted'
              curl '{address}/v1/search?q=intrathecal'
            """);
    }

    private sealed class Progress(Readiness readiness) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            readiness.Doing = $"{value.Step}: {value.Done:N0}";
            Console.WriteLine($"  {readiness.Doing}");
        }
    }
}
