using System.Globalization;
using Evidence.Core.Claims.Checking;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary>A check as people read it: lines with the kind of each, so that a terminal can colour them.</summary>
internal static class CheckReport
{
    private static readonly Dictionary<string, Color> Colours = new(StringComparer.Ordinal)
    {
        ["supported"] = Color.Green,
        ["partly-supported"] = Color.Olive,
        ["overstated"] = Color.Yellow,
        ["misattributed"] = Color.Yellow,
        ["contradicted"] = Color.Red,
    };

    /// <summary>The lines of a scan, or of one check.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Of(PageScan? scan, ClaimCheck? check)
    {
        var lines = new List<(string, string)>();
        if (check is not null)
        {
            Add(lines, check);
        }

        foreach (var one in scan?.Checks.OfType<ClaimCheck>() ?? [])
        {
            Add(lines, one);
        }

        if (scan is not null)
        {
            var tally = scan
                .Checks.OfType<ClaimCheck>()
                .GroupBy(one => one.Verdict, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}"));
            lines.Add(
                (
                    "tally",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{scan.Reading.Units.Count} units, {scan.Checks.Count(one => one is not null)} checked: {string.Join(", ", tally)}"
                    )
                )
            );
        }

        return lines;
    }

    /// <summary>Writes the lines; colour only where the terminal has it.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<(string Kind, string Text)> report)
    {
        foreach (var (kind, text) in report)
        {
            // a pipe or a file gets whole lines and no colour
            if (!console.Profile.Out.IsTerminal)
            {
                console.Profile.Out.Writer.WriteLine(text);
                continue;
            }

            console.Write(
                new Text(
                    text + "\n",
                    Colours.TryGetValue(kind, out var colour) ? new Style(colour, decoration: Decoration.Bold)
                        : kind == "claim" ? new Style(decoration: Decoration.Bold)
                        : Style.Plain
                )
            );
        }
    }

    private static void Add(List<(string Kind, string Text)> lines, ClaimCheck check)
    {
        lines.Add(("claim", $"\u201C{check.Text}\u201D"));
        lines.Add((check.Verdict, $"  {check.Verdict}{(check.Reason is null ? "" : $" ({check.Reason})")}: {check.Says}"));
        if (check.Stance != "asserted")
        {
            lines.Add(("stance", $"  stance      {check.Stance}"));
        }

        lines.AddRange(check.NotChecked.Select(part => ("unread", $"  not checked {part.Text}")));
        lines.AddRange(
            check
                .Slots.Where(slot => slot.Relation != SlotRelation.Absent)
                .Select(slot => ("slot", $"  {slot.Slot, -11} {CheckJson.Name(slot.Relation), -12} {slot.Claimed} | {slot.Evidence}"))
        );
        lines.AddRange(check.Evidence.Select(one => ("evidence", $"  {one.Role, -11} {one.Relation, -12} {one.Study}: {one.Figure}")));
        if (check.NaturalCourse is { } course)
        {
            lines.Add(("untreated", $"  untreated   {course.Says}"));
        }

        if (check.Reported is { } reported)
        {
            lines.Add(("reported", $"  reported    {reported.Form}; missing: {string.Join(", ", reported.Missing)}"));
        }

        lines.AddRange(check.Notes.Select(note => ("note", $"  note        {note}")));
        if (check.Harms is { } harms)
        {
            lines.Add(("harms", $"  harms       {(harms.Count == 0 ? "not reported" : string.Join("; ", harms))}"));
        }

        lines.AddRange(check.Documented.Select(harm => ("harm", $"  harm        {harm.Title}")));
        lines.AddRange(
            check.Matches.Select(match =>
                (
                    "match",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  indexed     {match.State} {match.Score:0.00} {match.Claim.Id}: {match.Claim.Assessment.Verdict}"
                    )
                )
            )
        );
        lines.AddRange(check.Questions.Take(4).Select(question => ("question", $"  ask         {question}")));
        lines.Add(("end", ""));
    }
}
