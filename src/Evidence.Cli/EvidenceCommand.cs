using System.CommandLine;
using Evidence.Cli.Commands;
using Evidence.Storage;
using Spectre.Console;

namespace Evidence.Cli;

/// <summary>The <c>evidence</c> command. Exit codes: 0 fine, 1 our fault, 2 your data, 64 usage.</summary>
internal static class EvidenceCommand
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after the command's name.</param>
    /// <param name="console">Where results and progress go.</param>
    /// <param name="errors">Where defects and failures go.</param>
    public static async Task<int> RunAsync(string[] args, IAnsiConsole console, TextWriter errors)
    {
        var root = new RootCommand(
            "Works on the evidence knowledge base: builds its store from packs, checks packs, tells what the store holds, "
                + "exports it and verifies what was exported.\n\n"
                + "Exit codes: 0 fine · 1 our fault · 2 your data has defects · 64 the command line is wrong.\n"
                + "Defects go to standard error, one a line: file pointer code detail."
        )
        {
            ImportCommand.Create(console, errors),
            ValidateCommand.Create(console, errors),
            StatusCommand.Create(console),
            CheckCommand.Create(console, errors),
            ExportCommand.Create(console, errors),
            VerifyCommand.Create(console, errors),
            BackupCommands.Backup(console, errors),
            BackupCommands.Restore(console, errors),
            RulesCommand.Create(console, errors),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await errors.WriteLineAsync(error.Message);
            }

            await errors.WriteLineAsync("evidence --help tells how the command is used.");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is StoreException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(error.Message);
            return ExitCodes.OurFault;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped; nothing was changed.");
            return ExitCodes.OurFault;
        }
    }
}
