using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Evidence.Api.Hosting;

/// <summary>Traces and metrics over OTLP, when OTEL_EXPORTER_OTLP_ENDPOINT says where to; nothing is measured when it does not.</summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private const string Setting = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Telemetry()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("evidence", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore").AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>Adds it when an endpoint is set.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Setting]))
        {
            builder.Services.AddSingleton<IHostedService>(_ => new Telemetry());
        }
    }

    /// <summary>Says of the span of a request, when it is traced, what was asked and answered, in the words of OpenTelemetry's HTTP conventions.</summary>
    public static void Describe(Activity? span, HttpContext context)
    {
        if (span is null)
        {
            return;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("url.path", context.Request.Path.Value);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>The providers listen from the moment they are made.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is still held.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces.ForceFlush();
        _metrics.ForceFlush();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }
}
