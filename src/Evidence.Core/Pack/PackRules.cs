using Evidence.Core.Claims;
using Evidence.Core.Measures;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Pack;

/// <summary>Everything that must hold between and within the records of a pack whose shapes are right.</summary>
internal static class PackRules
{
    public static void Check(EvidencePack pack, PackFiles files)
    {
        var found = files.Defects;
        var studies = First(pack.Studies, static study => study.Id);
        var known = new KnownRecords(studies, First(pack.Regulators, static regulator => regulator.Id), files);
        var measures = new KnownMeasures(First(pack.Measures, static measure => measure.Id), files.Ids("measures"));
        Each(pack.Measures, found, static (record, findings) => ReferenceRules.Check(record.Value, findings));
        Each(pack.Studies, found, (record, findings) => StudyRules.Check(record.Value, record.Facts, measures, findings));
        Each(pack.Sources, found, (record, findings) => ReferenceRules.Check(record.Value, known, findings));
        Each(pack.Claims, found, (record, findings) => ClaimRules.Check(record.Value, known, findings));
        Each(pack.Providers, found, (record, findings) => ReferenceRules.Check(record.Value, pack.Claims, known, findings));
        Each(pack.Regulators, found, static (record, findings) => ReferenceRules.Check(record.Value, findings));
        Each(pack.Harms, found, (record, findings) => ReferenceRules.Check(record.Value, known, findings));
        Each(pack.Lexicons, found, static (record, findings) => ReferenceRules.Check(record.Value, findings));
        CheckSources(pack.Claims, static claim => claim.SourceId, known, found);
        CheckSources(pack.Testimonials, static testimonial => testimonial.SourceId, known, found);
        CheckIds(pack, found);
        CheckTestimonials(pack, known, found);
        CheckWall(pack, files.Ids("testimonials"), found);
    }

    private static void CheckTestimonials(EvidencePack pack, KnownRecords known, List<Defect> found)
    {
        var safeWords = TestimonialRules.SafeWords(pack.Providers.Select(static provider => provider.Value));
        var sellers = pack
            .Sources.Where(static source => source.Value.SellsTreatment)
            .Select(static source => source.Value.Id)
            .ToHashSet(StringComparer.Ordinal);
        Each(
            pack.Testimonials,
            found,
            (record, findings) => TestimonialRules.Check(record.Value, sellers.Contains(record.Value.SourceId), safeWords, known, findings)
        );
    }

    private static void CheckWall(EvidencePack pack, IReadOnlySet<string> testimonials, List<Defect> found)
    {
        var wall = new LedgerWall(testimonials);
        Guard(pack.Measures);
        Guard(pack.Studies);
        Guard(pack.Sources);
        Guard(pack.Claims);
        Guard(pack.Providers);
        Guard(pack.Regulators);
        Guard(pack.Harms);
        Guard(pack.Lexicons);

        void Guard<T>(IReadOnlyList<PackRecord<T>> records) => Each(records, found, (record, findings) => wall.Check(record.Facts, string.Empty, findings));
    }

    private static void CheckSources<T>(IReadOnlyList<PackRecord<T>> records, Func<T, string> source, KnownRecords known, List<Defect> found)
    {
        foreach (var file in records.DistinctBy(static record => record.File))
        {
            known.Require("sources", source(file.Value), "/sourceId", new RecordFindings(file.File, file.Pointer, found));
        }
    }

    // claims and testimonials share one space of ids, so that a mention is never ambiguous
    private static void CheckIds(EvidencePack pack, List<Defect> found)
    {
        var places = pack.Claims.Select(static record => (record.Value.Id, record.File, record.Pointer))
            .Concat(pack.Testimonials.Select(static record => (record.Value.Id, record.File, record.Pointer)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, file, pointer) in places)
        {
            if (!seen.Add(id))
            {
                found.Add(Defects.RepeatedId.At(file, pointer + "/id", $"{id} stands twice"));
            }
        }
    }

    private static void Each<T>(IReadOnlyList<PackRecord<T>> records, List<Defect> found, Action<PackRecord<T>, RecordFindings> check)
    {
        foreach (var record in records)
        {
            check(record, new RecordFindings(record.File, record.Pointer, found));
        }
    }

    // an id that differs from its file name can stand twice; that is reported elsewhere
    private static Dictionary<string, T> First<T>(IReadOnlyList<PackRecord<T>> records, Func<T, string> id)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            first.TryAdd(id(record.Value), record.Value);
        }

        return first;
    }
}
