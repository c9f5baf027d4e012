using Evidence.Core.Pack;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>One record of ClinicalTrials.gov as a study.</summary>
internal sealed class RegistryRecord(RecordNode root, string place, MeasureNames measures)
{
    private readonly RecordNode _protocol = root["protocolSection"];
    private readonly List<Defect> _findings = [];

    public ImportedStudy Read()
    {
        var identity = _protocol["identificationModule"];
        var (official, brief) = (identity["officialTitle"].Text(), identity["briefTitle"].Text());
        if ((official ?? brief) is not { } title)
        {
            return new(place, null, [.. root.Rest()], [ImportFindings.NoTitle.At(place, "/protocolSection/identificationModule", "the record has no title")]);
        }

        var number = identity["nctId"].Text();
        var arms = new RegistryArms(_protocol["armsInterventionsModule"], root["resultsSection"]["participantFlowModule"]);
        var results = new RegistryResults(root["resultsSection"], arms, measures);
        var publications = new RegistryPublications(_protocol, place, _findings);
        var hasResults = root["resultsSection"].Exists;
        var state = new RegistryState(root);
        var (design, registered) = Design(hasResults);
        var study = state.Put(About(title, number)) with
        {
            Aliases = [.. new[] { brief, identity["acronym"].Text() }.OfType<string>().Where(alias => alias != title).Distinct()],
            Design = design,
            RegisteredDesign = registered,
            Registrations = [.. publications.Registrations(number)],
            Publications = [.. publications.Publications(number)],
            Arms = arms.Arms,
            Results = results.Results(),
            AdverseEvents = [.. results.AdverseEvents().Distinct()],
        };
        var notices = publications.Notices().ToList();
        return new(place, study, [.. root.Rest(), .. new ShownWords(study).Missing(root.Read())], _findings) { Notices = notices };
    }

    private Study About(string title, string? number)
    {
        var design = _protocol["designModule"];
        var locations = _protocol["contactsLocationsModule"]["locations"].Entries();
        return new()
        {
            Id = Slugs.Of(number ?? title),
            Title = title,
            Condition = Condition(),
            Phase = Phase(design["phases"]),
            Masking = Term(design["designInfo"]["maskingInfo"]["masking"], RegistryTerms.Masking),
            Sponsor = _protocol["sponsorCollaboratorsModule"]["leadSponsor"]["name"].Text(),
            Institutions = [.. locations.Select(static one => one["facility"].Text()).OfType<string>().Distinct()],
            Countries = [.. locations.Select(static one => Term(one["country"], RegistryCountries.Code)).OfType<string>().Distinct()],
            StartYear = StartYear(),
            Population = Age(_protocol["eligibilityModule"]),
            Readings = number is null
                ? []
                :
                [
                    new Reading
                    {
                        Url = RegistryPublications.Address(number),
                        What = "registry",
                        Extent = "record as the registry's API sent it",
                    },
                ],
        };
    }

    // only a known condition, and the first of them: the others stay in the list of what was not mapped
    private string? Condition()
    {
        foreach (var entry in _protocol["conditionsModule"]["conditions"].Entries())
        {
            if (Term(entry, RegistryTerms.Condition) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    // a registration shows intent: what was planned is a design only when results were posted
    private (string? Design, string? Registered) Design(bool hasResults)
    {
        var module = _protocol["designModule"];
        var (type, allocation, info) = (module["studyType"], module["designInfo"]["allocation"], module["designInfo"]);
        var model = info["interventionModel"].Exists ? info["interventionModel"] : info["observationalModel"];
        var design = RegistryTerms.Design(type.Peek(), allocation.Peek(), model.Peek());
        if (design is not null)
        {
            type.Take();
            allocation.Take();
            model.Take();
        }

        return (hasResults ? design : "registration-only", design);
    }

    private static string? Phase(RecordNode phases)
    {
        var phase = RegistryTerms.Phase(string.Join('/', phases.Entries().Select(static one => one.Peek())));
        if (phase is not null)
        {
            phases.Take();
        }

        return phase;
    }

    private static string? Term(RecordNode node, Func<string, string?> map)
    {
        var term = node.Peek() is { } word ? map(word) : null;
        if (term is not null)
        {
            node.Take();
        }

        return term;
    }

    private int? StartYear()
    {
        var date = _protocol["statusModule"]["startDateStruct"];
        if (Years.Of(date["date"].Peek()) is not (>= 1900 and <= 2100 and var year) || date["type"].Peek() == "ESTIMATED")
        {
            return null;
        }

        date.Take();
        return year;
    }

    private static Population? Age(RecordNode eligibility)
    {
        var (from, to) = (eligibility["minimumAge"].Text(), eligibility["maximumAge"].Text());
        return from is null && to is null ? null : new() { Age = to is null ? $"{from} and older" : from is null ? $"up to {to}" : $"{from} to {to}" };
    }
}
