namespace Evidence.Storage.Tests;

public sealed class SqlitePackImportTests(SqliteFixture fixture) : PackImportContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteStudyFileImportTests(SqliteFixture fixture) : StudyFileImportContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteForeignImportTests(SqliteFixture fixture) : ForeignImportContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteTextSearchTests(SqliteFixture fixture) : TextSearchContract(fixture), IClassFixture<SqliteFixture>;

[Collection(nameof(Alone))]
public sealed class SqliteExportTests(SqliteFixture fixture) : ExportContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteCatalogTests(SqliteFixture fixture) : CatalogContract(fixture), IClassFixture<SqliteFixture>;

public sealed class SqliteIntegrityTests(SqliteFixture fixture) : IntegrityContract(fixture), IClassFixture<SqliteFixture>;
