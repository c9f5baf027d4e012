using Evidence.Core.Pack;

namespace Evidence.Core.Imports;

/// <summary>A record of tagged lines as a study.</summary>
internal static class TaggedStudy
{
    public static ImportedStudy Of(TaggedRecord record, string file, Func<TaggedRecord, ReferenceRecord> read)
    {
        var place = $"{file}:{record.Line}";
        var findings = new List<Defect>(record.Findings);
        if (record.Fields.Count == 0)
        {
            return new(place, null, [.. record.Rest()], findings);
        }

        if (record.IsTooLong)
        {
            return ImportedStudy.Refused(ImportFindings.TooLong.At(place, "", "the record is longer than 32 million characters or 200,000 lines"));
        }

        if (record.HasDoubt)
        {
            findings.Add(ImportFindings.DoubtfulText.At(place, "", "characters of the record could not be read"));
        }

        return ReferenceStudy.Of(read(record), place, findings);
    }
}
