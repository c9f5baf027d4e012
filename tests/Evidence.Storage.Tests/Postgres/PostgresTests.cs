namespace Evidence.Storage.Tests.Postgres;

/// <summary>Databases of a real PostgreSQL server, one for each store.</summary>
public sealed class PostgresFixture(PostgresCluster cluster) : StoreFixture
{
    internal override SomeStore Fresh() => new(_ => cluster.NewStore());
}

public sealed class PostgresPackImportTests(PostgresFixture fixture) : PackImportContract(fixture), IClassFixture<PostgresFixture>;

public sealed class PostgresStudyFileImportTests(PostgresFixture fixture) : StudyFileImportContract(fixture), IClassFixture<PostgresFixture>;

public sealed class PostgresForeignImportTests(PostgresFixture fixture) : ForeignImportContract(fixture), IClassFixture<PostgresFixture>;

public sealed class PostgresTextSearchTests(PostgresFixture fixture) : TextSearchContract(fixture), IClassFixture<PostgresFixture>;

[Collection(nameof(Alone))]
public sealed class PostgresExportTests(PostgresFixture fixture) : ExportContract(fixture), IClassFixture<PostgresFixture>;

public sealed class PostgresCatalogTests(PostgresFixture fixture) : CatalogContract(fixture), IClassFixture<PostgresFixture>;

public sealed class PostgresIntegrityTests(PostgresFixture fixture) : IntegrityContract(fixture), IClassFixture<PostgresFixture>;
