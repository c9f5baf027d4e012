using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage.Exports;
using Evidence.Storage.Imports;

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

        var lines = (await Text(new ListExport(store.Loader.Load(), Listings.Studies, asked, ExportFormats.Find("csv")!, KnowledgeBase.DefaultSite))).Split(
            "\r\n"
        )[1..^1];

        Assert.Equal(100, lines.Length);
        Assert.Equal(
            Enumerable.Range(1, 100).OrderByDescending(number => number % 30).ThenBy(number => number).Select(number => $"syn-{number:D6}"),
            lines.Select(line => line.Split(',')[0])
        );
    }

    [Fact]
    public async Task Two_installations_with_the_same_pack_give_the_same_bytes_in_every_format()
    {
        using var pack = new SomePack();
        using var fresh = fixture.Fresh();
        using var older = fixture.Fresh();
        pack.Study("alpha-2001", "Another title");
        Assert.Equal(1, older.Import(pack.Folder).Release!.Number);
        pack.Study("alpha-2001", "Olfactory cells for chronic injury");
        using (var later = new EvidenceStore(StoreLocation.Parse(older.Setting), new OtherDay()))
        {
            Assert.Equal(2, new PackImport(later).Import(pack.Folder, null, false, new SomeStore.Progress()).Release!.Number);
        }

        Assert.Equal(1, fresh.Import(pack.Folder).Release!.Number);

        foreach (var listing in Listings.All)
        {
            foreach (var format in ExportFormats.OfList(listing.Kind.Name))
            {
                // addresses of the service are what these two formats are made of
                var elsewhere = format.Suffix is "jsonld" or "fhir" ? KnowledgeBase.DefaultSite : "https://elsewhere.example";
                Assert.Equal(
                    await Text(new ListExport(fresh.Loader.Load(), listing, ExportQuestion.Everything(listing), format, KnowledgeBase.DefaultSite)),
                    await Text(new ListExport(older.Loader.Load(), listing, ExportQuestion.Everything(listing), format, elsewhere)));
            }
        }

        foreach (var format in ReleaseExport.Formats)
        {
            await ReleaseExport.WriteAsync(format, fresh.Loader.Load(), null, fresh.File("one"), TestContext.Current.CancellationToken);
            await ReleaseExport.WriteAsync(format, older.Loader.Load(), null, older.File("other"), TestContext.Current.CancellationToken);
            Assert.Equal(
                await File.ReadAllBytesAsync(fresh.File("one"), TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(older.File("other"), TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task A_deposited_package_cites_its_doi_and_is_a_research_crate()
    {
        using var pack = new SomePack();
        using var store = fixture.Fresh();
        store.Import(pack.Folder);

        await ReleaseExport.WriteAsync(
            ExportFormats.Find("datapackage")!,
            store.Loader.Load(),
            "10.5281/zenodo.1",
            store.File("package.zip"),
            TestContext.Current.CancellationToken
        );

        await using var archive = await ZipFile.OpenReadAsync(store.File("package.zip"), TestContext.Current.CancellationToken);
        var citation = Entry(archive, "CITATION.cff");
        Assert.Contains("doi: \"10.5281/zenodo.1\"", citation, StringComparison.Ordinal);
        Assert.Contains("version: \"1.0.0+", citation, StringComparison.Ordinal);
        Assert.Contains("date-released: \"2026-11-21\"", citation, StringComparison.Ordinal);
        var graph = JsonNode.Parse(Entry(archive, "ro-crate-metadata.json"))!["@graph"]!.AsArray().ToDictionary(one => (string)one!["@id"]!, one => one!);
        Assert.Equal("https://w3id.org/ro/crate/1.1", (string?)graph["ro-crate-metadata.json"]["conformsTo"]!["@id"]);
        Assert.Equal("2026-11-21", (string?)graph["./"]["datePublished"]);
        Assert.All(graph["./"]["hasPart"]!.AsArray(), part =>
        {
            var id = (string)part!["@id"]!;
            Assert.NotNull(archive.GetEntry(id));
            Assert.Equal("File", (string?)graph[id]["@type"]);
        });
    }

    private static string Entry(ZipArchive archive, string path)
    {
        using var reader = new StreamReader(archive.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    private sealed class OtherDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 2, 3, 4, 5, 6, TimeSpan.Zero);
    }

    private static ListExport Studies(SomeStore store, string format) =>
        new(store.Loader.Load(), Listings.Studies, ExportQuestion.Everything(Listings.Studies), ExportFormats.Find(format)!, KnowledgeBase.DefaultSite);

    private static async Task<string> Text(ListExport export)
    {
        using var written = new MemoryStream();
        await export.WriteAsync(written, prove: false, null, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
