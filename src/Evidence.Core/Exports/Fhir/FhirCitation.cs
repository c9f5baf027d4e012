using System.Globalization;
using System.Text.Json;
using Evidence.Core.References;
using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>The publication of a study as Citation.</summary>
internal static class FhirCitation
{
    public const string Kind = "citation";

    public static void Write(Utf8JsonWriter json, Study study)
    {
        var reference = StudyReferences.Of(study);
        FhirParts.Begin(json, "Citation", FhirId.Of(Kind, study.Id), study.Title);
        json.WriteString("title", study.Title);
        json.WriteString("status", "active");
        json.Notes([study.Summary]);
        json.Object("citedArtifact", () => WriteArtifact(json, study, reference));
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, Study study, Reference reference)
    {
        json.Array("identifier", Identifiers(reference), identifier => WriteIdentifier(json, identifier.System, identifier.Value));
        json.Array("relatedIdentifier", study.Registrations, registration => WriteIdentifier(json, null, registration));
        if (Withdrawal.Holds(study.Notices))
        {
            json.Array("currentState", [FhirCodes.Retracted], state => json.Concept(state));
        }

        json.Array("title", [study.Title], title =>
        {
            json.WriteStartObject();
            json.Array("type", [FhirCodes.PrimaryTitle], type => json.Concept(type));
            json.WriteString("text", title);
            json.WriteEndObject();
        });
        if (reference.Journal is not null || reference.Year is not null)
        {
            json.Array("publicationForm", [reference], form => WriteForm(json, form));
        }

        json.Array("webLocation", Addresses(reference), url =>
        {
            json.WriteStartObject();
            json.WriteString("url", url);
            json.WriteEndObject();
        });
        WriteAuthors(json, reference);
        json.Notes([reference.Citation, .. reference.Notes]);
    }

    private static IEnumerable<(string System, string Value)> Identifiers(Reference reference)
    {
        (string System, string? Value)[] known = [("https://doi.org", reference.Doi), ("https://pubmed.ncbi.nlm.nih.gov", reference.Pmid), ("https://www.ncbi.nlm.nih.gov/pmc", reference.Pmcid)];
        return known.Where(static one => one.Value is not null).Select(static one => (one.System, one.Value!));
    }

    private static IEnumerable<string> Addresses(Reference reference) =>
        new[] { reference.Url, reference.Doi is null ? null : DoiAddress.Of(reference.Doi) }.OfType<string>().Distinct();

    private static void WriteIdentifier(Utf8JsonWriter json, string? system, string value)
    {
        json.WriteStartObject();
        json.Text("system", system);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject();
        if (reference.Journal is { } journal)
        {
            json.Object("publishedIn", () =>
            {
                json.Concept("type", FhirCodes.Periodical);
                json.WriteString("title", journal);
            });
        }

        json.Text("volume", reference.Volume);
        json.Text("issue", reference.Issue);
        json.Text("articleDate", reference.Year?.ToString("D4", CultureInfo.InvariantCulture));
        json.Text("pageString", reference.Pages);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Reference reference)
    {
        if (reference.Authors.Count == 0)
        {
            return;
        }

        json.Object("contributorship", () => json.Array("summary", [string.Join(", ", reference.Authors)], authors =>
        {
            json.WriteStartObject();
            json.Concept("type", FhirCodes.AuthorString);
            json.WriteString("value", authors);
            json.WriteEndObject();
        }));
    }
}
