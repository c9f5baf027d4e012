using System.Text.Json.Nodes;

namespace Evidence.Storage.Tests;

/// <summary>A small pack on disk; what does not matter to a test has a default.</summary>
internal sealed class SomePack : IDisposable
{
    public SomePack()
    {
        Write("pack.json", """{"id":"some","title":"Some pack","version":"1.0.0","licence":"CC0-1.0","description":"For tests.","readOn":"2026-11-21"}""");
        Write("measures/adverse-events.json", """{"id":"adverse-events","name":"Adverse events","description":"Any event.","direction":"lower-is-better"}""");
        Source("broker");
        Study("alpha-2001", "Olfactory cells for chronic injury");
        Study("beta-2002", "Motor recovery after intrathecal infusion");
        Testimonials("broker", 3);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("evidence-pack-").FullName;

    public static string StudyJson(string id, string title, string summary = "A study.", int year = 2001) =>
        new JsonObject
        {
            ["id"] = id,
            ["title"] = title,
            ["summary"] = summary,
            ["condition"] = "spinal-cord-injury",
            ["design"] = "case-series",
            ["publicationYear"] = year,
            ["enrolled"] = 10,
        }.ToJsonString();

    public void Study(string id, string title, string summary = "A study.") => Write($"studies/{id}.json", StudyJson(id, title, summary));

    public void Source(string id) =>
        Write(
            $"sources/{id}.json",
            $$"""
            {"id":"{{id}}","kind":"broker-page","title":"Page","publisher":"Broker","url":"https://example.org/{{id}}","language":"en","sellsTreatment":true}
            """
        );

    public void Testimonials(string source, int count) =>
        Write(
            $"testimonials/{source}.json",
            new JsonArray([
                .. Enumerable
                    .Range(1, count)
                    .Select(number =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["id"] = $"story-{number}",
                                ["sourceId"] = source,
                                ["locator"] = "Stories",
                                ["line"] = number,
                                ["statement"] = "A patient is said to have walked.",
                                ["form"] = "aggregate-report",
                                ["outcomes"] = new JsonArray("walking"),
                                ["incentive"] = "publisher-sells-treatment",
                                ["context"] = new JsonObject { ["rationale"] = "No number is given." },
                            }
                    ),
            ]).ToJsonString()
        );

    public void Remove(string path) => File.Delete(Path.Combine(Folder, path));

    public void Write(string path, string json)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, json + "\n");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
