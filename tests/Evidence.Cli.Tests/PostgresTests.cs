using Evidence.Storage.Tests.Postgres;

namespace Evidence.Cli.Tests;

/// <summary>The command on PostgreSQL: what it says and writes is what it says and writes on a file.</summary>
public sealed class PostgresTests(PostgresCluster cluster)
{
    private static string Data => Path.Combine(AppContext.BaseDirectory, "data");

    [Fact]
    public async Task Every_command_does_the_same_on_both_databases()
    {
        using var folder = new SomeFolder();
        var stores = new[] { ("file", folder.Store), ("server", cluster.NewStore()) };
        foreach (var (name, store) in stores)
        {
            Assert.Equal(1, (await Run.Of("status", "--store", store)).Code);
            Assert.Contains("Release 1: 894 records read", (await Run.Of("import", Data, "--store", store)).Output, StringComparison.Ordinal);
            Assert.Contains("nothing changed", (await Run.Of("import", Data, "--store", store)).Output, StringComparison.Ordinal);
            await Fine("export", "sqlite", "-o", folder.File(name + ".sqlite"), "--store", store);
            await Fine("export", "datapackage", "-o", folder.File(name + ".zip"), "--store", store);
            await Fine("export", "csv", "--list", "results", "-o", folder.File(name + ".csv"), "--store", store);
            await Fine("verify", folder.File(name + ".csv"));
        }

        foreach (var file in new[] { ".sqlite", ".zip", ".csv" })
        {
            var bytes = await Task.WhenAll(stores.Select(one => File.ReadAllBytesAsync(folder.File(one.Item1 + file), TestContext.Current.CancellationToken)));
            Assert.True(bytes[0].AsSpan().SequenceEqual(bytes[1]), $"The {file} files differ.");
        }

        var said = await Task.WhenAll(stores.Select(async one => await Said(one.Item2)));
        Assert.Equal(said[0], said[1]);
    }

    [Theory]
    [InlineData("postgres:Host=127.0.0.1;Port=1;Database=none;Username=nobody;Password=secret", "the server cannot be reached")]
    [InlineData("postgres:Hst=127.0.0.1;Password=secret", "no connection string")]
    [InlineData("postgres:Database=none;Password=secret", "names no host")]
    public async Task A_server_that_cannot_be_reached_is_said_without_the_password(string store, string said)
    {
        var run = await Run.Of("status", "--store", store);

        Assert.Equal(1, run.Code);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Errors, StringComparison.Ordinal);
    }

    private static async Task Fine(params string[] words)
    {
        var run = await Run.Of(words);
        Assert.True(run.Code == 0, run.Errors);
    }

    // all but where and when
    private static async Task<IEnumerable<string>> Said(string store) => (await Run.Of("status", "--store", store)).Output.Split('\n').Skip(1);
}
