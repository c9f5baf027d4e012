using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Evidence.Api.Tests;

/// <summary>Checks tables against their Table Schemas, as a reader of data packages would: types, constraints, categories, primary and foreign keys.</summary>
internal sealed class TableCheck
{
    private readonly Dictionary<string, (JsonObject Schema, List<string> Header, List<List<string>> Rows)> _tables = [];

    public int Cells { get; private set; }

    public void Add(string name, JsonObject schema, string csv)
    {
        var rows = Parse(csv);
        _tables.Add(name, (schema, rows[0], rows[1..]));
    }

    /// <summary>What is wrong, in sentences.</summary>
    public IEnumerable<string> Faults() => _tables.SelectMany(table => Faults(table.Key, table.Value.Schema, table.Value.Header, table.Value.Rows));

    /// <summary>RFC 4180 to the letter: every line ends with CR LF, quotes are doubled, nothing stands behind a closing quote.</summary>
    public static List<List<string>> Parse(string csv)
    {
        var (rows, row, cell) = (new List<List<string>>(), new List<string>(), new StringBuilder());
        for (var at = 0; at < csv.Length;)
        {
            if (csv[at] == '"')
            {
                for (at++; csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"'); at++)
                {
                    cell.Append(csv[at]);
                    at += csv[at] == '"' ? 1 : 0;
                }

                at++;
                Assert.True(csv[at] is ',' or '\r', $"Behind a closing quote stands '{csv[at]}'.");
            }

            var end = csv.IndexOfAny([',', '\r', '\n', '"'], at);
            Assert.True(end >= 0 && csv[end] is ',' or '\r', "A cell ends neither with a comma nor with CR LF.");
            cell.Append(csv, at, end - at);
            row.Add(cell.ToString());
            cell.Clear();
            at = end + 1;
            if (csv[end] == '\r')
            {
                Assert.Equal('\n', csv[at++]);
                rows.Add(row);
                row = [];
            }
        }

        Assert.Empty(row);
        return rows;
    }

    private IEnumerable<string> Faults(string name, JsonObject schema, List<string> header, List<List<string>> rows)
    {
        var fields = schema["fields"]!.AsArray();
        if (!header.SequenceEqual(fields.Select(field => (string)field!["name"]!)))
        {
            yield return $"{name}: the header is not that of the schema";
        }

        foreach (var row in rows.Where(row => row.Count != header.Count))
        {
            yield return $"{name}: a row has {row.Count} cells";
        }

        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i]!.AsObject();
            var cells = rows.Select(row => row[i]).ToList();
            Cells += cells.Count;
            foreach (var fault in cells.SelectMany(cell => Faults(field, cell)).Concat(Repeated(field, cells)).Distinct().Take(3))
            {
                yield return $"{name}.{field["name"]}: {fault}";
            }
        }

        foreach (var key in schema["primaryKey"]?.AsArray() ?? [])
        {
            var at = header.IndexOf((string)key!);
            foreach (var twice in rows.GroupBy(row => row[at]).Where(group => group.Key.Length == 0 || group.Skip(1).Any()).Take(3))
            {
                yield return $"{name}: the primary key '{twice.Key}' is empty or not unique";
            }
        }

        foreach (var fault in (schema["foreignKeys"]?.AsArray() ?? []).SelectMany(key => Dangling(name, key!.AsObject(), header, rows)))
        {
            yield return fault;
        }
    }

    private IEnumerable<string> Dangling(string name, JsonObject key, List<string> header, List<List<string>> rows)
    {
        var (own, other) = (header.IndexOf((string)key["fields"]![0]!), (string?)key["reference"]!["resource"] ?? name);
        if (!_tables.TryGetValue(other, out var target))
        {
            return [$"{name}: a key names the table {other}, which is not there"];
        }

        var at = target.Header.IndexOf((string)key["reference"]!["fields"]![0]!);
        var known = target.Rows.Select(row => row[at]).ToHashSet();
        return rows.Select(row => row[own])
            .Where(value => value.Length > 0 && !known.Contains(value))
            .Distinct()
            .Take(3)
            .Select(value => $"{name}.{header[own]}: '{value}' is not in {other}");
    }

    private static IEnumerable<string> Repeated(JsonObject field, List<string> cells) =>
        (bool?)field["constraints"]?["unique"] == true
            ? cells.GroupBy(cell => cell).Where(group => group.Skip(1).Any()).Select(group => $"'{group.Key}' is not unique")
            : [];

    private static IEnumerable<string> Faults(JsonObject field, string cell)
    {
        var constraints = field["constraints"];
        if (cell.Length == 0)
        {
            return (bool?)constraints?["required"] == true ? ["is required and empty"] : [];
        }

        var faults = new List<string>();
        Check(faults, IsOfType(field, cell), $"'{cell}' is no {field["type"]}");
        Check(faults, field["categories"] is not JsonArray categories || IsIn(categories, cell), $"'{cell}' is no category");
        Check(
            faults,
            field["entries"]?["categories"] is not JsonArray entries || cell.Split("; ").All(entry => IsIn(entries, entry)),
            $"'{cell}' has an entry that is no category"
        );
        Check(faults, (string?)constraints?["pattern"] is not { } pattern || Regex.IsMatch(cell, pattern), $"'{cell}' is not of the pattern");
        Check(faults, (double?)constraints?["minimum"] is not { } low || double.Parse(cell, CultureInfo.InvariantCulture) >= low, $"{cell} is too low");
        Check(faults, (double?)constraints?["maximum"] is not { } high || double.Parse(cell, CultureInfo.InvariantCulture) <= high, $"{cell} is too high");
        return faults;
    }

    private static void Check(List<string> faults, bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }

    private static bool IsIn(JsonArray categories, string value) => categories.Any(category => (string?)category!["value"] == value);

    private static bool IsOfType(JsonObject field, string cell) =>
        (string)field["type"]! switch
        {
            "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "year" => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 3000,
            "number" => double.TryParse(
                cell,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out _
            ),
            "boolean" => cell is "true" or "false",
            "string" => (string?)field["format"] != "uri" || Uri.TryCreate(cell, UriKind.Absolute, out _),
            var other => throw new InvalidOperationException($"The type {other} is not known to this check."),
        };
}
