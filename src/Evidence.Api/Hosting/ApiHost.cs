using System.IO.Compression;
using Evidence.Api.Agents;
using Evidence.Api.OpenApi;
using Evidence.Core.Exports;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Integrity;
using Evidence.Storage.Releases;
using Microsoft.AspNetCore.ResponseCompression;

namespace Evidence.Api.Hosting;

/// <summary>Puts the service together, from top to bottom.</summary>
internal static class ApiHost
{
    private const string Rebuild = "--rebuild";
    private const int LongestAddress = 16 * 1024;

    /// <summary>The service, ready to run; null when the store or the pack cannot be used, which has then been said.</summary>
    /// <param name="words">The words behind the program's name: settings, and --rebuild to move a store aside that cannot be used and make one anew.</param>
    /// <param name="clock">What the time is taken from; null for the machine's own.</param>
    public static WebApplication? Build(string[] words, TimeProvider? clock = null)
    {
        string[] args = [.. words.Where(static word => word != Rebuild)];
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder
            .Configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // the router refuses what is too long, with a reason; these are the ends past which there is none
            kestrel.Limits.MaxRequestLineSize = 8 * LongestAddress;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * LongestAddress;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
            // of a body that is not asked for yet, no more than this is taken from the network
            kestrel.Limits.MaxRequestBufferSize = 16 * LongestAddress;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.ExplainBareRefusals());
        });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls("http://127.0.0.1:5080");
        }

        var settings = Settings.Read(builder.Configuration);
        if (Console.IsOutputRedirected)
        {
            // a program reads the log: one JSON object a line
            builder.Logging.ClearProviders().AddJsonConsole(options => options.IncludeScopes = false);
        }

        Telemetry.Add(builder);
        AddServices(builder.Services, settings, clock ?? TimeProvider.System);
        var app = builder.Build();

        // what takes a while and needs no store is made while the store is read
        var agents = Task.Run(() => app.Services.PrepareAgents());
        if (FirstStart.MustBuild(app.Services.GetRequiredService<EvidenceStore>(), words.Contains(Rebuild, StringComparer.Ordinal)) is not { } mustBuild)
        {
            return null;
        }

        app.Services.GetRequiredService<Readiness>().Doing = mustBuild ? "reading the pack" : null;
        app.UseProxies(builder.Configuration["EVIDENCE_PROXIES"]);
        app.UseMiddleware<Edge>();
        app.UseResponseCompression();
        app.UseMiddleware<AsOf>();
        app.UseRouting();
        agents.GetAwaiter().GetResult();
        Routes.Map(app);
        app.Services.GetRequiredService<OwnApi>().Open(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, Settings settings, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(settings);
        services.AddSingleton(provider => new EvidenceStore(settings.Store, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CatalogLoader>();
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<SeparationProof>();
        services.AddSingleton(new AnswerCache(settings.Cache));
        services.AddSingleton<Readiness>();
        services.AddSingleton<Turns>();
        services.AddSingleton<CurrentCatalog>();
        services.AddSingleton<PinnedReleases>();
        services.AddSingleton<Claims.CurrentChecker>();
        services.AddSingleton<KnownAddresses>();
        services.AddSingleton<Releases.ReceiptScope>();
        services.AddSingleton<Exports.ReleaseFiles>();
        services.AddHostedService<FirstStart>();
        services.Configure<HostOptions>(static host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        services.AddHostedService(provider => provider.GetRequiredService<CurrentCatalog>());
        services.AddHostedService(provider => provider.GetRequiredService<Claims.CurrentChecker>());
        services.AddHostedService<Synthesis.SynthesisPreparation>();
        services.AddHostedService<Claims.CheckRehearsal>();
        services.AddHostedService<StoreVerifier>();
        services.AddSingleton(provider => new RateLimit(settings.RateLimit, settings.WorkLimit, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Workshop>();
        services.AddSingleton<Exports.ExportTurns>();
        services.AddSingleton<OwnApi>();
        services.AddSingleton<Pages.PageAnswer>();
        services.AddDescription();
        services.AddAgents();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                "application/json",
                "application/problem+json",
                "application/schema+json",
                "text/html",
                "text/css",
                "text/javascript",
                "image/svg+xml",
                "text/plain",
                .. ExportFormats.All.Where(format => format.Writer is not null).Select(format => format.MediaType.Split(';')[0]).Distinct(),
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
