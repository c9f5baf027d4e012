using Evidence.Core.Imports;

namespace Evidence.Core.Tests.Imports;

/// <summary>Tests that measure the process run when no other does: what others hold would be counted too.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>What reading takes of memory.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryTests
{
    [Fact]
    public void A_long_list_takes_the_memory_of_few_records()
    {
        using var stream = new RepeatingStream("{\"studies\":[", ImportSamples.Registry, ",", "]}", 2000);
        var (count, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var one in ClinicalTrialsReader.Read(stream, "f", []))
        {
            Assert.NotNull(one.Study);
            most = ++count % 500 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most;
        }

        Assert.Equal(2000, count);
        Assert.InRange(most, long.MinValue, 8_000_000);
    }
}
