using System.Buffers;
using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Exports;
using Evidence.Core.References;

namespace Evidence.Core.Tests.Exports;

public sealed class ExportGoldenTests
{
    private const string Site = "https://evidence.example";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    private static readonly IReadOnlyList<PackageFile> Files =
    [
        new(ExportTables.Studies, 2, 100, new('a', 64)),
        new(ExportTables.Results, 9, 100, new('b', 64)),
        new(ExportTables.Measures, 2, 100, new('c', 64)),
        new(ExportTables.Testimonials, 1, 50, new('d', 64)),
    ];

    private static readonly Dictionary<string, Action<IBufferWriter<byte>>> Writers = new()
    {
        ["csv/studies.csv"] = output => ExportTables.Studies.Write(output, CsvOptions.Plain, Samples.Studies),
        ["csv/studies-labels.csv"] = output => ExportTables.Studies.Write(output, new(Labels: true, ByteOrderMark: true), Samples.Studies),
        ["csv/results.csv"] = output => ExportTables.Results.Write(output, CsvOptions.Plain, Samples.Studies.SelectMany(ResultRow.WithContrasts)),
        ["csv/measures.csv"] = output => ExportTables.Measures.Write(output, CsvOptions.Plain, [Samples.Grade, Samples.Motor]),
        ["csv/sources.csv"] = output => ExportTables.Sources.Write(output, CsvOptions.Plain, [Samples.Page]),
        ["csv/claims.csv"] = output => ExportTables.Claims.Write(output, CsvOptions.Plain, [Samples.Overstated, Samples.Cost]),
        ["csv/prices.csv"] = output => ExportTables.Prices.Write(output, CsvOptions.Plain, Price.Of([Samples.Cost])),
        ["csv/providers.csv"] = output => ExportTables.Providers.Write(output, CsvOptions.Plain, [Samples.Clinic]),
        ["csv/regulators.csv"] = output => ExportTables.Regulators.Write(output, CsvOptions.Plain, RegulatorRow.Of(Samples.Authority)),
        ["csv/harms.csv"] = output => ExportTables.Harms.Write(output, CsvOptions.Plain, [Samples.Tumour]),
        ["csv/testimonials.csv"] = output => ExportTables.Testimonials.Write(output, new(Labels: true), [Samples.Story]),
        ["metafor/results.csv"] = output => MetaforRows.Write(output, CsvOptions.Plain, Samples.Studies.SelectMany(ResultRow.Of)),
        ["ris/studies.ris"] = output => Each(output, RisExport.Write),
        ["bibtex/studies.bib"] = output => Each(output, BibTexExport.Write),
        ["csl-json/studies.json"] = output => CslJsonExport.Write(output, Samples.Studies.Select(row => StudyReferences.Of(row.Study))),
        ["fhir/bundle.json"] = output => FhirExport.Write(output, Samples.Studies, [Samples.Overstated, Samples.Cost], Samples.Measures, Site),
        ["jsonld/study.json"] = output => JsonLd(output, isGraph: false, json => json.Add(Samples.Trial)),
        ["jsonld/claim.json"] = output => JsonLd(output, isGraph: false, json => json.Add(Samples.Overstated, Samples.Page)),
        ["jsonld/claims.json"] = output => JsonLd(output, isGraph: true, json =>
        {
            json.Add(Samples.Overstated, Samples.Page);
            json.Add(Samples.Cost, null);
        }),
        ["jsonld/studies.json"] = output => JsonLd(output, isGraph: true, json => Samples.Studies.ToList().ForEach(json.Add)),
        ["jsonld/catalogue.json"] = output => JsonLd(output, isGraph: false, json => json.Add(Samples.Release, ExportTables.All)),
        ["datapackage/datapackage.json"] = output =>
            DataPackage.Describe(output, Samples.Release, Files, [new("Broker A", "https://broker.example/"), new("A book", null)]),
        ["datapackage/README.md"] = output => output.Write(System.Text.Encoding.UTF8.GetBytes(PackageReadme.Write(Samples.Release, Files))),
        ["datapackage/CITATION.cff"] = output => output.Write(System.Text.Encoding.UTF8.GetBytes(CitationFile.Write(Samples.Release))),
    };

    public static TheoryData<string> Names => [.. Writers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_export_is_the_one_that_was_reviewed(string name)
    {
        var text = Samples.Text(Writers[name]);
        Golden.Check(
            "exports/" + name,
            name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith("datapackage", StringComparison.Ordinal) ? Indented(text) : text
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_export_is_the_same_bytes_each_time(string name) => Assert.Equal(Samples.Text(Writers[name]), Samples.Text(Writers[name]));

    private static void JsonLd(IBufferWriter<byte> output, bool isGraph, Action<JsonLdExport> write)
    {
        using var json = new JsonLdExport(output, Site, isGraph);
        write(json);
        json.End();
    }

    private static void Each(IBufferWriter<byte> output, Action<IBufferWriter<byte>, Reference> write)
    {
        foreach (var row in Samples.Studies)
        {
            write(output, StudyReferences.Of(row.Study));
        }
    }

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Readable) + "\n";
    }
}
