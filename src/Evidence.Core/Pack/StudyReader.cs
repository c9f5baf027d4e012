using System.Text.Json;
using Evidence.Core.Measures;
using Evidence.Core.Studies;

namespace Evidence.Core.Pack;

/// <summary>Reads one study, a line of an NDJSON file or a body of its own.</summary>
public static class StudyReader
{
    /// <summary>Reads one study. It never throws on what the bytes hold.</summary>
    /// <param name="utf8">The JSON of the study; a line feed at the end is no matter.</param>
    /// <param name="file">How defects name the place, for example <c>studies.ndjson:17</c>.</param>
    /// <param name="measures">The outcome measures known, by id; a result of another one is a defect.</param>
    public static StudyReading Read(ReadOnlySpan<byte> utf8, string file, IReadOnlyDictionary<string, Measure> measures)
    {
        if (!JsonText.TryRead(utf8, file, out var facts, out var broken))
        {
            return new(null, default, [broken!], []);
        }

        var check = new ShapeCheck(file);
        StudyShape.Type.Check(facts, check);
        if (!check.IsClean)
        {
            return new(null, facts, DefectOrder.Sort(check.Found), []);
        }

        var study = facts.Deserialize(PackJson.Default.Study)!;
        var found = new List<Defect>();
        StudyRules.Check(study, facts, new KnownMeasures(measures), new RecordFindings(file, string.Empty, found));
        if (found.Count == 0)
        {
            return new(study, facts, [], []);
        }

        var bySeverity = DefectOrder.Sort(found).ToLookup(static defect => defect.Severity);
        return new(
            bySeverity.Contains(DefectSeverity.Error) ? null : study,
            facts,
            [.. bySeverity[DefectSeverity.Error]],
            [.. bySeverity[DefectSeverity.Note]]);
    }
}
