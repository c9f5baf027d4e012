using System.CommandLine;
using System.Globalization;
using Evidence.Storage.Integrity;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence backup</c> and <c>evidence restore</c>: the store as one file, and back. Both may be done while a service runs.</summary>
internal static class BackupCommands
{
    public static Command Backup(IAnsiConsole console, TextWriter errors)
    {
        var file = new Argument<string>("file") { Description = "Where the copy goes; a file that is there is replaced when the copy is whole." };
        var store = StoreOption.Create();
        var command = new Command("backup", "Copies the store to one file, whole as it is at this moment, and holds the copy against its digests.")
        {
            file, store,
        };
        command.SetAction((parsed, cancel) =>
        {
            using var opened = StoreOption.Open(parsed, store);
            return Task.FromResult(Tell(console, errors, parsed.GetValue(file)!, opened.BackUp(parsed.GetValue(file)!, cancel)));
        });
        return command;
    }

    public static Command Restore(IAnsiConsole console, TextWriter errors)
    {
        var file = new Argument<string>("file") { Description = "A backup." };
        var store = StoreOption.Create();
        var command = new Command("restore", "Holds a backup against its digests and puts it in place of the store. A service that runs takes it whole.")
        {
            file, store,
        };
        command.SetAction((parsed, cancel) =>
        {
            using var opened = StoreOption.Open(parsed, store);
            return Task.FromResult(Tell(console, errors, parsed.GetValue(file)!, opened.Restore(parsed.GetValue(file)!, cancel)));
        });
        return command;
    }

    /// <summary>Tells what a verification found.</summary>
    public static int Tell(IAnsiConsole console, TextWriter errors, string what, VerificationReport report)
    {
        foreach (var damage in report.Damages)
        {
            errors.WriteLine($"{what}: {damage}");
        }

        if (report.Damages.Count > 0)
        {
            errors.WriteLine($"{report.Damages.Count} damages. evidence restore FILE puts a backup in place.");
            return ExitCodes.YourData;
        }

        console.Profile.Out.Writer.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"OK {what}: {report.Records:N0} records of {report.Releases:N0} releases are what was written.")
        );
        return ExitCodes.Fine;
    }
}
