using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Sources;
using M = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Measures.Measure>;
using P = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Providers.Provider>;
using S = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Sources.Source>;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>What the other tables point at: measures, sources, providers.</summary>
internal static class ReferenceTables
{
    public static CsvTable<Measure> Measures { get; } = new(
        "measures",
        "Outcome measures",
        "One row is one outcome measure: what it measures, on which scale, and which way is better.",
        [
            M.Key(m => m.Id, "The measure's id."),
            M.Text("name", m => m.Name, "Name in full.") with { Required = true },
            M.Text("abbreviation", m => m.Abbreviation, "Usual abbreviation."),
            M.Text("description", m => m.Description, "What it measures.") with { Required = true },
            M.Text("condition", m => m.Condition, "Condition it belongs to; empty when it is used in several."),
            M.Number("scaleMin", m => m.Scale?.Min, "Lowest score."),
            M.Number("scaleMax", m => m.Scale?.Max, "Highest score."),
            M.Number("scaleStep", m => m.Scale?.Step, "Distance between neighbouring scores of one person."),
            M.List("categories", m => m.Scale?.Categories ?? [], "Ordered categories, worst or lowest first."),
            M.Term("direction", V.MeasureDirection, m => m.Direction, "Which way is better; empty where neither is."),
            M.Text("unit", m => m.Unit, "Unit in words."),
            M.Number("mcid", m => m.Mcid?.Value, "Smallest important difference; empty where none was read."),
            M.Number("mcidLow", m => m.Mcid?.Low, "Lower end of its range."),
            M.Number("mcidHigh", m => m.Mcid?.High, "Upper end of its range."),
            M.Text("mcidUnit", m => m.Mcid?.Unit, "Its unit."),
            M.Text("mcidBasis", m => m.Mcid?.Basis, "How it was found."),
            M.List("notes", m => m.Notes, "What a user of the measure should know."),
            M.List("readings", m => m.Readings.Select(reading => reading.Url), "Addresses of what was read."),
        ]);

    public static CsvTable<Source> Sources { get; } = new(
        "sources",
        "Sources",
        "One row is one document that makes assertions.",
        [
            S.Key(s => s.Id, "The source's id."),
            S.Term("kind", V.SourceKind, s => s.Kind, "What kind of document it is.") with { Required = true },
            S.Text("title", s => s.Title, "Title as printed.") with { Required = true },
            S.Text("publisher", s => s.Publisher, "Who publishes it.") with { Required = true },
            S.Address("url", s => s.Url, "Public address."),
            S.Date("published", s => s.Published, "Date of publication, as far as it is stated."),
            S.Date("updated", s => s.Updated, "Date of the last change that it states."),
            S.Date("retrieved", s => s.Retrieved, "Date on which it was read."),
            S.Text("language", s => s.Language, "Language tag."),
            S.Flag("sellsTreatment", s => s.SellsTreatment, "True when the publisher earns from the treatment described.") with { Required = true },
            S.Text("about", s => s.About, "The study or harm it is about, or a few words."),
        ]);

    public static CsvTable<Provider> Providers { get; } = new(
        "providers",
        "Providers",
        "One row is one clinic, hospital, laboratory or broker. Being listed says nothing about quality.",
        [
            P.Key(p => p.Id, "The provider's id."),
            P.Text("name", p => p.Name, "Name as the pages give it.") with { Required = true },
            P.Term("kind", V.ProviderKind, p => p.Kind, "What it is.") with { Required = true },
            P.Text("city", p => p.City, "City."),
            P.Text("country", p => p.Country, "Country, ISO 3166-1 alpha-2."),
            P.List("affiliations", p => p.Affiliations, "Ids of providers it belongs to or works with."),
            P.List("claims", p => p.Claims, "Ids of claims that say something about it."),
            P.Text("notes", p => p.Notes, "What else is known."),
        ]);
}
