using System.CommandLine;
using System.Text;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Text;
using Evidence.Storage.Catalogs;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence check</c>: checks a sentence, or reads a page and checks what is worth checking. The JSON is byte for byte what the API answers.</summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = ["text", "json", "html"];

    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var what = new Argument<string>("what") { Description = "A file (.txt, .md, .html), - for standard input, or a sentence in quotes." };
        var format = new Option<string>("--format") { Description = "text for people, json for programs (the API's bytes), html for a page.", DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var store = StoreOption.Create();
        var command = new Command("check", "Checks what a sentence or a page claims against the studies in the store. Nothing is sent anywhere.") { what, format, store };
        command.SetAction(parsed =>
        {
            using var opened = StoreOption.OpenExisting(parsed, store);
            var index = CheckIndex.Build(CheckSourcesOf.Ledger(new CatalogLoader(opened).Load().Trial));
            return Tell(console, errors, index, parsed.GetValue(what)!, parsed.GetValue(format)!);
        });
        return command;
    }

    private static int Tell(IAnsiConsole console, TextWriter errors, CheckIndex index, string what, string format)
    {
        var scanner = new PageScanner(index);
        var isPage = what == "-" || File.Exists(what);
        if (!isPage && LooksLikePath(what))
        {
            errors.WriteLine($"There is no file {what}.");
            return ExitCodes.YourData;
        }

        var text = what == "-" ? Console.In.ReadToEnd() : isPage ? File.ReadAllText(what) : what;
        var read = what.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || what.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? TextFormat.Html
            : what.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? TextFormat.Markdown : TextFormat.Plain;
        if (format == "json")
        {
            var answer = scanner.Answer(isPage ? scanner.Page(text, read, null, null) : scanner.Claim(text, null));
            console.Profile.Out.Writer.Write(Encoding.UTF8.GetString(answer.Span));
            return ExitCodes.Fine;
        }

        var report = CheckReport.Of(isPage ? scanner.Scan(text, read) : null, isPage ? null : new ClaimChecker(index).Check(text));
        if (format == "html")
        {
            console.Profile.Out.Writer.Write(CheckReport.Html(report));
        }
        else
        {
            CheckReport.Write(console, report);
        }

        return ExitCodes.Fine;
    }

    private static bool LooksLikePath(string what) => !what.Contains(' ', StringComparison.Ordinal) && (what.Contains('/', StringComparison.Ordinal) || Path.HasExtension(what));
}
