using System.CommandLine;
using System.Globalization;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence export</c>: a list, or what a question finds in it, as a file with its manifest. The bytes are those that the API sends.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats =
    [
        .. ExportFormats.All.Where(format => format.Writer is not null).Concat(ReleaseExport.Formats).Select(format => format.Suffix),
    ];

    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var ofReleases = string.Join(" and ", ReleaseExport.Formats.Select(one => one.Suffix));
        var format = new Argument<string>("format")
        {
            Description = $"One of {string.Join(", ", Formats)}. {ofReleases} are of the whole release and take no list and no parameters.",
        };
        format.AcceptOnlyFromAmong(Formats);
        var list = new Option<string>("--list") { Description = "The list.", DefaultValueFactory = _ => Listings.Studies.Name };
        list.AcceptOnlyFromAmong([.. Listings.All.Select(listing => listing.Name)]);
        var where = new Option<string[]>("--where")
        {
            Description =
                "A parameter of the list, as --where condition=spinal-cord-injury; or by its own name, as --condition spinal-cord-injury. "
                + "Filters, q, match, expand, sort; of tables also labels and bom.",
            HelpName = "name=value",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file; in this folder, under a name that says what it is, when not given. FILE.manifest.json is written beside it.",
            HelpName = "FILE",
        };
        var store = StoreOption.Create();
        var command = new Command(
            "export",
            "Writes everything that a question finds in a list, and a manifest by which it is known to be whole. Nothing half-written is left behind."
        )
        {
            format, list, where, output, store,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancel) =>
        {
            if (GivenParameters.Read(parsed.GetValue(where) ?? [], parsed.UnmatchedTokens, out var given) is { } wrong)
            {
                await errors.WriteLineAsync(wrong);
                return ExitCodes.Usage;
            }

            if (KnowledgeBase.ReadSite(Environment.GetEnvironmentVariable("EVIDENCE_SITE")) is not { } site)
            {
                await errors.WriteLineAsync(KnowledgeBase.WrongSite);
                return ExitCodes.Usage;
            }

            if (!KnowledgeBase.TryReadDoi(Environment.GetEnvironmentVariable("EVIDENCE_DOI"), out var doi))
            {
                await errors.WriteLineAsync(KnowledgeBase.WrongDoi);
                return ExitCodes.Usage;
            }

            if (ReleaseExport.Formats.FirstOrDefault(one => one.Suffix == parsed.GetValue(format)) is { } whole)
            {
                var isNarrowed = given.Count > 0 || parsed.GetResult(list) is { Implicit: false };
                return await ReleaseFileCommand.RunAsync(
                    console, errors, whole, isNarrowed, parsed.GetValue(output), doi, () => StoreOption.OpenExisting(parsed, store), cancel);
            }

            var listing = Listings.Find(parsed.GetValue(list)!)!;
            if (Ask(listing, parsed.GetValue(format)!, given, out var asked, out var found) is { } refused)
            {
                await errors.WriteLineAsync(refused);
                return ExitCodes.Usage;
            }

            using var opened = StoreOption.OpenExisting(parsed, store);
            var catalog = new CatalogLoader(opened).Load();
            if (catalog.Release is null)
            {
                await errors.WriteLineAsync($"{opened.Where} is empty; evidence import data fills it.");
                return ExitCodes.YourData;
            }

            var export = new ListExport(catalog, listing, asked!, found!, site);
            return await WriteAsync(console, errors, export, parsed.GetValue(output) ?? export.FileName, cancel);
        });
        return command;
    }

    private static string? Ask(
        Listing listing,
        string suffix,
        IReadOnlyCollection<KeyValuePair<string, string>> given,
        out ExportQuestion? asked,
        out ExportFormat? format
    )
    {
        asked = null;
        var formats = ExportFormats.OfList(listing.Kind.Name);
        format = formats.FirstOrDefault(one => one.Suffix == suffix);
        if (format is null)
        {
            return $"There is no form '{suffix}' of {listing.Name}. There is {string.Join(", ", formats.Select(one => one.Suffix))}.";
        }

        return ExportQuestion.Read(listing, format, $"evidence export {suffix} --list {listing.Name}", given, out asked) is { } refusal
            ? $"{refusal.Detail} {refusal.Hint}".TrimEnd()
            : null;
    }

    private static async Task<int> WriteAsync(IAnsiConsole console, TextWriter errors, ListExport export, string file, CancellationToken cancel)
    {
        try
        {
            var manifest = await ShownAsync(console, progress => ExportedFile.WriteAsync(export, file, progress, cancel));
            await console.Profile.Out.Writer.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}: {manifest.Proof.Records:N0} records, {manifest.Proof.Rows:N0} rows, {manifest.Proof.Bytes:N0} bytes, "
                        + $"sha256 {manifest.Proof.Sha256}"
                )
            );
            await console.Profile.Out.Writer.WriteLineAsync($"Cite as: {manifest.Scope.Release.Text}");
            return ExitCodes.Fine;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file} cannot be written: {error.Message}");
            return ExitCodes.YourData;
        }
    }

    private static Task<ExportManifest> ShownAsync(IAnsiConsole console, Func<IProgress<(long Done, long All)>?, Task<ExportManifest>> work) =>
        !console.Profile.Capabilities.Interactive
            ? work(null)
            : console
                .Progress()
                .AutoClear(false)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context => work(new Bar(context.AddTask("writing"))));

    private sealed class Bar(ProgressTask task) : IProgress<(long Done, long All)>
    {
        public void Report((long Done, long All) value)
        {
            task.MaxValue = Math.Max(1, value.All);
            task.Value = value.All == 0 ? 1 : value.Done;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} records");
        }
    }
}
