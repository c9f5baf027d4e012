using BenchmarkDotNet.Attributes;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Pack;
using Evidence.Core.Text;

namespace Evidence.Benchmarks;

/// <summary>What reading and checking a page of 30 KB costs on one core, warm. The goals: 10 ms for a page, 3 MB of text a second for reading.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private CheckSources _sources = null!;
    private CheckIndex _index = null!;
    private PageScanner _scanner = null!;

    /// <summary>Reads the pack.</summary>
    [GlobalSetup]
    public void Read()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var pack = PackReader
            .Read([
                .. Directory
                    .EnumerateFiles(data, "*", SearchOption.AllDirectories)
                    .Select(file => new PackFile(Path.GetRelativePath(data, file).Replace('\\', '/'), File.ReadAllBytes(file))),
            ])
            .Pack!;
        _sources = new CheckSources
        {
            Release = 1,
            Digest = "benchmark",
            Studies = [.. pack.Studies.Select(one => one.Value)],
            Measures = [.. pack.Measures.Select(one => one.Value)],
            Claims = [.. pack.Claims.Select(one => one.Value)],
            Harms = [.. pack.Harms.Select(one => one.Value)],
            Providers = [.. pack.Providers.Select(one => one.Value)],
            Regulators = [.. pack.Regulators.Select(one => one.Value)],
            Lexicons = TextLexiconReader.Read(pack.Lexicons.Select(one => one.Facts.GetRawText())),
        };
        _index = CheckIndex.Build(_sources);
        _scanner = new PageScanner(_index);
    }

    /// <summary>Units, streams, flags, quantities and names of a page.</summary>
    [Benchmark]
    public PageReading Reading() => _index.Reader.Read(SamplePage.Text, TextFormat.Markdown);

    /// <summary>The same, and a check of every unit worth checking.</summary>
    [Benchmark]
    public PageScan Scan() => _scanner.Scan(SamplePage.Text, TextFormat.Markdown);

    /// <summary>The same, as the bytes of the answer with its receipt.</summary>
    [Benchmark]
    public ReadOnlyMemory<byte> Answer() => _scanner.Answer(_scanner.Page(SamplePage.Text, TextFormat.Markdown, null, null));

    /// <summary>A claim with a study's name and a number.</summary>
    [Benchmark]
    public ReadOnlyMemory<byte> OneClaim() => _scanner.Answer(_scanner.Claim("In Yale's trial 12 of 13 improved.", null));

    /// <summary>What a new release costs before its first check.</summary>
    [Benchmark]
    public CheckIndex Index() => CheckIndex.Build(_sources);
}
