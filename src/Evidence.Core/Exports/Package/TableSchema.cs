using System.Text.Json;

namespace Evidence.Core.Exports;

/// <summary>The columns of a table as Frictionless Table Schema v2.</summary>
internal static class TableSchema
{
    private const string Profile = "https://datapackage.org/profiles/2.0/tableschema.json";
    private const string PartialDate = @"^\d{4}(-\d{2}(-\d{2})?)?$";

    /// <param name="json">Where it is written.</param>
    /// <param name="table">The table.</param>
    /// <param name="inPackage">Names of the tables in the package: a key to a table that is not there would be no key.</param>
    public static void Write(Utf8JsonWriter json, CsvTable table, IReadOnlySet<string> inPackage)
    {
        json.WriteString("$schema", Profile);
        json.Array("fields", table.Columns, column => WriteField(json, column));
        json.Texts("missingValues", [""]);
        json.Texts("primaryKey", table.Columns.Where(static column => column.Unique).Select(static column => column.Name));
        json.Array(
            "foreignKeys",
            table.Columns.Where(column => column.References is { } name && inPackage.Contains(name)),
            column => WriteKey(json, table, column)
        );
    }

    private static void WriteField(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column.Type));
        if (column.Type == ColumnType.Address)
        {
            json.WriteString("format", "uri");
        }

        json.WriteString("description", column.Type == ColumnType.List ? column.Description + " Entries are joined by \"; \"." : column.Description);
        WriteCategories(json, column);
        WriteConstraints(json, column);
        json.WriteEndObject();
    }

    // a list of terms is text to a table reader, so only single terms are categories; ordered vocabularies are named in both
    private static void WriteCategories(Utf8JsonWriter json, Column column)
    {
        if (column.Vocabulary is not { } vocabulary)
        {
            return;
        }

        if (column.Type == ColumnType.List)
        {
            json.Object("entries", () => WriteTerms(json, vocabulary, column.Ordered));
            return;
        }

        WriteTerms(json, vocabulary, column.Ordered);
    }

    private static void WriteTerms(Utf8JsonWriter json, Vocabularies.Vocabulary vocabulary, bool ordered)
    {
        json.Array("categories", vocabulary.Terms, term =>
        {
            json.WriteStartObject();
            json.WriteString("value", term.Value);
            json.WriteString("label", term.Label);
            json.WriteEndObject();
        });
        json.WriteBoolean("categoriesOrdered", ordered);
    }

    private static void WriteConstraints(Utf8JsonWriter json, Column column)
    {
        if (column is { Required: false, Unique: false, Minimum: null, Maximum: null } && column.Type != ColumnType.Date)
        {
            return;
        }

        json.WriteStartObject("constraints");
        if (column.Required)
        {
            json.WriteBoolean("required", true);
        }

        if (column.Unique)
        {
            json.WriteBoolean("unique", true);
        }

        if (column.Minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (column.Maximum is { } maximum)
        {
            json.WriteNumber("maximum", maximum);
        }

        json.Text("pattern", column.Type == ColumnType.Date ? PartialDate : null);
        json.WriteEndObject();
    }

    private static void WriteKey(Utf8JsonWriter json, CsvTable table, Column column)
    {
        json.WriteStartObject();
        json.Texts("fields", [column.Name]);
        json.Object("reference", () =>
        {
            // a key within the table names no other
            json.Text("resource", column.References == table.Name ? null : column.References);
            json.Texts("fields", ["id"]);
        });
        json.WriteEndObject();
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Whole => "integer",
        ColumnType.Number => "number",
        ColumnType.Flag => "boolean",
        ColumnType.Year => "year",
        _ => "string",
    };
}
