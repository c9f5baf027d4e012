using Evidence.Core.Pack;
using Evidence.Core.Sources;

namespace Evidence.Core.Imports;

/// <summary>Numbers and publications of a registry record.</summary>
internal sealed class RegistryPublications(RecordNode protocol, string place, List<Defect> findings)
{
    /// <summary>Address of a record.</summary>
    public static string Address(string number) => $"https://clinicaltrials.gov/study/{number}";

    /// <summary>The record's number, then those of other registries; sponsors' own numbers are none.</summary>
    public IEnumerable<string> Registrations(string? number)
    {
        if (number is not null)
        {
            yield return number;
        }

        foreach (var other in protocol["identificationModule"]["secondaryIdInfos"].Entries())
        {
            if (other["type"].Peek() is "REGISTRY" or "EUDRACT_NUMBER" or "CTIS" && other["id"].Text() is { } id && id != number)
            {
                other["type"].Take();
                yield return id;
            }
        }
    }

    /// <summary>Reports of results, papers that name the trial, and the registry's entry.</summary>
    public IEnumerable<Publication> Publications(string? number)
    {
        foreach (var reference in protocol["referencesModule"]["references"].Entries())
        {
            // links that the library made by itself say that a paper names the trial, not that it reports it
            var role = reference["type"].Peek() switch { "RESULT" => Publication.OwnReport, "DERIVED" => "secondary", _ => null };
            if (role is not null && reference["citation"].Peek() is { } citation)
            {
                reference["type"].Take();
                reference["citation"].Take();
                yield return new() { Citation = citation, Pmid = Pmid(reference["pmid"]), Role = role };
            }
        }

        if (number is not null)
        {
            yield return new() { Citation = $"ClinicalTrials.gov {number}", Url = Address(number), Role = "registry" };
        }
    }

    /// <summary>Retractions of reports that the registry names.</summary>
    public IEnumerable<RetractionNotice> Notices()
    {
        foreach (var reference in protocol["referencesModule"]["references"].Entries())
        {
            foreach (var retraction in reference["retractions"].Entries())
            {
                if (reference["pmid"].Peek() is { } work && ValueCheck.IsValid(work, FieldTypes.Pmid) && retraction["pmid"].Peek() is { } number
                    && ValueCheck.IsValid(number, FieldTypes.Pmid))
                {
                    retraction["pmid"].Take();
                    var date = retraction["source"].Peek() is { } source ? PubMedNotices.DateOf(source) : null;
                    yield return new(null, work, new() { Kind = "retraction", Date = date, Url = PubMedNotices.Address(number) }, place);
                }
            }
        }
    }

    private string? Pmid(RecordNode node)
    {
        if (node.Peek() is not { } pmid)
        {
            return null;
        }

        if (ValueCheck.IsValid(pmid, FieldTypes.Pmid))
        {
            node.Take();
            return pmid;
        }

        findings.Add(ImportFindings.BadValue.At(place, node.Pointer, $"{pmid} is no PubMed number"));
        return null;
    }
}
