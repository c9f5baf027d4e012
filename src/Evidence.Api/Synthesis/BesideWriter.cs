using System.Text.Json;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Synthesis;

/// <summary>Writes what stands beside the blocks: published reviews, registered trials without results, the same thing by other scales.</summary>
internal static class BesideWriter
{
    public static void Write(Utf8JsonWriter json, SynthesisAnswer answer)
    {
        json.WriteStartArray("published");
        foreach (var one in answer.Published)
        {
            Published(json, one);
        }

        json.WriteEndArray();
        Missing(json, answer);
        if (answer.Construct is not { } beside)
        {
            json.WriteNull("construct");
            return;
        }

        json.WriteStartObject("construct");
        json.WriteString("name", beside.Construct.Name);
        json.WriteString("label", beside.Construct.Label);
        json.WriteString("reason", beside.Construct.Reason);
        json.WriteStartArray("measures");
        foreach (var measure in beside.Construct.Measures)
        {
            json.WriteStringValue(measure);
        }

        json.WriteEndArray();
        json.WritePropertyName("block");
        BlockWriter.WriteValue(json, beside.Block, RowWriter.Comparative);
        json.WriteEndObject();
    }

    /// <summary>A review as an object.</summary>
    public static void Published(Utf8JsonWriter json, PublishedReview one)
    {
        json.WriteStartObject();
        json.WriteString("study", one.Study.Id);
        json.WriteString("label", one.Study.Label);
        json.WriteString("title", one.Study.Title);
        json.WriteString("result", $"{one.Study.Id}/{one.Result}");
        json.WriteString("block", one.Block.Name);
        json.WriteString("effect", one.Effect);
        json.WriteNumber("estimate", one.Estimate);
        json.Number("ciLow", one.Interval?.Low);
        json.Number("ciHigh", one.Interval?.High);
        json.Number("studies", one.Studies);
        json.Number("people", one.People);
        json.WriteString("definition", one.Definition);
        json.WriteString("subgroup", one.Subgroup);
        json.Number("ours", one.Ours);
        json.Number("apart", one.Apart);
        json.WriteString("apartInWords", one.Words);
        Shared(json, one.Shared);
        json.WriteEndObject();
    }

    private static void Shared(Utf8JsonWriter json, SharedStudies shared)
    {
        json.WriteStartObject("sameStudies");
        json.WriteString("sentence", shared.Words);
        json.WriteNumber("ours", shared.Ours);
        json.Number("theirs", shared.Theirs);
        json.WriteStartArray("known");
        foreach (var study in shared.Known)
        {
            json.WriteStringValue(study);
        }

        json.WriteEndArray();
        json.WriteNumber("atMost", shared.AtMost);
        json.Number("shareLow", shared.OfTheirs?.Low);
        json.Number("shareHigh", shared.OfTheirs?.High);
        json.WriteStartArray("leftOut");
        foreach (var (study, reason) in shared.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("study", study);
            json.WriteString("reason", reason.Code);
            json.WriteString("sentence", reason.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Missing(Utf8JsonWriter json, SynthesisAnswer answer)
    {
        if (answer.Missing is not { } missing)
        {
            json.WriteNull("missing");
            return;
        }

        json.WriteStartObject("missing");
        json.WriteString("rule", MissingTrials.Rule);
        json.WriteString("asOf", missing.AsOf);
        json.WriteNumber("trials", missing.Trials.Count);
        json.WriteNumber("people", missing.People);
        json.WriteString("sentence", missing.Words(answer.Comparative?.People ?? 0));
        foreach (var (name, pooled) in new[] { ("ifNothing", missing.IfNothing), ("ifAsWell", missing.IfAsWell) })
        {
            if (pooled is null)
            {
                json.WriteNull(name);
                continue;
            }

            json.WriteStartObject(name);
            MetaAnalysisWriter.Brief(json, pooled);
            json.WriteEndObject();
        }

        json.WriteStartArray("items");
        foreach (var one in missing.Trials)
        {
            json.WriteStartObject();
            json.WriteString("study", one.Study.Id);
            json.WriteString("title", one.Study.Title);
            json.Number("people", one.People);
            json.Number("monthsOverdue", one.MonthsOverdue);
            json.WriteString("registeredDesign", one.Study.RegisteredDesign);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
