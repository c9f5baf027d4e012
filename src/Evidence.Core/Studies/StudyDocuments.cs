using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Core.Measures;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;
using Evidence.Core.References;
using Evidence.Core.Releases;
using Evidence.Core.Results;
using Evidence.Core.Search;
using Evidence.Core.Vocabularies;

namespace Evidence.Core.Studies;

/// <summary>A study as it is stored: document, list row, what it and its results are found by, its words.</summary>
public static class StudyDocuments
{
    /// <summary>Makes what is stored of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="facts">Its tokens as read.</param>
    /// <param name="measures">The outcome measures known, by id.</param>
    /// <param name="notes">What the rules noted about it.</param>
    /// <param name="cohorts">The natural course, for the arms that were given cells.</param>
    public static ImportRecord Of(
        Study study,
        JsonElement facts,
        IReadOnlyDictionary<string, Measure> measures,
        IReadOnlyList<Defect> notes,
        NaturalCourseTable cohorts
    )
    {
        var enriched = new EnrichedStudy(study, StudyEnrichment.Of(study, measures, notes) with { NaturalCourse = Readings(study, cohorts) });
        return new ImportRecord(
            StoredKinds.Studies.Name,
            study.Id,
            DocumentWriter.Written(output => StudyDocument.Write(output, facts, study, enriched.Derived)),
            DocumentWriter.Written(output => StudySummary.Write(output, facts, study, enriched.Derived)),
            Entry(enriched),
            Text(study));
    }

    /// <summary>What a study and its results are found by, without making its documents.</summary>
    internal static (ReadOnlyMemory<byte> Entry, SearchedText Text) Found(Study study, IReadOnlyDictionary<string, Measure> measures) =>
        (Entry(new EnrichedStudy(study, StudyEnrichment.Of(study, measures, []))), Text(study));

    // an arm whose grades at the start are unknown cannot be set beside anything
    private static IReadOnlyList<NaturalCourseReading> Readings(Study study, NaturalCourseTable cohorts) =>
        [.. NaturalCourseReader.Of(study, cohorts).Where(reading => reading.Mix is { IsKnown: true } or { Possible.Count: > 0 })];

    private static ReadOnlyMemory<byte> Entry(EnrichedStudy study)
    {
        var writer = new IndexEntryWriter();
        writer.Write(StudyFields.Table.Columns, study);
        writer.Write(study.Study.Results.Count);
        foreach (var result in study.Study.Results)
        {
            writer.Write(ResultFields.Table.Columns, new StudyResult(study.Study, result));
        }

        return writer.Written.ToArray();
    }

    private static SearchedText Text(Study study)
    {
        var identifiers = study.Publications.SelectMany(one => new[] { one.Doi, one.Pmid, one.Pmcid });
        var interventions = study.Arms.SelectMany(arm =>
            new[] { arm.Label, arm.Intervention?.CellType, arm.Intervention?.TissueWords, arm.Intervention?.Origin }.Concat(arm.Intervention?.Routes ?? [])
        );
        return PackDocuments.Text(
            study.Title,
            [
                study.Id,
                .. study.Aliases,
                .. study.Registrations,
                .. identifiers,
                .. study.Publications.Select(one => one.Citation),
                .. study.Publications.SelectMany(one => one.Authors).Select(one => Author.Of(one).ToString()),
                .. study.Publications.Select(one => one.Container),
                .. study.Publications.Select(one => one.Title),
                .. study.Publications.Select(one => one.TranslatedTitle),
            ],
            study.Summary ?? "",
            [
                study.Condition ?? "",
                study.Design ?? "",
                study.Phase ?? "",
                study.Sponsor ?? "",
                study.Control ?? "",
                study.RegisteredDesign ?? "",
                .. study.Countries,
                .. study.Institutions,
                .. interventions.OfType<string>(),
                .. study.Results.Select(result => result.Definition).OfType<string>().Distinct(),
                .. study.AdverseEvents,
                .. study.Limitations,
                .. Names(Vocabularies.Vocabularies.Design, study.Design),
                .. Names(Vocabularies.Vocabularies.Phase, study.Phase),
                .. Names(Vocabularies.Vocabularies.Masking, study.Masking),
                .. study.Countries.Select(CountryNames.English).OfType<string>(),
                .. (study.Population?.AisGrades ?? []).Select(grade => $"AIS {grade}"),
                study.Population?.Severity ?? "",
                study.Population?.TimeSinceInjury ?? "",
                study.Population?.Level ?? "",
            ]
        );
    }

    // a design is found by every name it has
    private static IEnumerable<string> Names(Vocabulary vocabulary, string? value) =>
        value is not null && vocabulary.Find(value) is { } term ? term.Synonyms.Prepend(term.Label) : [];
}
