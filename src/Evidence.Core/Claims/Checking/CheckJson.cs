using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Claims.Checking;

/// <summary>Writes a check as JSON; the only place that does, so that the same check gives the same bytes everywhere.</summary>
public static class CheckJson
{
    private const int ShownHarmText = 300;

    /// <summary>Writes the members of a check into an object that is begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ClaimCheck check)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(check);
        json.WriteString("verdict", check.Verdict);
        WriteText(json, "reason", check.Reason);
        json.WriteString("rule", check.Rule);
        json.WriteString("says", check.Says);
        json.WriteString("stance", check.Stance);
        WriteText(json, "speaker", check.Speaker);
        WriteSubject(json, check.Subject);
        WritePropositions(json, check.Propositions);
        WriteSpans(json, "confirmed", check.Confirmed);
        WriteSpans(json, "contradicted", check.Contradicted);
        WriteSpans(json, "notChecked", check.NotChecked);
        WriteSlots(json, check.Slots);
        WriteTexts(json, "notes", check.Notes);
        WriteEvidence(json, check.Evidence);
        WriteHarms(json, check);
        WriteTexts(json, "limitations", check.Limitations);
        WriteNaturalCourse(json, check.NaturalCourse);
        WriteReported(json, check);
        WriteSynthesis(json, check);
        WriteText(json, "wording", check.Wording);
        WriteTexts(json, "questions", check.Questions);
        WriteMatches(json, check.Matches);
    }

    /// <summary>The wire name of a relation.</summary>
    public static string Name(SlotRelation relation) => relation switch
    {
        SlotRelation.Match => "match",
        SlotRelation.Broader => "broader",
        SlotRelation.Narrower => "narrower",
        SlotRelation.Contradicted => "contradicted",
        _ => "absent",
    };

    private static void WriteSubject(Utf8JsonWriter json, SubjectNote subject)
    {
        json.WriteStartObject("subject");
        WriteText(json, "study", subject.Study);
        json.WriteString("from", subject.From);
        WriteText(json, "unknown", subject.Unknown);
        json.WriteEndObject();
    }

    private static void WritePropositions(Utf8JsonWriter json, IEnumerable<Proposition> propositions)
    {
        json.WriteStartArray("propositions");
        foreach (var one in propositions)
        {
            json.WriteStartObject();
            json.WriteString("text", one.Text);
            json.WriteString("stance", one.Stance);
            WriteText(json, "study", one.Study);
            json.WriteString("state", one.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, string name, IEnumerable<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteString("text", span.Text);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSlots(Utf8JsonWriter json, IEnumerable<SlotVerdict> slots)
    {
        json.WriteStartArray("slots");
        foreach (var slot in slots)
        {
            json.WriteStartObject();
            json.WriteString("slot", slot.Slot);
            json.WriteString("verdict", Name(slot.Relation));
            json.WriteString("claimed", slot.Claimed);
            json.WriteString("evidence", slot.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IEnumerable<CheckEvidence> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var one in evidence)
        {
            json.WriteStartObject();
            json.WriteString("study", one.Study);
            WriteText(json, "result", one.Result);
            json.WriteString("figure", one.Figure);
            json.WriteString("relation", one.Relation);
            json.WriteString("role", one.Role);
            json.WriteString("url", $"/v1/studies/{one.Study}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // silence of a study about harm is not safety, so it is said
    private static void WriteHarms(Utf8JsonWriter json, ClaimCheck check)
    {
        if (check.Harms is { } harms)
        {
            json.WriteStartObject("harms");
            json.WriteString("status", harms.Count == 0 ? "not-reported" : "reported");
            WriteTexts(json, "items", harms);
            json.WriteEndObject();
        }

        if (check.Documented.Count > 0)
        {
            json.WriteStartArray("documentedHarms");
            foreach (var harm in check.Documented)
            {
                json.WriteStartObject();
                json.WriteString("harm", harm.Id);
                json.WriteString("type", harm.Type);
                json.WriteString("title", harm.Title);
                json.WriteString("happened", harm.Happened.Length > ShownHarmText ? harm.Happened[..ShownHarmText] : harm.Happened);
                json.WriteString("url", $"/v1/harms/{harm.Id}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteReported(Utf8JsonWriter json, ClaimCheck check)
    {
        if (check.Reported is { } reported)
        {
            json.WriteStartObject("reported");
            json.WriteString("form", reported.Form);
            WriteTexts(json, "missing", reported.Missing);
            WriteText(json, "trials", check.Trials);
            json.WriteEndObject();
        }
    }

    private static void WriteSynthesis(Utf8JsonWriter json, ClaimCheck check)
    {
        if (check.Synthesis is not { } found)
        {
            return;
        }

        json.WriteStartObject("synthesis");
        json.WriteString("condition", found.Condition);
        WriteText(json, "tissue", found.Tissue);
        WriteText(json, "cells", found.Cells);
        json.WriteNumber("controlledStudies", found.Controlled.Count);
        json.WriteNumber("randomisedStudies", found.Randomised);
        json.WriteNumber("people", found.People);
        json.WriteNumber("uncontrolledStudies", found.Uncontrolled);
        json.WriteStartArray("outcomes");
        foreach (var row in check.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("measure", row.Measure.Id);
            json.WriteString("name", row.Measure.Name);
            json.WriteNumber("studies", row.Studies);
            json.WriteNumber("people", row.People);
            WriteText(json, "certainty", row.Block.Certainty.Value is { } level ? CertaintyLevels.Names[level].Name : null);
            json.WriteString("sentence", row.Sentence);
            WriteText(json, "url", found.Cells is null
                ? $"/v1/synthesis?measure={row.Measure.Id}&condition={found.Condition}{(found.Tissue is null ? "" : "&tissue=" + found.Tissue)}" : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteText(json, "url", found.Address);
        json.WriteEndObject();
    }

    private static void WriteNaturalCourse(Utf8JsonWriter json, NaturalCourseNote? note)
    {
        if (note is null)
        {
            json.WriteNull("naturalCourse");
            return;
        }

        json.WriteStartObject("naturalCourse");
        json.WriteString("study", note.Study);
        NaturalCourseJson.WriteMembers(json, note.Reading);
        json.WriteString("says", note.Says);
        json.WriteString("caution", NaturalCourseJson.Caution);
        json.WriteEndObject();
    }

    internal static void WriteMatches(Utf8JsonWriter json, IEnumerable<ClaimMatch> matches)
    {
        json.WriteStartArray("claims");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteString("id", match.Claim.Id);
            json.WriteNumber("score", match.Score);
            json.WriteString("state", match.State);
            json.WriteString("statement", match.Claim.Statement);
            json.WriteStartObject("indexed");
            json.WriteString("verdict", match.Claim.Assessment.Verdict);
            WriteText(json, "reason", match.Claim.Assessment.Reason);
            json.WriteString("rationale", match.Claim.Assessment.Rationale);
            json.WriteEndObject();
            json.WriteString("url", $"/v1/claims/{match.Claim.Id}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    internal static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
