using System.Runtime.CompilerServices;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Search;
using Evidence.Core.Studies;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.NaturalCourse;

/// <summary>The cohort rows of a release, read once and kept as long as the release is served.</summary>
internal static class NaturalCourseTables
{
    private static readonly ConditionalWeakTable<LedgerCatalog, NaturalCourseTable> Kept = [];

    public static NaturalCourseTable Of(LedgerCatalog ledger) => Kept.GetValue(ledger, Read);

    /// <summary>The rows with the results of a work, whatever notices are on it, and the rows without them.</summary>
    public static (NaturalCourseTable With, NaturalCourseTable Without) WithAndWithout(LedgerCatalog ledger, IReadOnlySet<string> work)
    {
        var studies = Studies(ledger);
        return (NaturalCourseTable.Of(studies.Select(study => work.Contains(study.Id) ? study with { Notices = [], Pooling = null } : study)),
            NaturalCourseTable.Of(studies.Where(study => !work.Contains(study.Id))));
    }

    private static NaturalCourseTable Read(LedgerCatalog ledger) => NaturalCourseTable.Of(Studies(ledger));

    // only studies that can have rows are read: those with a grade result of people who were not treated
    private static List<Study> Studies(LedgerCatalog ledger)
    {
        var index = ledger.Index(Listings.Results.Kind.Name);
        var rows = RowSet.None(index.Rows);
        rows.AddAll(index.RowsWith("armRole", ["control", "comparator"]));
        rows.AddAll(index.RowsWith("design", ["natural-history"]));
        var studies = rows.And(index.RowsWith("measure", ["ais-grade"])).Members().Select(index.ParentOf).Distinct();
        var read = new List<Study>();
        ledger.Records.Read(studies.Select(index.Parent!.Key), RecordForm.Document, body => read.Add(StoredStudy.Read(body)));
        return read;
    }
}
