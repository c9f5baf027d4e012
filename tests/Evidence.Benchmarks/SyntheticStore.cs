using System.Text;
using Evidence.Storage;
using Evidence.Storage.Imports;

namespace Evidence.Benchmarks;

/// <summary>A store of the pack and seeded synthetic studies: a hundred thousand of them, five thousand in the selection that is asked for.</summary>
internal static class SyntheticStore
{
    public const int Studies = 100_000;
    public const int Selected = 5_000;
    public const string Condition = "selected-condition";

    /// <summary>Builds it in a new folder and tells the setting that names it.</summary>
    public static string Build(string data)
    {
        var folder = Directory.CreateTempSubdirectory("evidence-bench-").FullName;
        var setting = $"sqlite:{Path.Combine(folder, "evidence.db")}";
        var lines = Path.Combine(folder, "studies.ndjson");
        File.WriteAllLines(lines, Enumerable.Range(0, Studies).Select(Study), new UTF8Encoding(false));
        using var store = new EvidenceStore(StoreLocation.Parse(setting), TimeProvider.System);
        store.Prepare();
        var import = new PackImport(store);
        foreach (var path in (string[])[data, lines])
        {
            var report = import.Import(path, null, dryRun: false, new Progress<ImportProgress>());
            if (report.Defects.Count > 0)
            {
                throw new InvalidOperationException(report.Defects[0].ToString());
            }
        }

        return setting;
    }

    private static string Study(int number)
    {
        var random = new Random(number);
        var total = random.Next(8, 60);
        var (stayed, one, two) = (total - (2 * (total / 5)), total / 5, total / 5);
        var condition = number % (Studies / Selected) == 0 ? Condition : "other-condition";
        // a study is a line of the file
        return $$"""
            {"id":"s{{number:D6}}","title":"Synthetic study {{number}}","condition":"{{condition}}","design":"single-arm-trial",
            "publicationYear":{{1990 + (number % 35)}},"enrolled":{{total}},"population":{"aisGrades":["A"],"chronicity":"chronic"},
            "arms":[{"id":"treated","label":"cells","role":"treated","n":{{total}}}],"results":[
            {"id":"r","kind":"responders","arm":"treated","measure":"ais-grade","months":6,"definition":"improved >=1 AIS grade",
            "events":{{one + two}},"total":{{total}}},
            {"id":"t","kind":"transitions","arm":"treated","measure":"ais-grade","months":6,"transitions":[
            {"from":"A","to":"A","n":{{stayed}}},{"from":"A","to":"B","n":{{one}}},{"from":"A","to":"C","n":{{two}}}]}]}
            """.ReplaceLineEndings("");
    }
}
