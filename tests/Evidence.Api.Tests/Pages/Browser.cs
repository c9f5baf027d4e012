using Microsoft.Playwright;

namespace Evidence.Api.Tests.Pages;

/// <summary>
/// A real browser. Where there is none the tests that need it are reported as skipped; EVIDENCE_BROWSER=required, as the gate sets it, makes them fail instead.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Flags =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable => Places.Prepend(Environment.GetEnvironmentVariable("EVIDENCE_CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    private static bool IsRequired => Environment.GetEnvironmentVariable("EVIDENCE_BROWSER") == "required";

    public async ValueTask InitializeAsync()
    {
        if (Executable is not { } executable)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A window of its own with a page in it.</summary>
    public async Task<IPage> Open(Server server, int width, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        Assert.False(_browser is null && IsRequired, "There is no browser, and EVIDENCE_BROWSER says that one is required: install chromium.");
        Assert.SkipWhen(_browser is null, "There is no browser here; install chromium, or name one in EVIDENCE_CHROMIUM.");
        var window = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = server.Client.BaseAddress!.ToString(),
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
            }
        );
        window.SetDefaultTimeout(60_000);
        return await window.NewPageAsync();
    }
}
