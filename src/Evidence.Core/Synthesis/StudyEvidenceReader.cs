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
        var derived = JsonSerializer.Deserialize(document, PackJson.Default.StoredDerivation)!.Derived;
        return SynthesisStudy.Of(
            StoredStudy.Read(document),
            derived?.Level?.Value,
            derived?.Profile?.Value,
            derived?.Harms?.Status,
            [.. derived?.NaturalCourse?.Arms?.Select(static one => one.Reading()) ?? []]
        );
    }
}
