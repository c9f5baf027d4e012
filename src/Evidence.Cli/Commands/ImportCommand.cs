using System.CommandLine;
using System.Globalization;
using System.Text;
using Evidence.Core.Imports;
using Evidence.Storage.Imports;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence import</c>: puts a pack, a record or a stream of studies into the store, or records of registries and libraries.</summary>
internal static class ImportCommand
{
    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "A pack folder, a study (folder/id.json of a pack), or an NDJSON file of studies, one a line. With --from: files of that format.",
            Arity = ArgumentArity.OneOrMore,
        };
        var from = new Option<string?>("--from")
        {
            Description =
                "Where the files come from. Each record is put beside the study that has its registration, DOI, PubMed number, or title and year, "
                + "and becomes a study where there is none; what is curated here is never overwritten.",
        };
        from.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        var pack = new Option<string?>("--pack")
        {
            Description = "The pack's name; that of pack.json, the file's name, or with --from the format's name (where new studies go) when not given.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything but write." };
        var strict = new Option<bool>("--strict") { Description = "With --from: one refused record refuses all. Without --from that is always so." };
        var report = new Option<string?>("--report")
        {
            Description = "With --from: write what became of each record to this file, one JSON object a line, with everything that was not mapped.",
            HelpName = "FILE",
        };
        var encoding = new Option<string?>("--encoding")
        {
            Description = "With --from: how the bytes of the files are written, for example windows-1252; UTF-8, or UTF-16 by its mark, when not given.",
            HelpName = "NAME",
        };
        var rebuild = new Option<bool>("--rebuild")
        {
            Description =
                "Move what is there aside (its files get the ending .aside) and make the store anew: "
                + "for one that is damaged, empty or has lost releases, where there is no backup.",
        };
        var store = StoreOption.Create();
        var command = new Command(
            "import",
            "Imports a pack folder (which replaces what that pack held before, removals included), one study, or studies from NDJSON "
                + "(which are added or updated): with a single defect nothing is written. "
                + "With --from it imports records of registries, libraries and lists of notices, record by record."
        )
        {
            paths, from, pack, dryRun, strict, report, encoding, rebuild, store,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(from) is not null)
            {
                if (result.GetValue(encoding) is { } name && EncodingOf(name) is null)
                {
                    result.AddError(
                        $"--encoding: {name} is the name of no encoding. Name one of the IANA list, for example windows-1252, iso-8859-1 or gb18030."
                    );
                }

                return;
            }

            if (result.GetValue(paths) is { Length: > 1 })
            {
                result.AddError("Several files are imported with --from only; without it give one folder or file.");
            }
            else if (result.GetValue(strict) || result.GetValue(report) is not null || result.GetValue(encoding) is not null)
            {
                result.AddError("--strict, --report and --encoding need --from.");
            }
        });
        command.SetAction(parsed =>
        {
            using var opened = StoreOption.Open(parsed, store);
            if (parsed.GetValue(rebuild))
            {
                opened.Rebuild();
            }

            opened.Prepare();
            if (parsed.GetValue(from) is { } format)
            {
                var request = new ForeignRequest(format, parsed.GetValue(paths)!, parsed.GetValue(pack), parsed.GetValue(dryRun), parsed.GetValue(strict))
                {
                    Encoding = parsed.GetValue(encoding) is { } name ? EncodingOf(name) : null,
                };
                using var told = new ImportRows(console, errors, parsed.GetValue(report));
                return told.Summary(request, Shown(console, progress => new ForeignImport(opened).Import(request, told.Tell, progress)));
            }

            var import = new PackImport(opened);
            var done = Shown(console, progress => import.Import(parsed.GetValue(paths)![0], parsed.GetValue(pack), parsed.GetValue(dryRun), progress));
            return Tell(console, errors, done, parsed.GetValue(dryRun));
        });
        return command;
    }

    private static Encoding? EncodingOf(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static T Shown<T>(IAnsiConsole console, Func<IProgress<ImportProgress>, T> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return work(new Silent());
        }

        return console.Progress().AutoClear(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new RateColumn())
            .Start(context => work(new Bar(context.AddTask("reading"))));
    }

    private static int Tell(IAnsiConsole console, TextWriter errors, ImportReport report, bool dryRun)
    {
        foreach (var defect in report.Defects)
        {
            errors.WriteLine(defect);
        }

        if (report.Defects.Count > 0)
        {
            errors.WriteLine($"{report.Defects.Count} defects; nothing was written.");
            return ExitCodes.YourData;
        }

        foreach (var note in report.Notes)
        {
            console.Profile.Out.Writer.WriteLine($"note {note}");
        }

        console.Profile.Out.Writer.WriteLine(
            report.Release is { } release
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(dryRun ? "Would make release" : "Release")} {release.Number}: {report.Records:N0} records read, {release.Added:N0} added, "
                        + $"{release.Changed:N0} changed, {release.Removed:N0} removed."
                )
                : string.Create(CultureInfo.InvariantCulture, $"{report.Records:N0} records read; nothing changed, no release was made.")
        );
        return ExitCodes.Fine;
    }

    private sealed class Silent : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = Math.Max(1, value.AllBytes);
            task.Value = value.AllBytes == 0 ? 0 : value.Bytes;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Step} {value.Done:N0}");
            task.State.Update<long>("done", _ => value.Done);
        }
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            var seconds = task.ElapsedTime?.TotalSeconds ?? 0;
            return new Spectre.Console.Text(seconds < 0.1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{task.State.Get<long>("done") / seconds:N0}/s"));
        }
    }
}
