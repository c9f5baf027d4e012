using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Core.Measures;
using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>A study put together from what its pack says and what supplements it.</summary>
/// <param name="Reading">The study, its facts and every note about it, the differences included.</param>
/// <param name="Effects">What each record did, in their order.</param>
public sealed record SupplementedStudy(StudyReading Reading, IReadOnlyList<SupplementEffect> Effects)
{
    /// <summary>
    /// Puts a study together. The facts of the pack come first and are never overwritten, then the records in their order, then notices. A record with
    /// which the study would break a rule is left out whole.
    /// </summary>
    /// <param name="supplement">What supplements it.</param>
    /// <param name="file">How notes name the place.</param>
    /// <param name="measures">The outcome measures known, by id.</param>
    public static SupplementedStudy Of(Supplement supplement, string file, IReadOnlyDictionary<string, Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(supplement);
        var isOurs = supplement.Facts is null;
        var facts = JsonObject.Create(supplement.Facts ?? supplement.Records[0].Facts)!;
        facts["id"] = supplement.Study;
        var reading = Read(facts, file, measures);
        var effects = new List<SupplementEffect>();
        if (isOurs)
        {
            effects.Add(new(supplement.Records[0], ["/"], [], reading.Defects));
        }

        foreach (var record in supplement.Records.Skip(isOurs ? 1 : 0))
        {
            if (reading.Study is not { } study)
            {
                break;
            }

            // what came from a registration alone is no curated design
            var ground = isOurs && study.Design == "registration-only" ? study with { Design = null } : study;
            var merging = StudyMerge.Merge(ground, record.Facts.Deserialize(PackJson.Default.Study)!, ImportFormats.SourceOf(record), file);
            var next = merging.IsChanged ? Read(With(facts, merging), file, measures) : reading;
            effects.Add(new(record, merging.Added, merging.Differences, next.Defects));
            if (next.Study is not null)
            {
                facts = JsonObject.Create(next.Facts)!;
                reading = next;
            }
        }

        return new(WithNotices(supplement, facts, reading, effects, file, measures), effects);
    }

    private static StudyReading WithNotices(Supplement supplement, JsonObject facts, StudyReading reading, List<SupplementEffect> effects, string file,
        IReadOnlyDictionary<string, Measure> measures)
    {
        var notices = Reports.With(reading.Study?.Notices ?? [], supplement.Notices);
        if (reading.Study is { } study && !notices.SequenceEqual(study.Notices))
        {
            facts["notices"] = StudyText.Node(study with { Notices = notices })["notices"]!.DeepClone();
            reading = Read(facts, file, measures);
        }

        var differences = effects.Where(static effect => effect.Defects.Count == 0).SelectMany(static effect => effect.Differences);
        return reading with { Notes = [.. reading.Notes, .. differences] };
    }

    private static JsonObject With(JsonObject facts, StudyMerging merging)
    {
        var merged = StudyText.Node(merging.Study);
        var next = facts.DeepClone().AsObject();
        foreach (var name in merging.Added.Select(static pointer => pointer.Split('/')[1]).Distinct())
        {
            next[name] = merged[name]!.DeepClone();
        }

        return next;
    }

    private static StudyReading Read(JsonObject facts, string file, IReadOnlyDictionary<string, Measure> measures) =>
        StudyReader.Read(Encoding.UTF8.GetBytes(facts.ToJsonString()), file, measures);
}
