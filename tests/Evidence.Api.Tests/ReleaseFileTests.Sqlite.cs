using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Evidence.Api.Hosting;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage.Exports;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

public sealed partial class ReleaseFileTests
{
    [Fact]
    public async Task The_SQLite_file_says_of_every_table_its_ledger_and_of_every_column_what_it_is()
    {
        using var file = await Opened();
        Assert.Equal("testimonials", Text(file, "select group_concat(name) from tables where ledger = 'testimonial'"));
        Assert.Equal(
            0,
            Number(
                file,
                "select count(*) from sqlite_master m, pragma_table_info(m.name) i where m.type = 'table' and m.name in (select name from tables) "
                    + "and not exists (select 1 from columns c where c.\"table\" = m.name and c.name = i.name and c.description <> '')"
            )
        );
        Assert.Equal("A,B,C,D,E", Text(file, "select group_concat(value) from (select value from vocabularies where vocabulary = 'ais-grade' order by place)"));
        Assert.Equal(
            (string?)(await server.Get("/v1/version"))["release"]!["trial"]!["digest"],
            Text(file, "select value from meta where key = 'trialDigest'")
        );
        Assert.Equal(0, Number(file, "select count(*) from sqlite_master where type = 'view' and sql like '%testimonial%'"));
    }

    [Fact]
    public async Task An_interval_in_the_files_is_the_interval_that_the_service_sends()
    {
        using var file = await Opened();
        var study = await server.Get("/v1/studies/honmou-2021");
        var checkedIntervals = 0;
        foreach (var result in study["results"]!.AsArray().Where(one => one!["derived"]?["interval"] is not null))
        {
            foreach (var end in new[] { "estimate", "low", "high" })
            {
                using var command = file.CreateCommand();
                command.CommandText = $"select {end} from intervals where id = @Id";
                command.Parameters.AddWithValue("@Id", $"honmou-2021/{result!["id"]}/share");
                Assert.Equal(
                    (double)result["derived"]!["interval"]![end]!,
                    (double)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!,
                    6
                );
                checkedIntervals++;
            }
        }

        Assert.True(checkedIntervals >= 3);
    }

    [Theory]
    [InlineData("sqlite", Sqlite)]
    [InlineData("datapackage", Package)]
    public async Task The_command_writes_the_bytes_that_the_service_sends(string format, string address)
    {
        var catalog = server.Services.GetRequiredService<CurrentCatalog>().Now;
        var path = Path.Combine(server.Folder, $"again.{format}");
        await ReleaseExport.WriteAsync(ExportFormats.Find(format)!, catalog, doi: null, path, TestContext.Current.CancellationToken);

        Assert.Equal(Digest(await Bytes(address)), Digest(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));
        Assert.False(File.Exists(path + ".part"));
    }

    [Fact]
    public async Task The_catalogue_leads_to_files_that_are_there()
    {
        var catalogue = await server.Get("/v1/exports/catalogue.jsonld");
        var files = catalogue["distribution"]!
            .AsArray()
            .Select(one => (Path: new Uri((string)one!["contentUrl"]!).PathAndQuery, Type: (string)one["encodingFormat"]!))
            .ToList();

        Assert.Equal("Dataset", (string?)catalogue["@type"]);
        Assert.True(files.Count > 30);
        foreach (var (path, type) in files)
        {
            using var head = await server.Send(path, HttpMethod.Head);
            Assert.Equal((path, HttpStatusCode.OK, type.Split(';')[0]), (path, head.StatusCode, head.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task Every_export_that_is_listed_is_there()
    {
        var list = await server.Get("/v1/exports");
        var urls = list["items"]!.AsArray().SelectMany(item => item!["formats"]!.AsArray()).Select(format => (string)format!["url"]!).ToList();
        foreach (var url in urls)
        {
            using var head = await server.Send(url, HttpMethod.Head);
            Assert.True(head.StatusCode == HttpStatusCode.OK, $"{url} answered {(int)head.StatusCode}");
        }

        Assert.True(urls.Count > 30);
        Assert.Equal(Listings.All.Select(one => one.Name), list["items"]!.AsArray().Select(item => (string)item!["name"]!).Where(name => name != "release"));
        Assert.All(list["items"]!.AsArray().Where(item => item!["records"] is not null), item => Assert.True((int)item!["records"]! > 0));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        var catalog = server.Services.GetRequiredService<CurrentCatalog>().Now;
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var path = Path.Combine(server.Folder, "stopped.sqlite");

        Assert.Throws<OperationCanceledException>(() => EvidenceFile.Write(catalog, KnowledgeBase.DefaultSite, path, stopped.Token));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_part_of_the_SQLite_file_can_be_asked_for()
    {
        using var part = await server.Send(Sqlite, null, ("Range", "bytes=0-15"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("SQLite format 3\0", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        await server.Problem(Sqlite, 416, "range-not-satisfiable", null, ("Range", "bytes=999999999-"));
    }

    private async Task<byte[]> Bytes(string path)
    {
        using var answer = await server.Send(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<SqliteConnection> Opened()
    {
        var path = Path.Combine(server.Folder, $"{Guid.NewGuid()}.sqlite");
        await File.WriteAllBytesAsync(path, await Bytes(Sqlite), TestContext.Current.CancellationToken);
        var file = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        return file;
    }

    private static long Number(SqliteConnection file, string sql) => Convert.ToInt64(Scalar(file, sql), System.Globalization.CultureInfo.InvariantCulture);

    private static string? Text(SqliteConnection file, string sql) => Scalar(file, sql) as string;

    private static object? Scalar(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Dictionary<string, byte[]> Unzipped(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
