using System.Data.Common;
using Dapper;
using Evidence.Core.Measures;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Studies;

namespace Evidence.Storage.Imports;

/// <summary>What is derived of a study rests on these: the outcome measures, and the cohorts that tell what happens without cells.</summary>
internal sealed record DerivationGround(IReadOnlyDictionary<string, Measure> Measures, NaturalCourseTable Cohorts)
{
    private const string MeasuresSql = "select d.body from trial_record r join trial_document d on d.key = r.key where r.kind = 'measures' and r.until is null";

    // cohorts are studies of packs that hold measures: a file of studies alone brings none
    private const string CohortsSql =
        """
        select d.body from trial_record r join trial_document d on d.key = r.key
         where r.kind = 'studies' and r.until is null and r.pack in (select pack from trial_record where kind = 'measures' and until is null)
        """;

    public static DerivationGround Of(EvidenceStore store)
    {
        using var connection = store.OpenReader(Ledger.Trial);
        return new(MeasuresOf(connection, null), CohortsOf(connection, null, static study => study));
    }

    public static Dictionary<string, Measure> MeasuresOf(DbConnection connection, DbTransaction? transaction) =>
        connection
            .Query<byte[]>(MeasuresSql, transaction: transaction)
            .Select(document => MeasureReader.Read(document))
            .ToDictionary(measure => measure.Id, StringComparer.Ordinal);

    /// <param name="connection">Where studies are read.</param>
    /// <param name="transaction">The transaction of the connection; null if there is none.</param>
    /// <param name="now">A study as stored to the study as it is now.</param>
    public static NaturalCourseTable CohortsOf(DbConnection connection, DbTransaction? transaction, Func<Study, Study> now) =>
        NaturalCourseTable.Of(
            connection.Query<byte[]>(CohortsSql, transaction: transaction, buffered: false).Select(document => StoredStudy.Read(document)).ToList().Select(now)
        );
}
