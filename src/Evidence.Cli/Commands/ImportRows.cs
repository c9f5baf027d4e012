using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Evidence.Core.Imports;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary>
/// Tells what became of each record of an import: a line each, refusals to standard error, everything to a report of JSON lines where one is asked for.
/// It holds counts only, however long the file is.
/// </summary>
internal sealed partial class ImportRows : IDisposable
{
    private const int MostPaths = 40;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly Stream? _report;
    private readonly Dictionary<string, long> _unmapped = new(StringComparer.Ordinal);

    public ImportRows(IAnsiConsole console, TextWriter errors, string? report)
    {
        (_output, _errors) = (console.Profile.Out.Writer, errors);
        try
        {
            _report = report is null ? null : File.Create(report);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{report}: the report cannot be written ({error.Message}).", error);
        }
    }

    public void Tell(ImportRow row)
    {
        foreach (var one in row.Unmapped.DistinctBy(static one => Path(one)))
        {
            _unmapped[Path(one)] = _unmapped.GetValueOrDefault(Path(one)) + 1;
        }

        if (row.Outcome == ImportOutcome.Refused)
        {
            foreach (var finding in row.Findings)
            {
                _errors.WriteLine(finding);
            }
        }
        else
        {
            _output.WriteLine($"{Word(row.Outcome),-9} {row.Study ?? "-"} {row.Place}{(row.Added.Count == 0 ? "" : " + " + string.Join(' ', row.Added))}");
            foreach (var finding in row.Findings)
            {
                _output.WriteLine($"  note {finding}");
            }
        }

        Report(row);
    }

    public int Summary(ForeignRequest request, ForeignReport report)
    {
        var (counts, release) = (report.Counts, report.Release);
        if (_unmapped.Count > 0)
        {
            _output.WriteLine($"Not mapped, records that have it ({(_report is null ? "the values: --report FILE" : "the values are in the report")}):");
            foreach (
                var (path, count) in _unmapped.OrderByDescending(static one => one.Value).ThenBy(static one => one.Key, StringComparer.Ordinal).Take(MostPaths)
            )
            {
                _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,9:N0} {path}"));
            }

            if (_unmapped.Count > MostPaths)
            {
                _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          and {_unmapped.Count - MostPaths:N0} more"));
            }
        }

        _output.WriteLine(
            string.Join(
                ", ",
                counts
                    .Where(static one => one.Value > 0 || one.Key != ImportOutcome.Unknown)
                    .Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Value:N0} {Word(one.Key)}"))
            ) + "."
        );
        var refused = counts[ImportOutcome.Refused] > 0;
        _output.WriteLine(refused && request.Strict ? "Nothing was written, because a record was refused."
            : release is null ? "Nothing changed, no release was made."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(request.DryRun ? "Would make release" : "Release")} {release.Number}: {release.Added:N0} studies added, {release.Changed:N0} changed."
            )
        );
        return refused ? ExitCodes.YourData : ExitCodes.Fine;
    }

    public void Dispose() => _report?.Dispose();

    private static string Word(ImportOutcome outcome) => outcome == ImportOutcome.Unknown ? "not here" : outcome.ToString().ToLowerInvariant();

    // the third of ten authors is the path of an author
    private static string Path(Unmapped one) => Number().Replace(one.Path, "/*");

    private void Report(ImportRow row)
    {
        if (_report is null)
        {
            return;
        }

        using (var json = new Utf8JsonWriter(_report, Readable))
        {
            json.WriteStartObject();
            json.WriteString("place", row.Place);
            json.WriteString("outcome", Word(row.Outcome).Replace(' ', '-'));
            json.WriteString("study", row.Study);
            json.WriteStartArray("added");
            row.Added.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in row.Findings)
            {
                json.WriteStartObject();
                json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
                json.WriteString("code", finding.Code);
                json.WriteString("pointer", finding.Pointer);
                json.WriteString("detail", finding.Detail);
                json.WriteString("hint", finding.Hint);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("unmapped");
            foreach (var one in row.Unmapped)
            {
                json.WriteStartObject();
                json.WriteString("path", one.Path);
                json.WriteString("value", one.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        _report.WriteByte((byte)'\n');
    }

    [GeneratedRegex("/[0-9]+(?=/|$)")]
    private static partial Regex Number();
}
