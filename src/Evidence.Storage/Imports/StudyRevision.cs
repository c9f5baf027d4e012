using System.Data.Common;
using System.Text.Json;
using Dapper;
using Evidence.Core.Imports;
using Evidence.Core.Measures;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Studies;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Imports;

/// <summary>
/// Studies that an import from elsewhere changes or makes, in one release: what supplements them is written at once, their documents at the end, each
/// once. What is derived of other studies from those that changed (the natural course beside treated arms) is derived anew.
/// </summary>
internal sealed class StudyRevision
{
    private const string DocumentSql =
        "select d.body from trial_record r join trial_document d on d.key = r.key where r.kind = 'studies' and r.id = @Id and r.until is null";
    private const string IdsSql = "select id from trial_record where kind = 'studies' and until is null order by id";

    private readonly DbConnection _connection;
    private readonly ReleaseWriter _writer;
    private readonly SupplementStore _supplements;
    private readonly Dictionary<string, Measure> _measures;
    private readonly SortedSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private bool _courseChanged;

    public StudyRevision(DbConnection connection, ReleaseWriter writer, Dictionary<string, Measure> measures)
    {
        (_connection, _writer, _measures) = (connection, writer, measures);
        _supplements = new SupplementStore(connection, writer.Transaction);
    }

    /// <summary>What supplements a study, nothing so far where it has none; null when there is no such study.</summary>
    public Supplement? Find(string study)
    {
        if (_supplements.Find(study) is { } found && (_made.Contains(study) || Document(study) is not null))
        {
            return found;
        }

        return Document(study) is { } document
            ? new Supplement { Study = study, Facts = JsonElement.Parse(System.Text.Encoding.UTF8.GetBytes(StoredStudy.Facts(document).ToJsonString())) }
            : null;
    }

    /// <summary>The study as it is now, in this import.</summary>
    public SupplementedStudy Read(Supplement supplement) => SupplementedStudy.Of(supplement, supplement.Study, _measures);

    /// <summary>Takes a supplement that changes a study.</summary>
    /// <param name="supplement">What supplements it now.</param>
    /// <param name="before">The study before; null when it is new.</param>
    /// <param name="after">The study after.</param>
    public void Save(Supplement supplement, Study? before, Study after)
    {
        _supplements.Save(supplement);
        _changed.Add(supplement.Study);
        if (before is null)
        {
            _made.Add(supplement.Study);
        }

        _courseChanged |= IsCohort(after) || (before is not null && IsCohort(before));
    }

    /// <summary>The studies that were there and that this import changes.</summary>
    public IReadOnlySet<string> Changed => _changed.Where(id => !_made.Contains(id)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether this import made the study.</summary>
    public bool IsMade(string study) => _made.Contains(study);

    /// <summary>Writes the documents.</summary>
    public void Write(IProgress<ImportProgress> progress)
    {
        var cohorts = Cohorts();
        var written = 0L;
        foreach (
            var id in _courseChanged
                ? _connection.Query<string>(IdsSql, transaction: _writer.Transaction).Concat(_made).Order(StringComparer.Ordinal).ToList()
                : [.. _changed]
        )
        {
            var reading = Read(Find(id)!).Reading;
            var record = StudyDocuments.Of(reading.Study!, reading.Facts, _measures, reading.Notes, cohorts);
            if (_made.Contains(id))
            {
                _writer.Write(Ledger.Trial, record);
            }
            else
            {
                _writer.Revise(Ledger.Trial, record);
            }

            progress.Report(new ImportProgress("records written", ++written));
        }
    }

    private NaturalCourseTable Cohorts() =>
        DerivationGround.CohortsOf(_connection, _writer.Transaction, study => _changed.Contains(study.Id) ? Read(Find(study.Id)!).Reading.Study! : study);

    private static bool IsCohort(Study study) => NaturalCourseTable.Of([study]).Rows.Count > 0;

    private byte[]? Document(string study) => _connection.QuerySingleOrDefault<byte[]>(DocumentSql, new { Id = study }, _writer.Transaction);
}
