using Evidence.Api.Hosting;
using Evidence.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Evidence.Api.Tests;

/// <summary>Work beside the requests tells once what fails, goes on, and ends with the service without a word.</summary>
public sealed class BackgroundWorkTests
{
    [Fact]
    public async Task What_fails_is_told_once_and_looked_at_again()
    {
        using var log = new ListedLog();
        using var host = Started(log, static look => look switch
        {
            < 3 => throw new StoreException("The disk is away."),
            3 => throw new InvalidOperationException("Nobody thought of this."),
            _ => Task.FromResult(false),
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<SomeWork>().ExecuteTask!;
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Something cannot be done, and is tried again: The disk is away.", "Something cannot be done, and is tried again: Nobody thought of this."],
            log.Troubles
        );
        Assert.Equal(4, host.Services.GetRequiredService<SomeWork>().Looks);
    }

    [Fact]
    public async Task A_host_that_is_thrown_away_while_work_is_done_logs_nothing()
    {
        using var log = new ListedLog();
        var began = new TaskCompletionSource();
        var host = Started(log, _ => Waits(began));
        await host.StartAsync(TestContext.Current.CancellationToken);
        var work = host.Services.GetRequiredService<SomeWork>();
        await began.Task;

        host.Dispose();

        await work.ExecuteTask!;
        Assert.Empty(log.Troubles);
    }

    [Fact]
    public async Task A_host_that_ends_before_it_can_be_reached_logs_nothing()
    {
        using var log = new ListedLog();
        using var host = Started(log, static _ => Task.FromResult(true));
        var work = host.Services.GetRequiredService<SomeWork>();
        await work.StartAsync(TestContext.Current.CancellationToken);
        await work.StopAsync(TestContext.Current.CancellationToken);
        Assert.Empty(log.Troubles);
        Assert.Equal(0, work.Looks);
    }

    private static async Task<bool> Waits(TaskCompletionSource began)
    {
        began.SetResult();
        await Task.Delay(Timeout.Infinite, SomeWork.Cancel.Value);
        return true;
    }

    private static IHost Started(ListedLog log, Func<int, Task<bool>> look)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton(look);
        builder.Services.AddSingleton(static provider =>
            new SomeWork(
                provider.GetRequiredService<Func<int, Task<bool>>>(),
                provider.GetRequiredService<IHostApplicationLifetime>(),
                provider.GetRequiredService<ILogger<SomeWork>>()
            )
        );
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<SomeWork>());
        return builder.Build();
    }

    private sealed class SomeWork(Func<int, Task<bool>> look, IHostApplicationLifetime lifetime, ILogger<SomeWork> log) : BackgroundWork(lifetime, log)
    {
        public static AsyncLocal<CancellationToken> Cancel { get; } = new();

        public int Looks { get; private set; }

        protected override string Trouble => "Something cannot be done";

        protected override Task<bool> LookAsync(CancellationToken cancel)
        {
            Cancel.Value = cancel;
            Looks++;
            return look(Looks);
        }
    }

    private sealed class ListedLog : ILoggerProvider, ILogger
    {
        private readonly List<string> _troubles = [];

        public IReadOnlyList<string> Troubles
        {
            get
            {
                lock (_troubles)
                {
                    return [.. _troubles];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
            {
                lock (_troubles)
                {
                    _troubles.Add(formatter(state, exception));
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
