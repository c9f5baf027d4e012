using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Evidence.Core.Exports;
using Evidence.Core.Testimonials;
using Evidence.Storage.Catalogs;
using Microsoft.Data.Sqlite;

namespace Evidence.Storage.Exports;

/// <summary>
/// Writes a release as a SQLite file of plain tables, whatever database the store itself is in. The same release gives the same
/// bytes: no clock, no random number, rows in the order of ids. Each ledger is read through its own connection; the testimonials have a table of their own.
/// </summary>
public sealed class EvidenceFile
{
    private const int SqliteFull = 13;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SqliteConnection _file;
    private readonly CancellationToken _cancel;

    private EvidenceFile(SqliteConnection file, CancellationToken cancel) => (_file, _cancel) = (file, cancel);

    /// <summary>Writes the file. When it fails, nothing is left at the path.</summary>
    /// <param name="catalog">The release; it must not be empty.</param>
    /// <param name="doi">The DOI under which the release was deposited; null when it was not.</param>
    /// <param name="path">Where; a file that is there is replaced.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <exception cref="StoreException">The store is empty or damaged.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(Catalog catalog, string? doi, string path, CancellationToken cancel)
    {
        var release = catalog.Release ?? throw new StoreException("The store is empty; evidence import data fills it.");
        var done = false;
        try
        {
            File.Delete(path);
            using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            file.Open();
            new EvidenceFile(file, cancel).Write(new ReleaseTables(catalog), ReleaseCitation.Of(release, doi));
            done = true;
        }
        catch (SqliteException error)
        {
            throw new IOException(error.SqliteErrorCode == SqliteFull ? "No space left on the disk." : error.Message, error);
        }
        finally
        {
            if (!done)
            {
                File.Delete(path);
            }
        }
    }

    private void Write(ReleaseTables tables, ReleaseCitation citation)
    {
        _file.Execute(EvidenceFileSql.Begin);
        using var transaction = _file.BeginTransaction();
        _file.Execute(EvidenceFileSql.Descriptions, transaction: transaction);
        foreach (var table in tables.All)
        {
            _file.Execute(EvidenceFileSql.Create(table.Table), transaction: transaction);
        }

        foreach (var table in tables.All)
        {
            Describe(table.Table, WriteRows(table, tables.Documents(table), transaction), transaction);
        }

        foreach (var index in tables.All.SelectMany(table => EvidenceFileSql.Indexes(table.Table)))
        {
            _cancel.ThrowIfCancellationRequested();
            _file.Execute(index, transaction: transaction);
        }

        _file.Execute(EvidenceFileSql.Views, transaction: transaction);
        _file.Execute(EvidenceFileSql.InsertMeta, Meta(citation).Select(static pair => new { pair.Key, pair.Value }), transaction);
        var vocabularies = tables
            .All.SelectMany(table => table.Table.Columns)
            .Select(column => column.Vocabulary)
            .OfType<Core.Vocabularies.Vocabulary>()
            .DistinctBy(one => one.Name);
        _file.Execute(
            EvidenceFileSql.InsertTerm,
            vocabularies.SelectMany(one =>
                one.Terms.Select(
                    (term, i) =>
                        new
                        {
                            Vocabulary = one.Name,
                            Place = i + 1,
                            term.Value,
                            term.Label,
                            term.Description,
                        }
                )
            ),
            transaction
        );
        transaction.Commit();
    }

    private long WriteRows(StoredTable table, IEnumerable<ReadOnlyMemory<byte>> documents, SqliteTransaction transaction)
    {
        var columns = table.Table.Columns;
        using var insert = _file.CreateCommand();
        (insert.Transaction, insert.CommandText) = (transaction, EvidenceFileSql.Insert(table.Table));
        for (var i = 0; i < columns.Count; i++)
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = EvidenceFileSql.Parameter(i) });
        }

        var rows = 0L;
        foreach (var cells in table.Cells(documents))
        {
            _cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < cells.Length; i++)
            {
                insert.Parameters[i].Value = Value(columns[i].Type, cells[i]);
            }

            insert.ExecuteNonQuery();
            rows++;
        }

        return rows;
    }

    private void Describe(CsvTable table, long rows, SqliteTransaction transaction)
    {
        _file.Execute(
            EvidenceFileSql.InsertTable,
            new
            {
                Name = EvidenceFileSql.Name(table),
                Ledger = table.IsTestimonial ? "testimonial" : "trial",
                table.Title,
                table.Description,
                Rows = rows,
            },
            transaction
        );
        _file.Execute(
            EvidenceFileSql.InsertColumn,
            table.Columns.Select(
                (column, i) =>
                    new
                    {
                        Table = EvidenceFileSql.Name(table),
                        Place = i + 1,
                        column.Name,
                        Type = Type(column),
                        column.Description,
                        Vocabulary = column.Vocabulary?.Name,
                        Ordered = column.Ordered ? 1 : 0,
                    }
            ),
            transaction
        );
    }

    private static string Type(Column column) => column.Type == ColumnType.List ? "text, a JSON array" : EvidenceFileSql.Type(column.Type);

    private static object Value(ColumnType type, in Cell cell) => (type, cell.Value) switch
    {
        (_, null) => DBNull.Value,
        (ColumnType.List, _) => JsonSerializer.Serialize(cell.Entries, Readable),
        (ColumnType.Flag, string flag) => flag == "true" ? 1L : 0L,
        (ColumnType.Whole or ColumnType.Year, double number) => (long)number,
        (_, var value) => value,
    };

    private static Dictionary<string, string> Meta(ReleaseCitation citation) => new()
    {
        ["title"] = citation.Title,
        ["description"] = citation.Description,
        ["citation"] = citation.Text,
        ["licence"] = ReleaseCitation.LicenseUrl,
        ["version"] = citation.Version,
        ["date"] = citation.Date ?? "",
        ["engine"] = citation.Release.Engine,
        ["trialDigest"] = citation.Release.TrialDigest,
        ["testimonialDigest"] = citation.Release.TestimonialDigest,
        ["empty"] = "Null means unknown, never none and never zero. Lists are JSON arrays.",
        ["testimonials"] = TestimonialDocuments.WhatThisIs,
    };
}
