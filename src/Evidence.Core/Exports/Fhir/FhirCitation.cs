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
        json.Array("contained", reference.Authors.Index(), one => WriteContained(json, one.Item, one.Index));
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

        json.Array("title", [reference.Title ?? study.Title], title =>
        {
            json.WriteStartObject();
            json.Array("type", [FhirCodes.PrimaryTitle], type => json.Concept(type));
            json.WriteString("text", title);
            json.WriteEndObject();
        });
        json.Array("abstract", new[] { reference.Abstract }.OfType<string>(), text =>
        {
            json.WriteStartObject();
            json.WriteString("text", text);
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
        json.Notes([CitationLine.Of(reference), .. NoteLines.Of(reference)]);
    }

    private static IEnumerable<(string System, string Value)> Identifiers(Reference reference)
    {
        (string System, string? Value)[] known =
        [
            ("https://doi.org", reference.Doi),
            ("https://pubmed.ncbi.nlm.nih.gov", reference.Pmid),
            ("https://www.ncbi.nlm.nih.gov/pmc", reference.Pmcid),
        ];
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
                if (reference.Publisher is { } publisher)
                {
                    json.Object("publisher", () => json.WriteString("display", publisher));
                }
            });
        }

        json.Text("volume", reference.Volume);
        json.Text("issue", reference.Issue);
        json.Text("articleDate", reference.Date ?? reference.Year?.ToString("D4", CultureInfo.InvariantCulture));
        json.Text("pageString", reference.Pages);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Reference reference)
    {
        if (reference.Authors.Count == 0)
        {
            return;
        }

        json.Object("contributorship", () =>
        {
            if (reference.AuthorsComplete is { } complete)
            {
                json.WriteBoolean("complete", complete);
            }

            json.Array("entry", Enumerable.Range(1, reference.Authors.Count), rank =>
            {
                json.WriteStartObject();
                json.Object("contributor", () => json.WriteString("reference", $"#{AuthorId(rank)}"));
                json.WriteNumber("rankingOrder", rank);
                json.WriteEndObject();
            });
            json.Array("summary", [string.Join(", ", reference.Authors)], authors =>
            {
                json.WriteStartObject();
                json.Concept("type", FhirCodes.AuthorString);
                json.WriteString("value", authors);
                json.WriteEndObject();
            });
        });
    }

    private static string AuthorId(int rank) => string.Create(CultureInfo.InvariantCulture, $"author-{rank}");

    // a person with the parts of the name, a group by its name; the particle is part of the family name here
    private static void WriteContained(Utf8JsonWriter json, Author author, int place)
    {
        json.WriteStartObject();
        json.WriteString("resourceType", author.IsLiteral ? "Organization" : "Practitioner");
        json.WriteString("id", AuthorId(place + 1));
        json.Array("identifier", new[] { author.Orcid }.OfType<string>(), orcid => WriteIdentifier(json, "https://orcid.org", orcid));
        if (author.IsLiteral)
        {
            json.WriteString("name", author.Family);
        }
        else
        {
            json.Array("name", [author], one =>
            {
                json.WriteStartObject();
                json.WriteString("family", one.FullFamily);
                json.Texts("given", (one.Given ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
                json.Texts("suffix", new[] { one.Suffix }.OfType<string>());
                json.WriteEndObject();
            });
        }

        json.WriteEndObject();
    }
}
