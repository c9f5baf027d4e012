using System.Text.Json;
using Evidence.Core.Measures;

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
        return new(study, facts, [], []);
    }
}
