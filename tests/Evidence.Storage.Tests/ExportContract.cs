using System.Text;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage.Exports;

namespace Evidence.Storage.Tests;

/// <summary>Tests that measure the process run when no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>What an export promises whatever the database.</summary>
public abstract class ExportContract(StoreFixture fixture)
{
    private const int Many = 3_000;

    [Fact]
    public async Task Very_many_records_take_the_memory_of_few()
    {
        using var store = fixture.Fresh();
        store.Import(store.Studies(Many, summary: new string('x', 4_000)));
        var export = Studies(store, "ndjson");
        var (before, most, bytes) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0L);

        var proof = await export.WriteAsync(
            (piece, _) =>
            {
                bytes += piece.Length;
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: bytes % 16 == 0) - before);
                return ValueTask.CompletedTask;
            },
            prove: true,
            null,
            TestContext.Current.CancellationToken);

        Assert.Equal((Many, Many, bytes), (proof.Records, proof.Rows, proof.Bytes));
        Assert.True(bytes > 12_000_000);
        Assert.InRange(most, long.MinValue, 4_000_000);
    }

    [Fact]
    public async Task An_export_ends_as_it_began_though_an_import_comes_between()
    {
        using var store = fixture.Fresh();
        store.Import(store.Studies(Many), "many");
        var expected = await Text(Studies(store, "ndjson"));
        using var written = new MemoryStream();
        var imports = 0;

        await Studies(store, "ndjson").WriteAsync(
            (piece, _) =>
            {
                if (imports++ == 0)
                {
                    store.Import(store.Studies(Many, summary: "Another summary."), "many");
                    store.Store.RenewReaders();
                }

                written.Write(piece.Span);
                return ValueTask.CompletedTask;
            },
            prove: false,
            null,
            TestContext.Current.CancellationToken);

        Assert.True(imports > 2);
        Assert.Equal(2, store.Latest().Number);
        Assert.Equal(expected, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public async Task An_order_by_a_field_is_that_of_the_pages_with_ties_by_id()
    {
        using var store = fixture.Fresh();
        store.Import(store.Studies(100));
        Assert.Null(ExportQuestion.Read(Listings.Studies, ExportFormats.Find("csv")!, "", [KeyValuePair.Create("sort", "-year,id")], out var asked));

        var lines = (await Text(new ListExport(store.Loader.Load(), Listings.Studies, asked, ExportFormats.Find("csv")!, KnowledgeBase.DefaultSite))).Split("\r\n")[1..^1];

        Assert.Equal(100, lines.Length);
        Assert.Equal(Enumerable.Range(1, 100).OrderByDescending(number => number % 30).ThenBy(number => number).Select(number => $"syn-{number:D6}"), lines.Select(line => line.Split(',')[0]));
    }

    private static ListExport Studies(SomeStore store, string format) => new(store.Loader.Load(), Listings.Studies, ExportQuestion.Everything(Listings.Studies), ExportFormats.Find(format)!, KnowledgeBase.DefaultSite);

    private static async Task<string> Text(ListExport export)
    {
        using var written = new MemoryStream();
        await export.WriteAsync(written, prove: false, null, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
