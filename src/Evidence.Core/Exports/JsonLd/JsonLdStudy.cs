using System.Globalization;
using System.Text.Json;
using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary>A study as MedicalTrial, MedicalObservationalStudy or MedicalStudy. Only properties whose domain these types have are used.</summary>
internal static class JsonLdStudy
{
    // how a design is called: the type, and the member of the type's design enumeration if one means the same
    private static readonly Dictionary<string, (string Type, string? Design)> Types = new(StringComparer.Ordinal)
    {
        ["randomized-controlled-trial"] = ("MedicalTrial", "RandomizedTrial"),
        ["non-randomized-controlled-trial"] = ("MedicalTrial", null),
        ["single-arm-trial"] = ("MedicalTrial", null),
        ["case-series"] = ("MedicalObservationalStudy", "CaseSeries"),
        ["case-report"] = ("MedicalObservationalStudy", null),
        ["cohort"] = ("MedicalObservationalStudy", "CohortStudy"),
        ["natural-history"] = ("MedicalObservationalStudy", "CohortStudy"),
        ["epidemiology"] = ("MedicalObservationalStudy", null),
    };

    private static readonly Dictionary<string, string> Maskings = new(StringComparer.Ordinal)
    {
        ["none"] = "OpenTrial",
        ["single"] = "SingleBlindedTrial",
        ["double"] = "DoubleBlindedTrial",
        ["triple"] = "TripleBlindedTrial",
    };

    public static void Write(Utf8JsonWriter json, StudyRow row, string site)
    {
        var study = row.Study;
        var (type, design) = Types.GetValueOrDefault(study.Design ?? "", ("MedicalStudy", null));
        json.WriteString("@type", type);
        json.WriteString("@id", $"{site}/v1/studies/{study.Id}");
        json.WriteString("url", $"{site}/v1/studies/{study.Id}");
        json.WriteString("name", study.Title);
        json.Texts("alternateName", study.Aliases);
        json.Text("description", study.Summary);
        json.Texts("identifier", study.Registrations);
        Named(json, "healthCondition", "MedicalCondition", study.Condition?.Replace('-', ' '));
        Named(json, "sponsor", "Organization", study.Sponsor);
        json.Array("studyLocation", study.Countries, country => Object(json, "Country", country));
        if (type == "MedicalTrial")
        {
            json.Array("trialDesign", new[] { design, Maskings.GetValueOrDefault(study.Masking ?? "") }.OfType<string>(), one => Member(json, one));
        }
        else if (design is not null)
        {
            json.WritePropertyName("studyDesign");
            Member(json, design);
        }

        WriteArticle(json, StudyReferences.Of(study));
    }

    private static void WriteArticle(Utf8JsonWriter json, Reference reference)
    {
        if (!reference.IsStructured && reference.Citation is null)
        {
            return;
        }

        json.Object("subjectOf", () =>
        {
            json.WriteString("@type", "MedicalScholarlyArticle");
            json.Text("name", reference.Title);
            json.Text("datePublished", reference.Date ?? reference.Year?.ToString("D4", CultureInfo.InvariantCulture));
            json.Array("author", reference.Authors, author => Author(json, author));
            json.Text("inLanguage", reference.Language);
            json.Text("alternativeHeadline", reference.TranslatedTitle);
            json.Texts("keywords", reference.Keywords);
            json.Text("abstract", reference.Abstract);
            Named(json, "publisher", "Organization", reference.Publisher);
            json.Array("identifier", Identifiers(reference), one => Property(json, one.Name, one.Value));
            json.Texts("sameAs", new[] { reference.Doi is null ? null : DoiAddress.Of(reference.Doi), reference.Url }.OfType<string>().Distinct());
            WriteContainer(json, reference);
            json.Text("pagination", reference.Pages);
            json.Texts("correction", reference.Notes);
        });
    }

    // an issue is of a volume, and that of a journal
    private static void WriteContainer(Utf8JsonWriter json, Reference reference)
    {
        if (reference.Journal is not { } journal)
        {
            return;
        }

        var parts = new List<(string Type, string Property, string Value)>();
        if (reference.Issue is { } issue)
        {
            parts.Add(("PublicationIssue", "issueNumber", issue));
        }

        if (reference.Volume is { } volume)
        {
            parts.Add(("PublicationVolume", "volumeNumber", volume));
        }

        parts.Add(("Periodical", "name", journal));
        foreach (var (type, property, value) in parts)
        {
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", type);
            json.WriteString(property, value);
        }

        parts.ForEach(_ => json.WriteEndObject());
    }

    private static void Author(Utf8JsonWriter json, Author author)
    {
        json.WriteStartObject();
        json.WriteString("@type", author.IsLiteral ? "Organization" : "Person");
        json.WriteString("name", author.ToString());
        if (!author.IsLiteral)
        {
            json.WriteString("familyName", author.FullFamily);
            json.Text("givenName", author.Given);
            json.Text("honorificSuffix", author.Suffix);
        }

        json.Text("sameAs", author.Orcid is null ? null : "https://orcid.org/" + author.Orcid);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, string Value)> Identifiers(Reference reference)
    {
        (string Name, string? Value)[] known = [("DOI", reference.Doi), ("PMID", reference.Pmid), ("PMCID", reference.Pmcid)];
        return known
            .Where(static one => one.Value is not null)
            .Select(static one => (one.Name, one.Value!))
            .Concat(reference.Identifiers.Select(static one => (one.Scheme, one.Value)));
    }

    private static void Property(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject();
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", name);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("@id", "https://schema.org/" + name);
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string property, string type, string? name)
    {
        if (name is not null)
        {
            json.WritePropertyName(property);
            Object(json, type, name);
        }
    }

    private static void Object(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
