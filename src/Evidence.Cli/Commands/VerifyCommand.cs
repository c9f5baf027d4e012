using System.CommandLine;
using System.Globalization;
using Evidence.Core.Exports;
using Evidence.Storage.Integrity;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary>
/// <c>evidence verify</c>: whether the store is what was written, or whether an exported file is whole and unchanged, from its
/// manifest; for that no store is needed.
/// </summary>
internal static class VerifyCommand
{
    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var file = new Argument<string?>("file")
        {
            Description = "The file that was exported; the store itself when not given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var store = StoreOption.Create();
        var manifest = new Option<string?>("--manifest") { Description = "Its manifest; FILE.manifest.json when not given.", HelpName = "FILE" };
        var command = new Command(
            "verify",
            "Holds everything in the store against its digests, or counts and hashes an exported file anew and holds it against its manifest."
        )
        {
            file, manifest, store,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(file) is not { } path)
            {
                using var opened = StoreOption.OpenExisting(parsed, store);
                return BackupCommands.Tell(console, errors, opened.Where, new StoreVerification(opened).Run(cancel));
            }

            try
            {
                return await VerifyAsync(console, errors, path, parsed.GetValue(manifest) ?? ExportedFile.ManifestOf(path), cancel);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                await errors.WriteLineAsync(error.Message);
                return ExitCodes.YourData;
            }
        });
        return command;
    }

    private static async Task<int> VerifyAsync(IAnsiConsole console, TextWriter errors, string file, string manifest, CancellationToken cancel)
    {
        using var check = FileCheck.Of(await File.ReadAllBytesAsync(manifest, cancel));
        if (check is null)
        {
            await errors.WriteLineAsync($"{manifest} is no manifest of an export.");
            return ExitCodes.YourData;
        }

        await using (var stream = File.OpenRead(file))
        {
            var buffer = new byte[64 * 1024];
            for (var read = await stream.ReadAsync(buffer, cancel); read > 0; read = await stream.ReadAsync(buffer, cancel))
            {
                check.Add(buffer.AsSpan(0, read));
            }
        }

        var differences = check.Differences();
        foreach (var difference in differences)
        {
            await errors.WriteLineAsync($"{file}: {difference}");
        }

        if (differences.Count > 0)
        {
            return ExitCodes.YourData;
        }

        await console.Profile.Out.Writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"OK {file}: {check.Rows:N0} rows, as its manifest says."));
        return ExitCodes.Fine;
    }
}
