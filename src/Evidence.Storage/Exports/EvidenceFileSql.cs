using System.Globalization;
using Evidence.Core.Exports;

namespace Evidence.Storage.Exports;

/// <summary>
/// The SQL of the SQLite file of a release: one table for each table of the exports, typed and joined by keys, tables that describe them, and a few views.
/// </summary>
internal static class EvidenceFileSql
{
    /// <summary>What `file` and readers know the format by: the letters EVID.</summary>
    public const int ApplicationId = 0x45564944;

    /// <summary>Version of the tables; raised when one changes so that a query of before fails.</summary>
    public const int Version = 1;

    /// <summary>How the file is written: nothing is there to be rolled back to, so nothing is journalled.</summary>
    public static string Begin { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        pragma page_size = 4096; pragma encoding = 'UTF-8'; pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;
        pragma foreign_keys = off; pragma application_id = {ApplicationId}; pragma user_version = {Version};
        """);

    /// <summary>The tables that say what is in the file.</summary>
    public const string Descriptions =
        """
        create table meta (key text not null primary key, value text not null);
        create table tables (name text not null primary key, ledger text not null check (ledger in ('trial', 'testimonial')), title text not null,
            description text not null, rows integer not null);
        create table vocabularies (vocabulary text not null, place integer not null, value text not null, label text not null,
            description text not null, primary key (vocabulary, value));
        create table columns ("table" text not null references tables (name), place integer not null, name text not null, type text not null,
            description text not null, vocabulary text, ordered integer not null check (ordered in (0, 1)), primary key ("table", name));
        """;

    public const string InsertMeta = "insert into meta (key, value) values (@Key, @Value)";

    public const string InsertTable = "insert into tables (name, ledger, title, description, rows) values (@Name, @Ledger, @Title, @Description, @Rows)";

    public const string InsertColumn =
        """
        insert into columns ("table", place, name, type, description, vocabulary, ordered)
        values (@Table, @Place, @Name, @Type, @Description, @Vocabulary, @Ordered)
        """;

    public const string InsertTerm =
        "insert into vocabularies (vocabulary, place, value, label, description) values (@Vocabulary, @Place, @Value, @Label, @Description)";

    /// <summary>Joins that everyone writes; each is of the trial ledger alone.</summary>
    public const string Views =
        """
        create view claim_verdicts as
            select c.id as claim, c.statement, c.verdict, c.reason, c.rationale, c.stream, c.category, s.publisher, s.title as page, s.url, s.sellsTreatment
              from claims c join sources s on s.id = c.source;
        create view claim_grounds as
            select l.claim, c.statement, c.verdict, l.relation, l.study, t.title as studyTitle, t.design, t.level, l.result,
                   r.measure, r.arm, r.events, r.total, r.wilsonLow, r.wilsonHigh, l.harm, h.title as harmTitle, l.figure
              from claim_evidence l join claims c on c.id = l.claim left join studies t on t.id = l.study
              left join results r on r.id = l.result left join harms h on h.id = l.harm;
        create view responders as
            select id, study, studyTitle, design, profile, level, condition, arm, armRole, cellType, tissue, measure, months, subgroup, definition,
                   events, total, 1.0 * events / total as share, wilsonLow, wilsonHigh, harms, notices, sourceUrl
              from results where "row" = 'result' and kind = 'responders' and total > 0;
        """;

    /// <summary>The name of a table in SQL.</summary>
    public static string Name(CsvTable table) => table.Name.Replace('-', '_');

    /// <summary>The table with its checks and keys.</summary>
    public static string Create(CsvTable table) =>
        $"create table {Name(table)} (\n    {string.Join(",\n    ", table.Columns.Select(Definition))}\n)";

    /// <summary>The statement that adds a row.</summary>
    public static string Insert(CsvTable table) =>
        $"insert into {Name(table)} values ({string.Join(", ", table.Columns.Select((_, i) => Parameter(i)))})";

    /// <summary>The parameter of a column.</summary>
    public static string Parameter(int column) => string.Create(CultureInfo.InvariantCulture, $"@C{column}");

    /// <summary>An index for each key into another table and each column of few values, made when all rows are there.</summary>
    public static IEnumerable<string> Indexes(CsvTable table) =>
        table
            .Columns.Where(static column =>
                column is { Unique: false, Type: not ColumnType.List } && (column.References is not null || column.Vocabulary is not null)
            )
            .Select(column => $"create index {Name(table)}_{column.Name} on {Name(table)} (\"{column.Name}\")");

    /// <summary>The type of a column's values.</summary>
    public static string Type(ColumnType type) => type switch
    {
        ColumnType.Whole or ColumnType.Year or ColumnType.Flag => "integer",
        ColumnType.Number => "real",
        _ => "text",
    };

    private static string Definition(Column column) => string.Join(' ', Parts(column));

    private static IEnumerable<string> Parts(Column column)
    {
        yield return $"\"{column.Name}\" {Type(column.Type)}";
        if (column.Required)
        {
            yield return "not null";
        }

        if (column.Unique)
        {
            yield return "primary key";
        }

        if (Check(column) is { } check)
        {
            yield return $"check ({check})";
        }

        if (column.References is { } other && ExportTables.Find(other) is { } table)
        {
            yield return $"references {Name(table)} (id)";
        }
    }

    private static string? Check(Column column) =>
        column switch
        {
            { Type: ColumnType.Flag } => $"\"{column.Name}\" in (0, 1)",
            { Type: not ColumnType.List, Vocabulary: { } vocabulary } =>
                $"\"{column.Name}\" in ({string.Join(", ", vocabulary.Terms.Select(static term => $"'{term.Value}'"))})",
            { Minimum: { } low, Maximum: { } high } => string.Create(CultureInfo.InvariantCulture, $"\"{column.Name}\" between {low} and {high}"),
            { Minimum: { } low } => string.Create(CultureInfo.InvariantCulture, $"\"{column.Name}\" >= {low}"),
            _ => null,
        };
}
