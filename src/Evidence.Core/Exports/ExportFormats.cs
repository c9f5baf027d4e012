namespace Evidence.Core.Exports;

/// <summary>The table of formats: routes, <c>Accept</c>, the CLI, documentation and tests read it.</summary>
public static class ExportFormats
{
    /// <summary>What formats of the whole release are of.</summary>
    public const string WholeRelease = "release";

    /// <summary>All formats, the plainest first.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("json", "application/json", "JSON", "json", [], "Every list and record, as the API sends them."),
        new("ndjson", "application/x-ndjson", "JSON Lines", "ndjson", [], "One record a line, for streaming."),
        new("csv", "text/csv", "CSV", "csv", [], "Spreadsheets: RFC 4180, nested values as columns; of results the researcher's table."),
        new("ris", "application/x-research-info-systems", "RIS", "ris", ["studies"], "Reference managers: one entry a study, by its primary publication."),
        new("bibtex", "application/x-bibtex", "BibTeX", "bib", ["studies"], "LaTeX and reference managers: one entry a study."),
        new("csl-json", "application/vnd.citationstyles.csl+json", "CSL-JSON", "csl.json", ["studies"], "Citation processors: one entry a study."),
        new("fhir", "application/fhir+json", "FHIR R5", "fhir.json", ["studies", "results", "claims"], "Health systems: a Bundle of Citation, Evidence, EvidenceVariable and ArtifactAssessment."),
        new("jsonld", "application/ld+json", "JSON-LD", "jsonld", ["studies", "claims", WholeRelease], "Search engines and fact-check collectors: schema.org studies, ClaimReview, Dataset."),
        new("metafor", "text/csv; profile=metafor", "CSV for metafor", "metafor.csv", ["results"], "R: xi, ni, yi and vi of the results that have them."),
        new("datapackage", "application/zip", "data package", "zip", [WholeRelease], "Researchers: every table with its schema, sources and licence, Frictionless v2."),
        new("sqlite", "application/vnd.sqlite3", "SQLite", "sqlite", [WholeRelease], "Datasette, DuckDB and R: a read-only file with plain relational views."),
    ];

    /// <summary>The format of a suffix; null if there is none.</summary>
    public static ExportFormat? Find(string suffix) => All.FirstOrDefault(format => format.Suffix == suffix);

    /// <summary>The formats that lists of a kind have.</summary>
    public static IEnumerable<ExportFormat> Of(string kind) => All.Where(format => format.IsOf(kind));
}
