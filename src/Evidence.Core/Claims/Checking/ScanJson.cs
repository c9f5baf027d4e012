using System.Text.Json;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Writes a scan as JSON.</summary>
internal static class ScanJson
{
    // a page's first stretch tells its language
    private const int ReadForLanguage = 20_000;

    internal static void WriteMembers(Utf8JsonWriter json, PageScan scan, bool withText)
    {
        if (withText)
        {
            json.WriteString("text", scan.Reading.Text);
        }

        var first = scan.Reading.Units.TakeWhile(unit => unit.Start < ReadForLanguage);
        var language = Language.Tongue.Of(first.SelectMany(unit => unit.Sentence.Words));
        CheckJson.WriteText(json, "language", language);
        CheckJson.WriteText(json, "languageNote", Language.Tongue.Note(language));
        json.WriteStartArray("units");
        for (var i = 0; i < scan.Checks.Count; i++)
        {
            WriteUnit(json, scan.Reading.Units[i], scan.Checks[i], scan.Matches[i]);
            if (json.BytesCommitted + json.BytesPending > PageScanner.MostBytes)
            {
                throw new PageTooLongException(
                    $"The page has {scan.Checks.Count} sentences and headings; the answer for the first {i + 1} alone is longer than the "
                        + $"{PageScanner.MostBytes / (1024 * 1024)} MB of an answer."
                );
            }
        }

        json.WriteEndArray();
        WriteTally(json, scan);
    }

    private static void WriteUnit(Utf8JsonWriter json, TextUnit unit, ClaimCheck? check, IReadOnlyList<ClaimMatch> matches)
    {
        json.WriteStartObject();
        json.WriteNumber("start", unit.Start);
        json.WriteNumber("end", unit.End);
        json.WriteString("form", unit.Form.ToString().ToLowerInvariant());
        json.WriteString("stream", unit.Stream);
        json.WriteStartArray("because");
        foreach (var cue in unit.Because)
        {
            WritePlace(json, ("rule", cue.Rule), ("cue", cue.Cue), cue.Start, cue.End, (cue.Weight, cue.Stream));
        }

        json.WriteEndArray();
        json.WriteString("stance", unit.Stance);
        json.WriteString("speaker", unit.Speaker);
        json.WriteBoolean("checkworthy", unit.Checkworthy);
        json.WriteString("reason", unit.Reason);
        json.WriteStartArray("redFlags");
        foreach (var flag in unit.RedFlags)
        {
            WritePlace(json, ("flag", flag.Flag), ("cue", flag.Cue), flag.Start, flag.End, null);
        }

        json.WriteEndArray();
        WriteQuantities(json, unit.Quantities);
        json.WriteStartArray("mentions");
        foreach (var mention in unit.Mentions)
        {
            WritePlace(json, ("kind", mention.Kind), ("id", mention.Id), mention.Start, mention.End, null);
        }

        json.WriteEndArray();
        WriteCheck(json, check, matches);
        json.WriteEndObject();
    }

    // the claims stand beside the check, not in it, because a unit may resemble a claim that is not checked
    private static void WriteCheck(Utf8JsonWriter json, ClaimCheck? check, IReadOnlyList<ClaimMatch> matches)
    {
        json.WriteStartArray("claims");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteString("id", match.Claim.Id);
            json.WriteNumber("score", match.Score);
            json.WriteString("state", match.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (check is null)
        {
            json.WriteNull("check");
            return;
        }

        json.WriteStartObject("check");
        CheckJson.WriteMembers(json, check);
        json.WriteEndObject();
    }

    private static void WritePlace(
        Utf8JsonWriter json,
        (string Name, string Value) first,
        (string Name, string Value) second,
        int start,
        int end,
        (double Weight, string Stream)? vote
    )
    {
        json.WriteStartObject();
        json.WriteString(first.Name, first.Value);
        json.WriteString(second.Name, second.Value);
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        if (vote is { } counted)
        {
            json.WriteNumber("weight", Math.Round(counted.Weight, 3));
            json.WriteString("stream", counted.Stream);
        }

        json.WriteEndObject();
    }

    private static void WriteQuantities(Utf8JsonWriter json, IEnumerable<Text.Quantity> quantities)
    {
        json.WriteStartArray("quantities");
        foreach (var quantity in quantities)
        {
            json.WriteStartObject();
            json.WriteString("kind", quantity.Kind);
            WriteNumber(json, "value", quantity.Value);
            WriteNumber(json, "low", quantity.Low);
            WriteNumber(json, "high", quantity.High);
            WriteNumber(json, "events", quantity.Events);
            WriteNumber(json, "total", quantity.Total);
            CheckJson.WriteText(json, "unit", quantity.Unit);
            CheckJson.WriteText(json, "currency", quantity.Currency);
            CheckJson.WriteText(json, "bound", quantity.Bound);
            json.WriteNumber("start", quantity.Start);
            json.WriteNumber("end", quantity.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteTally(Utf8JsonWriter json, PageScan scan)
    {
        var checks = scan.Checks.OfType<ClaimCheck>().ToList();
        var units = scan.Reading.Units;
        var evidence = units.Count(unit => unit.Stream == "trial-evidence");
        var claims = units.Count(unit => unit is { Checkworthy: true, Stream: "provider-assertion" });
        json.WriteStartObject("tally");
        json.WriteNumber("units", units.Count);
        json.WriteNumber("checked", checks.Count);
        json.WriteNumber(
            "notChecked",
            units.Count(unit => unit.Checkworthy) - scan.Checks.Where((check, i) => check is not null && units[i].Checkworthy).Count()
        );
        WriteCounts(json, "byStream", units.Select(unit => unit.Stream));
        WriteCounts(json, "byVerdict", checks.Select(check => check.Verdict));
        WriteCounts(json, "redFlags", units.SelectMany(unit => unit.RedFlags).Select(flag => flag.Flag));
        json.WriteStartObject("claimsPerEvidence");
        json.WriteNumber("claims", claims);
        json.WriteNumber("evidence", evidence);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartObject(name);
        foreach (var group in values.GroupBy(value => value, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(group.Key, group.Count());
        }

        json.WriteEndObject();
    }
}
