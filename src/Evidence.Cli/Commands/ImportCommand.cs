using System.CommandLine;
using System.Globalization;
using Evidence.Storage.Imports;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence import</c>: puts a pack, a record or a stream of studies into the store.</summary>
internal static class ImportCommand
{
    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var path = new Argument<string>("path") { Description = "A pack folder, a record file (folder/id.json of a pack), or an NDJSON file of studies, one a line." };
        var pack = new Option<string?>("--pack") { Description = "The pack's name; that of pack.json, or the file's name, when not given." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything but write." };
        var store = StoreOption.Create();
        var command = new Command("import", "Imports a pack folder (which replaces what that pack held before, removals included), one record file, or studies from NDJSON (which are added or updated). With a single defect nothing is written.")
        {
            path, pack, dryRun, store,
        };
        command.SetAction(parsed =>
        {
            using var opened = StoreOption.Open(parsed, store);
            opened.Prepare();
            var import = new PackImport(opened);
            var report = Shown(console, progress => import.Import(parsed.GetValue(path)!, parsed.GetValue(pack), parsed.GetValue(dryRun), progress));
            return Tell(console, errors, report, parsed.GetValue(dryRun));
        });
        return command;
    }

    private static ImportReport Shown(IAnsiConsole console, Func<IProgress<ImportProgress>, ImportReport> work)
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

        console.Profile.Out.Writer.WriteLine(report.Release is { } release
            ? string.Create(CultureInfo.InvariantCulture, $"{(dryRun ? "Would make release" : "Release")} {release.Number}: {report.Records:N0} records read, {release.Added:N0} added, {release.Changed:N0} changed, {release.Removed:N0} removed.")
            : string.Create(CultureInfo.InvariantCulture, $"{report.Records:N0} records read; nothing changed, no release was made."));
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
            return new Text(seconds < 0.1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{task.State.Get<long>("done") / seconds:N0}/s"));
        }
    }
}
