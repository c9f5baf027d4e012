using System.CommandLine;
using System.Text;
using Evidence.Api.Pages;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Exports;
using Evidence.Core.Text;
using Evidence.Storage.Catalogs;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary>
/// <c>evidence check</c>: checks a sentence, or reads a page and checks what is worth checking. The JSON is byte for byte what the API answers.
/// </summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = ["text", "json", "html"];

    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var what = new Argument<string>("what") { Description = "A file (.txt, .md, .html), - for standard input, or a sentence in quotes." };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json for programs (the API's bytes), html for a page.",
            DefaultValueFactory = _ => Formats[0],
        };
        format.AcceptOnlyFromAmong(Formats);
        var store = StoreOption.Create();
        var command = new Command("check", "Checks what a sentence or a page claims against the studies in the store. Nothing is sent anywhere.")
        {
            what, format, store,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            using var opened = StoreOption.OpenExisting(parsed, store);
            return await TellAsync(console, errors, new CatalogLoader(opened).Load(), parsed.GetValue(what)!, parsed.GetValue(format)!, cancel);
        });
        return command;
    }

    private static async Task<int> TellAsync(IAnsiConsole console, TextWriter errors, Catalog catalog, string what, string format, CancellationToken cancel)
    {
        var index = CheckIndex.Build(CheckSourcesOf.Ledger(catalog.Trial));
        var scanner = new PageScanner(index);
        var isPage = what == "-" || File.Exists(what);
        if (!isPage && LooksLikePath(what))
        {
            await errors.WriteLineAsync($"There is no file {what}.");
            return ExitCodes.YourData;
        }

        var text = what == "-" ? await Console.In.ReadToEndAsync(cancel) : isPage ? await File.ReadAllTextAsync(what, cancel) : what;
        var read = what.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || what.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? TextFormat.Html
            : what.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? TextFormat.Markdown : TextFormat.Plain;
        if (format == "text")
        {
            CheckReport.Write(
                console,
                CheckReport.Of(isPage ? scanner.Scan(text, read, cancel: cancel) : null, isPage ? null : new ClaimChecker(index).Check(text))
            );
            return ExitCodes.Fine;
        }

        // where the links of a page lead: to the service that has the records
        if (KnowledgeBase.ReadSite(Environment.GetEnvironmentVariable("EVIDENCE_SITE")) is not { } site)
        {
            await errors.WriteLineAsync(KnowledgeBase.WrongSite);
            return ExitCodes.Usage;
        }

        var answer = scanner.Answer(isPage ? scanner.Page(text, read, null, null) : scanner.Claim(text, null), cancel);
        await console.Profile.Out.Writer.WriteAsync(format == "json" ? Encoding.UTF8.GetString(answer.Span)
            : isPage ? await SavedPages.ScanAsync(text, answer, catalog.Trial, site, cancel)
            : await SavedPages.CheckAsync(text, answer, catalog.Trial, site, cancel));
        return ExitCodes.Fine;
    }

    private static bool LooksLikePath(string what) =>
        !what.Contains(' ', StringComparison.Ordinal) && (what.Contains('/', StringComparison.Ordinal) || Path.HasExtension(what));
}
