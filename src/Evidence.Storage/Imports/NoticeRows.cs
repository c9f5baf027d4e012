using System.Text;
using Evidence.Core.Imports;
using Evidence.Core.Search;
using Evidence.Core.Studies;

namespace Evidence.Storage.Imports;

/// <summary>Takes notices: each is put on every study whose own report is the work that it is about.</summary>
internal sealed class NoticeRows(StudyFinder finder, StudyRevision revision, ForeignWall wall) : IForeignRows
{
    public IEnumerable<ImportRow> Of(Stream file, string name)
    {
        using var text = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        foreach (var reading in RetractionNoticeReader.Read(text, name))
        {
            yield return reading.Notice is { } notice ? Row(notice)
                : new ImportRow(reading.Finding!.File, ImportOutcome.Refused, null, [], [reading.Finding], []);
        }
    }

    /// <summary>What becomes of a notice: it is put on the studies whose own report the work is.</summary>
    public ImportRow Row(RetractionNotice notice)
    {
        if (wall.Check(notice) is { Count: > 0 } defects)
        {
            return new ImportRow(notice.Place, ImportOutcome.Refused, null, [], defects, []);
        }

        var studies = new[] { ("doi", notice.Doi), ("pmid", notice.Pmid) }.Where(static one => one.Item2 is not null)
            .SelectMany(one => finder.Of(one.Item1, one.Item2!))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => revision.Find(id)).OfType<Supplement>().ToList();
        var own = studies.Where(supplement => IsOwn(revision.Read(supplement).Reading.Study!, notice)).ToList();
        var changed = own.Where(supplement => Put(supplement, notice.Notice)).ToList();
        var (outcome, found) = changed.Count > 0 ? (ImportOutcome.Linked, changed) : own.Count > 0 ? (ImportOutcome.Unchanged, own) : studies.Count > 0
            ? (ImportOutcome.Unchanged, studies) : (ImportOutcome.Unknown, []);
        var ids = string.Join(' ', found.Select(static supplement => supplement.Study));
        return new ImportRow(
            notice.Place,
            outcome,
            found.Count == 0 ? null : ids,
            changed.Count > 0 ? ["/notices"] : [],
            outcome == ImportOutcome.Unknown ? [ImportFindings.NotHere(notice)] : own.Count == 0 ? [ImportFindings.OfFurtherReport(notice, ids)] : [],
            []);
    }

    // true when the notice was new
    private bool Put(Supplement supplement, Notice notice)
    {
        var after = supplement with { Notices = [.. supplement.Notices, notice] };
        var (was, now) = (revision.Read(supplement).Reading.Study!, revision.Read(after).Reading.Study!);
        if (was.Notices.SequenceEqual(now.Notices))
        {
            return false;
        }

        revision.Save(after, was, now);
        return true;
    }

    private static bool IsOwn(Study study, RetractionNotice notice) => study.Publications.Any(one =>
        one.IsOwnReport
        && ((one.Doi is { } doi && Identifiers.Doi(doi) == notice.Doi) || (one.Pmid is { } pmid && Identifiers.Pmid(pmid) == notice.Pmid)));
}
