using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>Reads from a stored study document what a synthesis needs. It expects what was written at import; members that are missing stay unknown.</summary>
public static class StudyEvidenceReader
{
    /// <summary>Reads one document, with the results of every measure.</summary>
    /// <param name="document">UTF-8 JSON as stored.</param>
    public static SynthesisStudy Read(ReadOnlySpan<byte> document)
    {
        var derived = Derived(document);
        return SynthesisStudy.Of(StoredStudy.Read(document), derived.Level, derived.Profile, derived.Harms, derived.NaturalCourse);
    }

    private static SynthesisStudy Derived(ReadOnlySpan<byte> document)
    {
        var json = new Utf8JsonReader(document);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (MemberNames<EvidenceMember>.Of(ref json) == EvidenceMember.Derived)
            {
                return StudyDerivedReader.Read(ref json);
            }

            json.Skip();
        }

        return new SynthesisStudy { Id = "" };
    }
}
