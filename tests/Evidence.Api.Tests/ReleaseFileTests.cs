using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Api.Hosting;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage.Exports;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>The whole release in one file: the data package and the SQLite file.</summary>
public sealed class ReleaseFileTests(Server server)
{
    private const string Package = "/v1/exports/datapackage.zip";
    private const string Sqlite = "/v1/exports/evidence.sqlite";

    [Fact]
    public async Task Every_cell_of_the_data_package_is_what_its_schema_says_and_every_key_leads_somewhere()
    {
        var files = Unzipped(await Bytes(Package));
        var description = JsonNode.Parse(files["datapackage.json"])!.AsObject();
        var check = new TableCheck();
        foreach (var resource in description["resources"]!.AsArray())
        {
            check.Add((string)resource!["name"]!, resource["schema"]!.AsObject(), Encoding.UTF8.GetString(files[(string)resource["path"]!]));
        }

        Assert.Empty(check.Faults());
        Assert.True(check.Cells > 50_000, $"Only {check.Cells} cells were checked.");
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", (string?)description["$schema"]);
        Assert.Equal(await server.Total("/v1/sources?limit=0"), description["sources"]!.AsArray().Count);
        Assert.Equal("CC0-1.0", (string?)description["licenses"]![0]!["name"]);
    }

    [Fact]
    public async Task A_wrong_cell_of_a_table_would_be_found()
    {
        var files = Unzipped(await Bytes(Package));
        var grades = JsonNode.Parse(files["datapackage.json"])!["resources"]!.AsArray().Single(one => (string)one!["name"]! == "transitions")!;
        var csv = Encoding.UTF8.GetString(files[(string)grades["path"]!]);
        var schema = grades["schema"]!.AsObject();
        schema.Remove("foreignKeys");

        Assert.Empty(Faults(csv));
        Assert.Contains(Faults(csv.Replace(",A,B,", ",A,F,", StringComparison.Ordinal)), fault => fault.Contains("no category", StringComparison.Ordinal));
        Assert.Contains(
            Faults(csv.Replace(",false\r\n", ",no\r\n", StringComparison.Ordinal)),
            fault => fault.Contains("no boolean", StringComparison.Ordinal)
        );
        Assert.Contains(Faults(csv + csv.Split("\r\n")[1] + "\r\n"), fault => fault.Contains("primary key", StringComparison.Ordinal));

        List<string> Faults(string text)
        {
            var check = new TableCheck();
            check.Add("transitions", schema, text);
            return [.. check.Faults()];
        }
    }

    [Fact]
    public async Task Grades_are_an_ordered_category_from_A_to_E()
    {
        var resources = JsonNode.Parse(Unzipped(await Bytes(Package))["datapackage.json"])!["resources"]!.AsArray();
        var field = resources.Single(one => (string)one!["name"]! == "transitions")!["schema"]!["fields"]!
            .AsArray()
            .Single(one => (string)one!["name"]! == "fromGrade")!;

        Assert.True((bool)field["categoriesOrdered"]!);
        Assert.Equal(["A", "B", "C", "D", "E"], field["categories"]!.AsArray().Select(one => (string)one!["value"]!));
    }

    [Fact]
    public async Task Sizes_and_digests_of_the_data_package_are_true()
    {
        var files = Unzipped(await Bytes(Package));
        foreach (var resource in JsonNode.Parse(files["datapackage.json"])!["resources"]!.AsArray())
        {
            var file = files[(string)resource!["path"]!];
            Assert.Equal((long)resource["bytes"]!, file.Length);
            Assert.Equal((string)resource["hash"]!, $"sha256:{Digest(file)}");
            Assert.Equal((long)resource["rows"]!, TableCheck.Parse(Encoding.UTF8.GetString(file)).Count - 1);
        }

        var sums = Encoding
            .UTF8.GetString(files["SHA256SUMS"])
            .TrimEnd('\n')
            .Split('\n')
            .Select(line => line.Split("  "))
            .ToDictionary(parts => parts[1], parts => parts[0]);
        Assert.Equal(files.Keys.Where(name => name != "SHA256SUMS").Order(), sums.Keys.Order());
        Assert.All(sums, sum => Assert.Equal(sum.Value, Digest(files[sum.Key])));
    }

    [Fact]
    public async Task Each_file_of_the_data_package_is_of_one_ledger_and_says_which()
    {
        var files = Unzipped(await Bytes(Package));
        var ids = await server.AllIds("/v1/testimonials?limit=200");
        var resources = JsonNode.Parse(files["datapackage.json"])!["resources"]!.AsArray();

        Assert.All(resources, resource => Assert.StartsWith($"{resource!["ledger"]}-ledger/", (string)resource["path"]!, StringComparison.Ordinal));
        Assert.Equal(["testimonials"], resources.Where(one => (string)one!["ledger"]! == "testimonial").Select(one => (string)one!["name"]!));
        Assert.All(
            files.Where(file => file.Key.StartsWith("trial-ledger/", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(TableCheck.Parse(Encoding.UTF8.GetString(file.Value)), row => ids.Contains(row[0]))
        );
    }

    [Fact]
    public async Task Every_list_is_in_the_data_package_with_all_its_records()
    {
        var files = Unzipped(await Bytes(Package));
        foreach (var listing in Listings.All.Where(one => one.Name != "regulators"))
        {
            var rows = TableCheck.Parse(Encoding.UTF8.GetString(files[PackageFile.PathOf(ExportTables.Find(listing.Name)!)]));
            Assert.Equal(await server.Total($"/v1/{listing.Name}?limit=0"), rows.Count - 1);
        }

        var regulators = TableCheck.Parse(Encoding.UTF8.GetString(files["trial-ledger/regulators.csv"])).Skip(1).Select(row => row[1]).Distinct();
        Assert.Equal(await server.AllIds("/v1/regulators?limit=200"), regulators.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Package)]
    [InlineData(Sqlite)]
    public async Task The_same_release_gives_the_same_bytes_and_they_are_not_sent_twice(string path)
    {
        using var first = await server.Send(path);
        Assert.Equal(Digest(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), Digest(await Bytes(path)));
        Assert.False(first.Headers.ETag!.IsWeak);

        using var again = await server.Send(path, null, ("If-None-Match", first.Headers.ETag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var head = await server.Send(path, HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Contains("filename=\"evidence-r1", head.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_package_that_cannot_be_made_whole_is_refused()
    {
        await using var own = new Server();
        await own.InitializeAsync();
        using (var store = new SqliteConnection($"Data Source={own.Store["sqlite:".Length..]};Pooling=False"))
        {
            await store.OpenAsync(TestContext.Current.CancellationToken);
            using var command = store.CreateCommand();
            command.CommandText = "delete from trial_document where key = (select max(key) from trial_record where kind = 'regulators')";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        own.Services.GetRequiredService<Evidence.Storage.EvidenceStore>().RenewReaders();
        await own.Problem(Package, 503, "damaged");
    }

    [Fact]
    public async Task The_SQLite_file_holds_what_the_lists_count_and_nothing_dangles()
    {
        using var file = await Opened();
        foreach (var listing in Listings.All.Where(one => one.Name != "regulators"))
        {
            Assert.Equal(await server.Total($"/v1/{listing.Name}?limit=0"), (int)Number(file, $"select count(*) from {listing.Name}"));
        }

        Assert.Equal(await server.Total("/v1/regulators?limit=0"), (int)Number(file, "select count(distinct regulator) from regulators"));
        Assert.Equal(0, Number(file, "select count(*) from pragma_foreign_key_check()"));
        Assert.True(Number(file, "select count(*) from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'") >= 15);
        Assert.Equal(0x45564944, Number(file, "select application_id from pragma_application_id"));
        Assert.Equal(1, Number(file, "select user_version from pragma_user_version"));
        Assert.Equal(0, Number(file, "select count(*) from sqlite_master where sql like '%virtual%' or sql like '%blob%'"));
        Assert.Equal(await server.Total("/v1/results?kind=responders&limit=0"), (int)Number(file, "select count(*) from responders"));
        Assert.Equal(
            await server.Total("/v1/claims?verdict=contradicted&limit=0"),
            (int)Number(file, "select count(*) from claim_verdicts where verdict = 'contradicted'")
        );
        Assert.Equal(
            await server.Total("/v1/studies?country=US&limit=0"),
            (int)Number(file, "select count(*) from studies where exists (select 1 from json_each(countries) where value = 'US')")
        );
        Assert.True(Number(file, "select count(*) from claim_grounds where events is not null") > 10);
    }

    [Fact]
    public async Task The_SQLite_file_says_of_every_table_its_ledger_and_of_every_column_what_it_is()
    {
        using var file = await Opened();
        Assert.Equal("testimonials", Text(file, "select group_concat(name) from tables where ledger = 'testimonial'"));
        Assert.Equal(
            0,
            Number(
                file,
                "select count(*) from sqlite_master m, pragma_table_info(m.name) i where m.type = 'table' and m.name in (select name from tables) and not exists (select 1 from columns c where c.\"table\" = m.name and c.name = i.name and c.description <> '')"
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
