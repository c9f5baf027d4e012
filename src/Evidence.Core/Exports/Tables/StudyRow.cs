using System.Text.Json.Nodes;
using Evidence.Core.References;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>A study as a row, with what was derived from it as plain values.</summary>
/// <param name="Study">What was read.</param>
public sealed record StudyRow(Study Study)
{
    /// <summary>A term of the vocabulary <c>level</c>; null when no level is given.</summary>
    public string? Level { get; init; }

    /// <summary>Why the level is what it is, one sentence; null when no level is given.</summary>
    public string? LevelReason { get; init; }

    /// <summary>A term of the vocabulary <c>profile</c>; null when it is not known.</summary>
    public string? Profile { get; init; }

    /// <summary>A term of the vocabulary <c>harms-parity</c>; null when it is not known.</summary>
    public string? Harms { get; init; }

    /// <summary>Reads a stored document, with what was derived.</summary>
    public static StudyRow Read(ReadOnlySpan<byte> document)
    {
        var derived = JsonNode.Parse(document)!["derived"];
        return new(StoredStudy.Read(document))
        {
            Level = derived?["level"]?["value"]?.ToString(),
            LevelReason = derived?["level"]?["value"] is null ? null : (string?)derived["level"]!["reason"],
            Profile = (string?)derived?["profile"]?["value"],
            Harms = (string?)derived?["harms"]?["status"],
        };
    }

    /// <summary>The study with only some of its results, by their places.</summary>
    internal StudyRow Only(ReadOnlySpan<int> places)
    {
        var results = new List<Result>(places.Length);
        foreach (var place in places)
        {
            results.Add(Study.Results[place]);
        }

        return this with { Study = Study with { Results = results } };
    }

    /// <summary>The study with all its results, also where the row has only some.</summary>
    private Study Whole { get; init; } = Study;

    /// <summary>Which results a synthesis takes.</summary>
    internal Synthesis.ChosenResults Chosen => field ??= Synthesis.ChosenResults.Of(Whole);

    /// <summary>The work by which the study is cited.</summary>
    internal Reference Reference => field ??= StudyReferences.Of(Study);

    /// <summary>The best address of what the study's figures were read from; null when none is on record.</summary>
    internal string? SourceUrl =>
        Study.OwnReport is { Doi: { } doi } ? DoiAddress.Of(doi)
        : Study.OwnReport?.Url
        ?? (Study.OwnReport is { Pmid: { } pmid } ? $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" : null)
        ?? Study.Readings.FirstOrDefault(static reading => reading.Url is not null)?.Url;
}
