using System.Data.Common;
using Dapper;

namespace Evidence.Storage;

/// <summary>Brings a store's tables to what this version needs: each migration in one transaction with its record, in the order of their names.</summary>
internal static class Migrator
{
    private const string CreateSql = "create table if not exists migration (name text primary key, applied_at text not null)";
    private const string AppliedSql = "select name from migration";
    private const string RecordSql = "insert into migration (name, applied_at) values (@Name, @AppliedAt)";

    public static void Apply(DbConnection connection, SqlDialect dialect, TimeProvider time)
    {
        using var transaction = dialect.BeginExclusive(connection);
        connection.Execute(CreateSql, transaction: transaction);
        var applied = connection.Query<string>(AppliedSql, transaction: transaction).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, sql) in All(dialect))
        {
            if (!applied.Contains(name))
            {
                connection.Execute(sql, transaction: transaction);
                connection.Execute(RecordSql, new { Name = name, AppliedAt = time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture) }, transaction);
            }
        }

        transaction.Commit();
    }

    /// <summary>Migrations for all databases and for this one, in order.</summary>
    private static IEnumerable<(string Name, string Sql)> All(SqlDialect dialect)
    {
        var assembly = typeof(Migrator).Assembly;
        const string Folder = "Evidence.Storage.Migrations.";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && (name.EndsWith(".all.sql", StringComparison.Ordinal) || name.EndsWith($".{dialect.Name}.sql", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (name[Folder.Length..], reader.ReadToEnd());
            })
            .ToList();
    }
}
