using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests;

/// <summary>The engine says which engine it is: two services that differ in one rule of Core never answer under one name.</summary>
public sealed class EngineTests
{
    private const string Question = "/v1/synthesis?measure=ais-grade&condition=spinal-cord-injury";
    private const string Claim = "All participants in the Mayo study moved up at least one ASIA grade.";

    [Fact]
    public async Task A_changed_rule_changes_every_ETag_and_receipt_and_an_old_receipt_says_which_engine_gave_it()
    {
        var folder = Directory.CreateTempSubdirectory("evidence-engine-").FullName;
        try
        {
            var store = "sqlite:" + Path.Combine(folder, "evidence.db");
            var changed = Path.Combine(folder, "service");
            Copy(AppContext.BaseDirectory, changed);
            var same = await BuiltElsewhere(folder, static text => text);
            Assert.Equal(
                await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Evidence.Core.dll"), Cancel),
                await File.ReadAllBytesAsync(same, Cancel)
            );
            var other = await BuiltElsewhere(folder, static text => text.Replace("1.959963984540054", "1.959963984540055", StringComparison.Ordinal));
            File.Copy(other, Path.Combine(changed, "Evidence.Core.dll"), overwrite: true);

            var before = await Answers(AppContext.BaseDirectory, store, receipt: null);
            var after = await Answers(changed, store, before.Receipt);

            Assert.NotEqual(before.Tag, after.Tag);
            Assert.NotEqual((string)before.Receipt["id"]!, (string)after.Receipt["id"]!);
            Assert.Equal($"Given by another engine: {before.Receipt["engine"]} answered then, {after.Receipt["engine"]} answers now.", after.Said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    // Core with one text of its sources changed, built in another folder: the address of the assembly
    private static async Task<string> BuiltElsewhere(string folder, Func<string, string> change)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        var sources = Path.Combine(Root(), "src");
        Copy(Path.Combine(sources, "Evidence.Core"), Path.Combine(root, "src", "Evidence.Core"));
        Copy(Path.Combine(Root(), "data"), Path.Combine(root, "data"));
        foreach (var file in Directory.EnumerateFiles(sources, "Directory.*").Append(Path.Combine(Root(), ".editorconfig")))
        {
            File.Copy(file, Path.Combine(root, Path.GetRelativePath(Root(), file)));
        }

        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, Cancel);
            if (change(text) is var other && other != text)
            {
                await File.WriteAllTextAsync(file, other, Cancel);
            }
        }

        var project = Path.Combine(root, "src", "Evidence.Core", "Evidence.Core.csproj");
        using var build = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["build", project, "-c", "Release", "--nologo", "-v", "q", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false"]
            )
            {
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1" },
            }
        )!;
        var said = await build.StandardOutput.ReadToEndAsync(Cancel);
        await build.WaitForExitAsync(Cancel);
        Assert.True(build.ExitCode == 0, said);
        return Path.Combine(root, "src", "Evidence.Core", "bin", "Release", "net10.0", "Evidence.Core.dll");
    }

    // what the service of a folder answers on a store: the ETag of a synthesis, the receipt of a check, and what it says of a receipt
    private static async Task<(string Tag, JsonNode Receipt, string? Said)> Answers(string service, string store, JsonNode? receipt)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(service, "Evidence.Api.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["EVIDENCE_STORE"] = store;
        using var process = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = await Address(process) };
            using var synthesis = await client.GetAsync(new Uri(Question, UriKind.Relative), Cancel);
            var check = await Sent(client, "/v1/check", new JsonObject { ["text"] = Claim });
            var said = receipt is null
                ? null
                : await Sent(client, "/v1/receipts/verify", new JsonObject { ["text"] = Claim, ["receipt"] = receipt.DeepClone() });
            return (synthesis.Headers.ETag!.Tag, check["receipt"]!, (string?)said?["says"]);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Cancel);
        }
    }

    private static async Task<Uri> Address(Process service)
    {
        const string Serving = " at http://";
        while (await service.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line.IndexOf(Serving, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = service.StandardOutput.ReadToEndAsync(Cancel);
                return new Uri(line[(at + 4)..].Split(' ')[0]);
            }
        }

        throw new InvalidOperationException("The service ended before it served.");
    }

    private static async Task<JsonNode> Sent(HttpClient client, string path, JsonObject body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, Cancel);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (name.Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, name))!);
                File.Copy(file, Path.Combine(to, name));
            }
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
