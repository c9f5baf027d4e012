using Evidence.Core.Harms;
using H = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Harms.Harm>;
using R = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.RegulatorRow>;

namespace Evidence.Core.Exports;

/// <summary>Documented harms, and what authorities said and did.</summary>
internal static class HarmTables
{
    public static CsvTable<Harm> Harms { get; } = new(
        "harms",
        "Documented harms",
        "One row is one report of harm after an unproven cell treatment. Reports are not rates: nobody counted the people treated.",
        [
            H.Key(h => h.Id, "The harm's id."),
            H.Text("title", h => h.Title, "Title of the report.") with { Required = true },
            H.Text("type", h => h.Type, "Slug of the kind of harm.") with { Required = true },
            H.Count("cases", h => h.Cases, "People harmed."),
            H.Count("deaths", h => h.Deaths, "People who died; part of the cases."),
            H.Year("year", h => h.Year, "Year of the report."),
            H.Text("conditionTreated", h => h.ConditionTreated, "What the people were treated for."),
            H.Text("setting", h => h.Setting, "Where it happened: trial, unproven clinic, ...") with { Required = true },
            H.List("countries", h => h.Countries, "Countries, ISO 3166-1 alpha-2."),
            H.Text("intervention", h => h.Intervention, "What was given.") with { Required = true },
            H.Text("harm", h => h.Happened, "What happened.") with { Required = true },
            H.Text("latency", h => h.Latency, "Time from treatment to harm."),
            H.Id("study", h => h.Study, "Id of the study that is the same work.", "studies"),
            H.Id("sameCaseAs", h => h.SameCaseAs, "Another report of the same people: counting both counts them twice.", "harms"),
            H.List("citations", h => h.Publications.Select(one => one.Citation), "Where it was published."),
            H.List("dois", h => h.Publications.Select(one => one.Doi), "DOIs of the publications."),
            H.List("pmids", h => h.Publications.Select(one => one.Pmid), "PubMed numbers of the publications."),
            H.List("readings", h => h.Readings.Select(one => one.Url), "Addresses of what was read."),
            H.List("notes", h => h.Notes, "What a reader should know."),
        ]);

    public static CsvTable<RegulatorRow> Regulators { get; } = new(
        "regulators",
        "Regulators",
        "One row is one statement or action of an authority. Rules change: each line holds for its date.",
        [
            R.Key(r => r.Id, "The authority's id, with kind and place of the line."),
            R.Id("regulator", r => r.Regulator.Id, "Id of the authority.") with { Required = true },
            R.Text("name", r => r.Regulator.Name, "Name in full.") with { Required = true },
            R.Text("jurisdiction", r => r.Regulator.Jurisdiction, "Where it has authority.") with { Required = true },
            R.Text("countryCode", r => r.Regulator.CountryCode, "ISO 3166-1 alpha-2, EU, or INT for international bodies.") with { Required = true },
            R.Address("url", r => r.Regulator.Url, "Public address of the authority."),
            R.Text("what", r => r.What, "statement or action; empty when neither is on record."),
            R.Text("words", r => r.Words, "What it said or did, in our words."),
            R.Text("about", r => r.About, "What or whom it is about."),
            R.Text("date", r => r.Date, "Date as far as it was read, also in words."),
            R.Text("outcome", r => r.Outcome, "What came of it."),
            R.Text("sourceQuality", r => r.SourceQuality, "How near to the authority's own text the reading is."),
            R.List("readings", r => r.Readings.Select(one => one.Url), "Addresses of what was read."),
        ]);
}
