using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Evidence.Api.Hosting;
using Evidence.Core.Pack;
using Evidence.Core.Shifts;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;

namespace Evidence.Benchmarks;

/// <summary>What the documents of the pack's studies cost, all of them: sent as they are stored or through the serializer, and read whole or in part.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private byte[][] _documents = null!;

    /// <summary>Derives them.</summary>
    [GlobalSetup]
    public void Derive() => _documents = [.. PackStudies.Documents()];

    /// <summary>Sent by the serializer: read into objects and written from them.</summary>
    [Benchmark(Baseline = true)]
    public int SentBySerializer()
    {
        using var scratch = JsonScratch.Rent();
        return scratch.Write(json => Array.ForEach(_documents, one => JsonSerializer.Serialize(json, StoredStudy.Read(one), PackJson.Default.Study))).Length;
    }

    /// <summary>Sent as they are stored.</summary>
    [Benchmark]
    public int SentAsStored()
    {
        using var scratch = JsonScratch.Rent();
        return scratch.Write(json => Array.ForEach(_documents, one => json.WriteRawValue(one, skipInputValidation: true))).Length;
    }

    /// <summary>Read whole by the serializer.</summary>
    [Benchmark]
    public int ReadBySerializer() => _documents.Sum(static one => StoredStudy.Read(one).Results.Count);

    /// <summary>Only their matrices, by a reader of tokens.</summary>
    [Benchmark]
    public int MatricesByTokens() => _documents.Sum(static one => ShiftReader.Read(one, static _ => true).Count);

    /// <summary>What a synthesis is made of, by the serializer.</summary>
    [Benchmark]
    public int EvidenceBySerializer() => _documents.Sum(static one => StudyEvidenceReader.Read(one).Results.Count);
}
