using System.Data.Common;
using Dapper;
using Evidence.Storage.Databases;

namespace Evidence.Storage;

/// <summary>Brings a store's tables to what this version needs: each migration in one transaction with its record, in the order of their names.</summary>
internal static class Migrator
{
    private const string CreateSql = "create table if not exists migration (name text primary key, applied_at text not null)";
    private const string AppliedSql = "select name from migration";
    private const string RecordSql = "insert into migration (name, applied_at) values (@Name, @AppliedAt)";

    /// <summary>The names of a database's migrations, in order.</summary>
    public static IReadOnlyList<string> Names(Database database) => [.. All(database).Select(static one => one.Name)];

    public static void Apply(DbConnection connection, Database database, TimeProvider time)
    {
        using var transaction = database.BeginExclusive(connection);
        database.Shape(connection, transaction);
        connection.Execute(CreateSql, transaction: transaction);
        var applied = connection.Query<string>(AppliedSql, transaction: transaction).ToHashSet(StringComparer.Ordinal);
        if (applied.Except(All(database).Select(static one => one.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } newer)
        {
            throw new StoreException(
                $"{database.Where}: this store was made or changed by a newer version of the service (its migration '{newer}' is not known here). "
                    + "Nothing was changed. Use that version, or restore a backup from before it."
            );
        }

        foreach (var (name, sql) in All(database))
        {
            if (!applied.Contains(name))
            {
                connection.Execute(sql, transaction: transaction);
                var at = time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture);
                connection.Execute(RecordSql, new { Name = name, AppliedAt = at }, transaction);
            }
        }

        database.Shape(connection, transaction);
        if (!applied.Contains(StoreIdentity.Migration))
        {
            StoreIdentity.Complete(connection, transaction);
        }

        transaction.Commit();
    }

    /// <summary>Migrations for all databases and for this one, in order.</summary>
    private static IEnumerable<(string Name, string Sql)> All(Database database)
    {
        var assembly = typeof(Migrator).Assembly;
        const string Folder = "Evidence.Storage.Migrations.";
        return assembly
            .GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && Endings(database).Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            )
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (name[Folder.Length..], reader.ReadToEnd());
            })
            .ToList();
    }

    private static string[] Endings(Database database) => [".all.sql", $".{database.Name}.sql"];
}
