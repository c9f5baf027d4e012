namespace Evidence.Core.Exports;

/// <summary>The table of formats: routes, <c>Accept</c>, the CLI, documentation and tests read it.</summary>
public static class ExportFormats
{
    /// <summary>What formats of the whole release are of.</summary>
    public const string WholeRelease = "release";

    /// <summary>All formats, the plainest first.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("json", "application/json", "JSON", "json", [], "Every list and record, as the API sends them.")
        {
            Writer = JsonFile.Whole,
            IsStored = true,
            Counter = static () => new JsonRowCounter(2),
        },
        new("ndjson", "application/x-ndjson", "JSON Lines", "ndjson", [], "One record a line, for streaming.")
        {
            Writer = JsonFile.Lines,
            IsStored = true,
            Counter = static () => new LineCounter(""),
        },
        new("csv", "text/csv", "CSV", "csv", [], "Spreadsheets: RFC 4180, nested values as columns; of results the researcher's table.")
        {
            Writer = CsvFiles.Of,
            Counter = static () => new CsvRowCounter(),
            IsTable = true,
        },
        new("ris", "application/x-research-info-systems", "RIS", "ris", ["studies"], "Reference managers: one entry a study, by its primary publication.")
        {
            Writer = ReferenceFile.Ris,
            Counter = static () => new LineCounter("ER  -"),
        },
        new("bibtex", "application/x-bibtex", "BibTeX", "bib", ["studies"], "LaTeX and reference managers: one entry a study.")
        {
            Writer = ReferenceFile.BibTex,
            Counter = static () => new LineCounter("@"),
        },
        new("csl-json", "application/vnd.citationstyles.csl+json", "CSL-JSON", "csl.json", ["studies"], "Citation processors: one entry a study.")
        {
            Writer = ReferenceFile.CslJson,
            Counter = static () => new JsonRowCounter(1),
        },
        new(
            "fhir",
            "application/fhir+json",
            "FHIR R5",
            "fhir.json",
            ["studies", "results", "claims"],
            "Health systems: a Bundle of Citation, Evidence, EvidenceVariable and ArtifactAssessment."
        )
        {
            Writer = static scope => new FhirFile(scope),
            Counter = static () => new JsonRowCounter(2),
        },
        new(
            "jsonld",
            "application/ld+json",
            "JSON-LD",
            "jsonld",
            ["studies", "claims", WholeRelease],
            "Search engines and fact-check collectors: schema.org studies, ClaimReview, Dataset."
        )
        {
            Writer = static scope => new JsonLdFile(scope),
            Counter = static () => new JsonRowCounter(2),
        },
        new("metafor", "text/csv; profile=metafor", "CSV for metafor", "metafor.csv", ["results"], "R: xi, ni, yi and vi of the results that have them.")
        {
            Writer = CsvFiles.Metafor,
            Counter = static () => new CsvRowCounter(),
            IsTable = true,
        },
        new(
            "datapackage",
            "application/zip",
            "data package",
            "zip",
            [WholeRelease],
            "Researchers: every table with its schema, sources and licence, Frictionless v2."
        ),
        new("sqlite", "application/vnd.sqlite3", "SQLite", "sqlite", [WholeRelease], "Datasette, DuckDB and R: a read-only file with plain relational views."),
    ];

    /// <summary>The format of a suffix; null if there is none.</summary>
    public static ExportFormat? Find(string suffix) => All.FirstOrDefault(format => format.Suffix == suffix);

    /// <summary>The formats in which a list, or a record of it, is sent.</summary>
    public static IReadOnlyList<ExportFormat> OfList(string kind) => [.. Of(kind).Where(format => format.Writer is not null)];

    /// <summary>The formats that lists of a kind have.</summary>
    public static IEnumerable<ExportFormat> Of(string kind) => All.Where(format => format.IsOf(kind));
}
