using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evidence.Api.Hosting;
using Evidence.Api.NaturalCourse;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Search;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;
using Microsoft.Extensions.Primitives;

namespace Evidence.Api.Synthesis;

/// <summary>
/// Brings what a synthesis is made of: the studies selected, and the natural course beside them. Of a release one computation serves .json, .csv and .svg of a
/// question; up
/// to a size of the store the studies are read once.
/// </summary>
internal static class SynthesisEvidence
{
    private const int MostAnswers = 256, MostStudies = 10_000;
    private static readonly ConditionalWeakTable<LedgerCatalog, ConcurrentDictionary<string, Lazy<SynthesisAnswer>>> Answers = [];
    private static readonly ConditionalWeakTable<LedgerCatalog, ConcurrentDictionary<string, Lazy<Block<ComparativeRow>>>> Constructs = [];
    private static readonly ConditionalWeakTable<LedgerCatalog, ConcurrentDictionary<int, SynthesisStudy>> Studies = [];

    /// <summary>The answer to a question, computed once for a release.</summary>
    public static SynthesisAnswer Answer(SynthesisRequest asked, Catalog catalog)
    {
        var kept = Answers.GetValue(catalog.Trial, static _ => new(StringComparer.Ordinal));
        if (kept.Count >= MostAnswers)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(asked.Canonical, _ => new Lazy<SynthesisAnswer>(() => Compute(asked, catalog))).Value;
    }

    /// <summary>Reads every study and the natural course of a release, up to a size of the store, and lets the code for counts and means run once.</summary>
    public static void Prepare(Catalog catalog)
    {
        var index = catalog.Trial.Index(Listings.Studies.Kind.Name);
        if (index.Rows <= MostStudies)
        {
            Read(catalog.Trial, RowSet.All(index.Rows));
            foreach (var measure in new[] { NaturalCourseTable.Measure, MeasureConstruct.All[0].Measures[0] })
            {
                var query = new QueryCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["measure"] = measure });
                if (SynthesisRequest.Read(query, "/v1/synthesis", catalog).Value is { } sample)
                {
                    JsonAnswer.Bytes(json => SynthesisWriter.Write(json, sample, Answer(sample, catalog), catalog.Trial));
                }
            }
        }
    }

    /// <summary>The studies selected, and the natural course of a table beside them.</summary>
    public static (IReadOnlyList<SynthesisStudy> Studies, CourseEvidence Course) Gather(SynthesisRequest asked, Catalog catalog, NaturalCourseTable table)
    {
        var ledger = catalog.Trial;
        var index = ledger.Index(Listings.Studies.Kind.Name);
        var selected = asked.Selection.Rows(catalog);
        selected.AddAll(Selection.Rows(index, asked.HistoryConditions, null));
        var beside = index.RowsOf(table.Studies).And(Selection.Rows(index, asked.CohortConditions, null));
        var every = RowSet.None(index.Rows);
        every.AddAll(selected);
        every.AddAll(beside);
        var studies = Read(ledger, every);
        return ([.. selected.Members().Select(row => studies[row])], new CourseEvidence(table, beside.Members().Select(row => studies[row])
            .ToDictionary(study => study.Id, StringComparer.Ordinal)));
    }

    private static SynthesisAnswer Compute(SynthesisRequest asked, Catalog catalog)
    {
        var (studies, course) = Gather(asked, catalog, NaturalCourseTables.Of(catalog.Trial));
        var answer = Synthesiser.Answer(asked.Question, studies, course);
        answer = Synthesiser.WithMissing(answer, Of(catalog, asked.RegisteredConditions),
            catalog.Trial.PublishedAt[..Math.Min(10, catalog.Trial.PublishedAt.Length)]);
        var measures = new[] { asked.Measure.Id };
        if (answer.Comparative is not null && MeasureConstruct.Of(asked.Measure.Id) is { } construct)
        {
            studies = Of(catalog, asked.ConstructConditions(construct));
            measures = [.. construct.Measures];
            answer = answer with { Construct = (construct, ConstructOf(asked, catalog, construct, studies)) };
        }

        return Synthesiser.WithPublished(answer, Of(catalog, asked.ReviewConditions(measures)), studies);
    }

    // every measure of a construct has the same block beside it
    private static Block<ComparativeRow> ConstructOf(SynthesisRequest asked, Catalog catalog, MeasureConstruct construct, IReadOnlyList<SynthesisStudy> studies)
    {
        var kept = Constructs.GetValue(catalog.Trial, static _ => new(StringComparer.Ordinal));
        if (kept.Count >= MostAnswers)
        {
            kept.Clear();
        }

        var question = asked.Canonical.Replace($"measure={asked.Measure.Id}", construct.Name, StringComparison.Ordinal);
        return kept.GetOrAdd(question, _ => new Lazy<Block<ComparativeRow>>(() => Synthesiser.Construct(asked.Question, construct, studies))).Value;
    }

    /// <summary>The studies that satisfy conditions.</summary>
    public static IReadOnlyList<SynthesisStudy> Of(Catalog catalog, IReadOnlyList<Condition> conditions)
    {
        var rows = Selection.Rows(catalog.Trial.Index(Listings.Studies.Kind.Name), conditions, null);
        var studies = Read(catalog.Trial, rows);
        return [.. rows.Members().Select(row => studies[row])];
    }

    private static IReadOnlyDictionary<int, SynthesisStudy> Read(LedgerCatalog ledger, RowSet asked)
    {
        var index = ledger.Index(Listings.Studies.Kind.Name);
        var kept = index.Rows > MostStudies ? new() : Studies.GetValue(ledger, static _ => new());
        var rows = asked.Members().Where(row => !kept.ContainsKey(row)).ToList();
        var next = 0;
        ledger.Records.Read(rows.Select(index.Key), RecordForm.Document, document => kept[rows[next++]] = StudyEvidenceReader.Read(document));
        return kept;
    }
}
