using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Api.Pages;

namespace Evidence.Api.Tests.Pages;

/// <summary>A pack in which every text of every record would run, load or break out of a page: each page shows it as text.</summary>
public sealed class HostileRecordsTests
{
    private static readonly JsonSerializerOptions AsWritten = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Records_whose_texts_are_hostile_come_back_as_text_on_every_page()
    {
        var folder = Directory.CreateTempSubdirectory("evidence-hostile-");
        try
        {
            var spoilt = Spoil(Path.Combine(AppContext.BaseDirectory, "data"), folder.FullName);
            Assert.True(spoilt > 5000, $"Only {spoilt} texts were spoilt.");
            await using var server = new Server("--EVIDENCE_RATELIMIT", "off", "--EVIDENCE_PACK", folder.FullName);
            await server.InitializeAsync();
            foreach (
                var path in SiteMap
                    .All.Select(page => page.Example)
                    .Concat([
                        "/summary-of-findings?tab=sources",
                        "/synthesis?tab=table",
                        "/claims",
                        "/providers",
                        "/search?q=xq7",
                        "/compare?id=bydon-2024,yoon-2007",
                    ])
            )
            {
                using var answer = await server.Send(path, null, ("Accept", "text/html"));
                var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

                Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
                HostileTexts.AssertInert(html, path);
            }

            using var page = await server.Send("/claims/bookimed-mayo-all-improved");
            Assert.Contains("xq7", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Spoil(string from, string to)
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            if (
                path.Split(Path.DirectorySeparatorChar)[0]
                    is "studies"
                        or "claims"
                        or "testimonials"
                        or "sources"
                        or "providers"
                        or "regulators"
                        or "harms"
                        or "measures"
                && path.EndsWith(".json", StringComparison.Ordinal)
            )
            {
                var record = JsonNode.Parse(File.ReadAllText(file))!;
                Spoil(record, ref count);
                File.WriteAllText(Path.Combine(to, path), record.ToJsonString(AsWritten) + "\n");
            }
            else
            {
                File.Copy(file, Path.Combine(to, path));
            }
        }

        return count;
    }

    // a text is what has several words: ids, terms, dates and addresses have none
    private static void Spoil(JsonNode? node, ref int count)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (Spoilt(value, count) is { } text)
                    {
                        members[name] = text;
                        count++;
                    }
                    else
                    {
                        Spoil(value, ref count);
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (Spoilt(items[i], count) is { } text)
                    {
                        items[i] = text;
                        count++;
                    }
                    else
                    {
                        Spoil(items[i], ref count);
                    }
                }

                break;
        }
    }

    private static string? Spoilt(JsonNode? value, int count) =>
        value?.GetValueKind() == JsonValueKind.String && (string)value! is var text && text.Split(' ').Length > 2
            ? $"{text} {HostileTexts.All[count % HostileTexts.All.Count]}"
            : null;
}
