using Evidence.Api.NaturalCourse;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Search;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Synthesis;

/// <summary>Brings what a synthesis is made of: the studies selected, and the natural course beside them.</summary>
internal static class SynthesisEvidence
{
    public static SynthesisAnswer Answer(SynthesisRequest asked, Catalog catalog)
    {
        var (studies, course) = Gather(asked, catalog, NaturalCourseTables.Of(catalog.Trial));
        return Synthesiser.Answer(asked.Question, studies, course);
    }

    /// <summary>The studies selected, and the natural course of a table beside them.</summary>
    public static (IReadOnlyList<StudyEvidence> Studies, CourseEvidence Course) Gather(SynthesisRequest asked, Catalog catalog, NaturalCourseTable table)
    {
        var ledger = catalog.Trial;
        var index = ledger.Index(Listings.Studies.Kind.Name);
        var selected = asked.Selection.Rows(catalog);
        selected.AddAll(Selection.Rows(index, asked.HistoryConditions, null));
        var beside = index.RowsOf(table.Studies).And(Selection.Rows(index, asked.CohortConditions, null));
        var every = RowSet.None(index.Rows);
        every.AddAll(selected);
        every.AddAll(beside);
        var (rows, studies) = (every.Members().ToList(), new Dictionary<int, StudyEvidence>());
        var next = 0;
        ledger.Records.Read(rows.Select(index.Key), RecordForm.Document, document => studies.Add(rows[next++], StudyEvidenceReader.Read(document)));
        return ([.. selected.Members().Select(row => studies[row])], new CourseEvidence(table, beside.Members().Select(row => studies[row]).ToDictionary(study => study.Id, StringComparer.Ordinal)));
    }
}
