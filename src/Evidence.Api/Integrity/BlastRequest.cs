using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Integrity;

/// <summary>A work of which is asked what rests on it.</summary>
/// <param name="By">What it was named by: doi, pmid, study, or retracted for every retracted work.</param>
/// <param name="Value">The name, normalised; null for every retracted work.</param>
/// <param name="Studies">The studies that it is, in the order of ids.</param>
internal sealed record BlastRequest(string By, string? Value, IReadOnlyList<Study> Studies)
{
    private const string Address = "/v1/integrity/blast-radius";

    /// <summary>The parameters; one of them, or none.</summary>
    public static IReadOnlyList<ListParameter> Own { get; } =
    [
        new("doi", "The DOI of a publication.", "10.1038/s41467-024-46259-y"),
        new("pmid", "The PubMed number of a publication.", "29859175"),
        new("study", "The id of a study.", "honmou-2021"),
    ];

    /// <summary>The ids of the studies.</summary>
    public IReadOnlySet<string> Ids { get; } = Studies.Select(study => study.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The question as a query string.</summary>
    public string Canonical => Value is null ? "" : $"?{By}={Uri.EscapeDataString(Value)}";

    /// <summary>What the work is to a study: the role of the publication named, or its own report.</summary>
    public string Role(Study study) =>
        study
            .Publications.FirstOrDefault(one =>
                By == "doi" ? one.Doi is { } doi && Identifiers.Doi(doi) == Value : By == "pmid" && one.Pmid is { } pmid && Identifiers.Pmid(pmid) == Value
            )
            ?.Role
        ?? Publication.OwnReport;

    /// <summary>Reads it, or says what does not fit.</summary>
    public static OrProblem<BlastRequest> Read(IQueryCollection query, LedgerCatalog ledger)
    {
        if (QueryParameters.Check(query, Address, [.. Own.Select(one => one.Name)]) is { } problem)
        {
            return problem;
        }

        if (query.Count > 1)
        {
            return ProblemKinds.InvalidValue.Because(
                $"A work is named once, and here by {string.Join(" and ", query.Keys.Select(name => $"'{name}'"))}.",
                "Give doi, pmid or study; nothing at all asks of every retracted work."
            ) with
            {
                Parameter = query.Keys.Last(),
            };
        }

        var index = ledger.Index(Listings.Studies.Kind.Name);
        if (query.Count == 0)
        {
            var noticed = Stored(ledger, index, index.RowsWith("hasNotice", ["true"]));
            return new BlastRequest("retracted", null, [.. noticed.Where(study => Core.Synthesis.SynthesisStudy.Of(study, null, null).IsRetracted)]);
        }

        var (by, given) = (query.Keys.First(), query.First().Value.ToString());
        var value = by switch { "doi" => Identifiers.Doi(given), "pmid" => Identifiers.Pmid(given), _ => given };
        var asked = new BlastRequest(by, value, Stored(ledger, index, by == "study" ? index.RowsOf([value]) : index.RowsWith(by, [value])));
        return asked.Studies.Count > 0 ? asked : ProblemKinds.NotFound.Because(
            $"{by} {ListQueryReader.Short(given)} is not in release {ledger.Number}. That does not say that nothing rests on it elsewhere.",
            by == "study" ? "/v1/studies?q=… finds ids." : "Search by title with /v1/studies?q=…, and ask with study=ID.");
    }

    private static List<Study> Stored(LedgerCatalog ledger, RecordIndex index, RowSet rows)
    {
        var studies = new List<Study>();
        ledger.Records.Read(rows.Members().Select(index.Key), RecordForm.Document, document => studies.Add(StoredStudy.Read(document)));
        return studies;
    }
}
