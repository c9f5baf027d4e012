using Evidence.Cli;

return await EvidenceCommand.RunAsync(args, Spectre.Console.AnsiConsole.Console, Console.Error);
