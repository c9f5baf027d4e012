using System.CommandLine;
using Evidence.Storage.Imports;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence validate</c>: finds every defect of a pack without a store.</summary>
internal static class ValidateCommand
{
    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var path = new Argument<string>("path") { Description = "The pack folder.", DefaultValueFactory = _ => "data" };
        var command = new Command("validate", "Reads a pack and tells every defect and note; writes nothing and needs no store.") { path };
        command.SetAction(parsed =>
        {
            var reading = PackImport.Validate(parsed.GetValue(path)!);
            foreach (var defect in reading.Defects)
            {
                errors.WriteLine(defect);
            }

            foreach (var note in reading.Notes)
            {
                console.Profile.Out.Writer.WriteLine($"note {note}");
            }

            console.Profile.Out.Writer.WriteLine($"{reading.Defects.Count} defects, {reading.Notes.Count} notes.");
            return reading.Defects.Count > 0 ? ExitCodes.YourData : ExitCodes.Fine;
        });
        return command;
    }
}
