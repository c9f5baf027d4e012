using Spectre.Console;

namespace Evidence.Cli.Tests;

/// <summary>What one run of the command said and how it ended.</summary>
internal sealed record Run(int Code, string Output, string Errors)
{
    public static async Task<Run> Of(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        console.Profile.Width = 10_000;
        var code = await EvidenceCommand.RunAsync(words, console, errors);
        return new Run(code, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }
}

/// <summary>A folder that goes away with the test.</summary>
internal sealed class SomeFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("evidence-cli-").FullName;

    public string Store => "sqlite:" + File("evidence.db");

    public string File(string name) => Path.Combine(_path, name);

    public string Pack(params (string Path, string Json)[] files)
    {
        foreach (var (path, json) in files)
        {
            var file = Path.Combine(_path, "pack", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllText(file, json + "\n");
        }

        return Path.Combine(_path, "pack");
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
