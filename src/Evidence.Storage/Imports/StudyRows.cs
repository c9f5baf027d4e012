using System.Globalization;
using Evidence.Core.Imports;
using Evidence.Core.Measures;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Storage.Imports;

/// <summary>Takes records that are studies: each is put beside the study that it is of, or becomes a study.</summary>
internal sealed class StudyRows(ImportFormat format, IReadOnlyCollection<Measure> measures, StudyFinder finder, StudyRevision revision, ForeignWall wall,
    NoticeRows notices)
    : IForeignRows
{
    // how often a record of this key has come in this import: a record replaces what it said in an earlier import, not another one beside it
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    public IEnumerable<ImportRow> Of(Stream file, string name)
    {
        // a notice may stand before the work that it is on
        var waiting = new List<ImportedStudy>();
        foreach (var read in format.Read(file, name, measures))
        {
            if (read.Notices.Count > 0)
            {
                waiting.Add(read);
            }

            if (read.Notices.Count == 0 || read.Study is not null)
            {
                yield return Row(read);
            }
        }

        foreach (var read in waiting)
        {
            // what else a notice says is told with the first of the works that it is on
            foreach (var (place, notice) in read.Notices.Index())
            {
                var row = notices.Row(notice);
                yield return read.Study is null && place == 0 ? row with { Unmapped = read.Unmapped, Findings = [.. row.Findings, .. read.Findings] } : row;
            }
        }
    }

    private ImportRow Row(ImportedStudy read)
    {
        if (read.Study is not { } study)
        {
            return new ImportRow(read.Place, ImportOutcome.Refused, null, [], read.Findings, read.Unmapped);
        }

        var record = Numbered(SupplementRecord.Of(format, study));
        if (wall.Check(record.Facts, read.Place) is { Count: > 0 } defects)
        {
            return new ImportRow(read.Place, ImportOutcome.Refused, null, [], defects, read.Unmapped);
        }

        Study? Now(string id) => revision.Find(id) is { } found ? revision.Read(found).Reading.Study : null;
        var same = finder.Find(study, read.Key, Now);
        return same switch
        {
            [] => Add(read, study, record),
            [var only] => Link(read, only, record),
            _ => new ImportRow(read.Place, ImportOutcome.Refused, null, [], [ImportFindings.FitsSeveral(read.Place, same)], read.Unmapped),
        };
    }

    private SupplementRecord Numbered(SupplementRecord record)
    {
        var times = _times[record.Key] = _times.GetValueOrDefault(record.Key) + 1;
        return times == 1 ? record : record with { Key = string.Create(CultureInfo.InvariantCulture, $"{record.Key} {times}") };
    }

    private ImportRow Add(ImportedStudy read, Study study, SupplementRecord record)
    {
        var supplement = new Supplement { Study = FreeId(study.Id), Records = [record] };
        var made = revision.Read(supplement).Reading;
        if (made.Study is not { } whole)
        {
            return new ImportRow(read.Place, ImportOutcome.Refused, null, [], [.. made.Defects.Select(defect => defect with { File = read.Place })],
                read.Unmapped);
        }

        revision.Save(supplement, null, whole);
        finder.Add(whole);
        return new ImportRow(read.Place, ImportOutcome.Added, whole.Id, [], read.Findings, read.Unmapped);
    }

    private ImportRow Link(ImportedStudy read, string id, SupplementRecord record)
    {
        var before = revision.Find(id)!;
        var after = before.With(record);
        var (was, now) = (revision.Read(before), revision.Read(after));
        var effect = now.Effects.Single(one => ReferenceEquals(one.Record, record));
        if (effect.Defects.Count > 0)
        {
            return new ImportRow(read.Place, ImportOutcome.Refused, id, [],
                [.. read.Findings, .. effect.Defects.Select(defect => defect with { File = read.Place })], read.Unmapped);
        }

        var findings = read.Findings.Concat(effect.Differences.Select(note => note with { File = read.Place }));
        if (IsSame(was.Reading, now.Reading))
        {
            return new ImportRow(read.Place, ImportOutcome.Unchanged, id, [], [.. findings], read.Unmapped);
        }

        revision.Save(after, was.Reading.Study, now.Reading.Study!);
        finder.Add(now.Reading.Study!);
        return new ImportRow(read.Place, ImportOutcome.Linked, id, effect.Added, [.. findings], read.Unmapped);
    }

    private static bool IsSame(StudyReading was, StudyReading now) =>
        StudyText.Write(was.Study!).AsSpan().SequenceEqual(StudyText.Write(now.Study!)) && was.Notes.SequenceEqual(now.Notes);

    private string FreeId(string wanted)
    {
        var id = wanted;
        for (var number = 2; finder.Has(id) || revision.IsMade(id) || wall.IsTaken(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return id;
    }
}
