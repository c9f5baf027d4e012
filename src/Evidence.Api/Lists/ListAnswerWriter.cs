using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Evidence.Api.Vocabularies;
using Evidence.Core.Releases;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>Writes a list's answer: items, total, links, facets, query, release.</summary>
internal static class ListAnswerWriter
{
    // a value of a facet is written most often
    private static readonly JsonEncodedText ValueName = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText CountName = JsonEncodedText.Encode("count");
    private static readonly JsonEncodedText LabelName = JsonEncodedText.Encode("label");
    private static readonly JsonEncodedText SelectedName = JsonEncodedText.Encode("selected");
    private static readonly JsonEncodedText UrlName = JsonEncodedText.Encode("url");

    public static void Write(Utf8JsonWriter json, ListAnswer answer)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        IItemWriter.Of(answer.Listing).Write(json, answer);
        json.WriteEndArray();
        if (answer.Total is { } total)
        {
            json.WriteNumber("total", total);
        }

        WriteLinks(json, answer);
        WriteFacets(json, answer);
        WriteQuery(json, answer);
        WriteFunnel(json, answer);
        IncludedStudies.Write(json, answer);
        Highlights.Write(json, answer);
        json.WriteStartObject("release");
        json.WriteNumber("number", answer.Ledger.Number);
        json.WriteString("digest", answer.Ledger.Digest);
        json.WriteString("publishedAt", answer.Ledger.PublishedAt);
        if (answer.Ledger.Engine != Engine.Version)
        {
            json.WriteString("engine", answer.Ledger.Engine);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, ListAnswer answer)
    {
        json.WriteStartObject("links");
        json.WriteString("self", $"/v1/{answer.Listing.Name}{answer.Query.Canonical}");
        if (answer.Next is { } next)
        {
            var cursor = next.Write(answer.Query);
            json.WriteString("next", Link(answer, "cursor", cursor));
            json.WriteString("nextCursor", cursor);
        }

        json.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter json, ListAnswer answer)
    {
        if (answer.Facets.Count == 0)
        {
            return;
        }

        json.WriteStartArray("facets");
        foreach (var facet in answer.Facets)
        {
            var name = RegisteredDesign.ParameterOf(answer.Query.Question, facet.Field);
            var (before, behind) = answer.Query.Given.Around(name);
            var link = ($"/v1/{answer.Listing.Name}{before}", behind);
            json.WriteStartObject();
            json.WriteString("field", name);
            json.WriteStartArray("values");
            var asked = answer
                .Query.Question.Conditions.FirstOrDefault(condition => condition.Filter.Field == facet.Field && condition.Filter.Kind == FilterKind.AnyOf)
                ?.Asks
                ?? [];
            foreach (var value in facet.Values)
            {
                WriteFacetValue(json, answer, facet.Field, value, asked, link);
            }

            json.WriteEndArray();
            json.WriteNumber("missing", facet.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFacetValue(
        Utf8JsonWriter json,
        ListAnswer answer,
        IndexField field,
        FacetValue value,
        IReadOnlyList<Ask> asked,
        (string Before, string Behind) link
    )
    {
        var (selected, others) = asked.Count == 0 ? (false, ValueText.Write(value.Value)) : Switched(answer, field, value, asked);
        json.WriteStartObject();
        json.WriteString(ValueName, value.Value);
        json.WriteNumber(CountName, value.Count);
        json.WriteString(LabelName, FieldLabels.Of(field.Vocabulary ?? field.Name, value.Value));
        json.WriteBoolean(SelectedName, selected);
        json.WriteString(
            UrlName,
            others.Length == 0
                ? Link(answer, RegisteredDesign.ParameterOf(answer.Query.Question, field), others)
                : string.Concat(link.Before, QueryText.Escape(others), link.Behind)
        );
        json.WriteEndObject();
    }

    // whether a value is asked for, and what is asked for when it is switched off or on
    private static (bool Selected, string Others) Switched(ListAnswer answer, IndexField field, FacetValue value, IReadOnlyList<Ask> asked)
    {
        var meant = asked.Where(ask => ask is { Kind: AskKind.Value, Not: false } && answer.Index.ValuesMeant(field, ask).Contains(value.Value)).ToList();
        var selected = meant.Count > 0;

        // a range, or any value at all, holds the value already: switching the value on is asking for it instead
        var others = asked.Except(meant).Where(ask => ask.Kind == AskKind.Value || ask.Not).Select(Written);
        return (selected, string.Join(',', selected ? others : others.Append(ValueText.Write(value.Value))));
    }

    private static string Written(Ask ask) =>
        (ask.Not ? "!" : "")
        + (
            ask.Kind == AskKind.Value
                ? ask.Exact
                    ? ValueText.Write(ask.Value)
                    : ValueText.Plain(ask.Value)
                : ask.Text
        );

    private static void WriteQuery(Utf8JsonWriter json, ListAnswer answer)
    {
        json.WriteStartObject("query");
        WriteDescription(json, answer);
        if (answer.Text is { } text)
        {
            json.WriteStartArray("expandedTerms");
            foreach (var term in text.Terms.Where(term => term.Concept is not null && term.AlsoSearched.Count > 0))
            {
                json.WriteStartObject();
                json.WriteString("term", term.Asked);
                json.WriteString("concept", term.Concept);
                json.WriteStartArray("alsoSearched");
                term.AlsoSearched.ToList().ForEach(json.WriteStringValue);

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("match", MatchOf(answer.Search!));
            json.WriteNumber("withAllWords", answer.WithAll ?? 0);
            if (answer.Search!.HasMore)
            {
                json.WriteString(
                    "fellBack",
                    $"{(answer.WithAll == 0 ? "Nothing has" : $"Only {answer.WithAll} of these have")} all the words; the others have at least one of them."
                );
            }

            if (answer.Search.Corrected is { } corrected)
            {
                json.WriteStartObject("didYouMean");
                json.WriteString("q", corrected);
                json.WriteString("url", Link(answer, "q", corrected));
                json.WriteEndObject();
            }
        }

        WriteNotes(json, answer);

        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, ListAnswer answer)
    {
        if (answer.Notes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("notes");
        foreach (var note in answer.Notes)
        {
            json.WriteStartObject();
            json.WriteString("filter", note.Filter);
            json.WriteString("value", note.Value);
            Texts(json, "readAs", note.ReadAs);
            Texts(json, "nearest", note.Nearest);
            if (note.Says is { } says)
            {
                json.WriteString("says", says);
            }

            if (note.ByRegistration is { } registered)
            {
                json.WriteNumber("byRegistration", registered);
            }

            if (note.Beside.Count > 0)
            {
                json.WriteStartArray("beside");
                foreach (var value in note.Beside)
                {
                    json.WriteStartObject();
                    json.WriteString("value", value.Value);
                    json.WriteNumber("count", value.Count);
                    json.WriteString("url", Link(answer, note.Filter, $"{answer.Query.Given.Find(note.Filter)},{ValueText.Write(value.Value)}"));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        if (values is not null)
        {
            json.WriteStartArray(name);
            values.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    private static void WriteFunnel(Utf8JsonWriter json, ListAnswer answer)
    {
        if (answer.Funnel is not { Count: > 0 } funnel)
        {
            return;
        }

        json.WriteStartObject("funnel");
        json.WriteNumber("all", answer.Index.Rows);
        json.WriteStartArray("steps");
        foreach (var step in funnel)
        {
            json.WriteStartObject();
            json.WriteString("filter", step.Condition?.Filter.Name ?? "q");
            json.WriteString("words", step.Condition?.Words ?? Mentioned(answer.Search!));
            json.WriteNumber("remaining", step.Remaining);
            json.WriteNumber("removed", step.Removed);
            json.WriteNumber("withoutIt", step.WithoutIt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRelaxed(json, answer, funnel);
        json.WriteEndObject();
    }

    // the filter whose absence would bring back most
    private static void WriteRelaxed(Utf8JsonWriter json, ListAnswer answer, IReadOnlyList<FunnelStep> funnel)
    {
        var found = funnel[^1].Remaining;
        var costly = funnel.Where(step => step.Condition is null || !answer.Listing.Always.Contains(step.Condition)).MaxBy(step => step.WithoutIt);
        if (costly is null || costly.WithoutIt <= found)
        {
            return;
        }

        var name = costly.Condition?.Filter.Name ?? "q";
        json.WriteStartObject("relaxed");
        json.WriteString("without", name);
        json.WriteNumber("total", costly.WithoutIt);
        json.WriteString("url", Link(answer, name, ""));
        json.WriteEndObject();
    }

    // every list says it: nothing is made of it but the bytes
    private static void WriteDescription(Utf8JsonWriter json, ListAnswer answer)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var (noun, question) = (answer.Listing.Kind.Name, answer.Query.Question);
        if (answer.Text is null && question.Conditions.Count == 0)
        {
            text.AppendLiteral("All ");
            text.AppendLiteral(noun);
        }
        else
        {
            text.AppendFormatted(char.ToUpperInvariant(noun[0]));
            text.AppendFormatted(noun.AsSpan(1));
            text.AppendLiteral(" ");
            text.AppendLiteral(answer.Text is null ? "" : Mentioned(answer.Search!));
            for (var i = 0; i < question.Conditions.Count; i++)
            {
                text.AppendLiteral(i == 0 && answer.Text is null ? "" : ", ");
                text.AppendLiteral(question.Conditions[i].Words);
            }
        }

        text.AppendLiteral(", ordered by ");
        for (var i = 0; i < question.Sort.Count; i++)
        {
            text.AppendLiteral(i == 0 ? "" : ", then ");
            text.AppendLiteral(question.Sort[i].Field);
            text.AppendLiteral(question.Sort[i].Descending ? " descending" : "");
        }

        text.AppendLiteral(
            question.Sort.Count > 0 ? "."
            : answer.Text is null ? "id."
            : "rank."
        );
        json.WriteString("description", text.Text);
        text.Clear();
    }

    /// <summary>How the words were matched in the end.</summary>
    internal static string MatchOf(TextSearch search) =>
        search.HasMore ? "all-then-any"
        : search.Query.Matching == TextMatching.Any ? "any"
        : "all";

    private static string Mentioned(TextSearch search)
    {
        var wanted =
            search.Query.Terms.Count == 0
                ? ""
                : $"that mention {(search.Query.Matching == TextMatching.Any ? "any" : search.HasMore ? "all, or any," : "all")} "
                    + $"of {Quoted(search.Query.Terms)}";
        var unwanted = search.Query.Without.Count == 0 ? "" : $"that do not mention {Quoted(search.Query.Without)}";
        return string.Join(" and ", new[] { wanted, unwanted }.Where(part => part.Length > 0));
    }

    private static string Quoted(IEnumerable<TextTerm> terms) => string.Join(", ", terms.Select(term => $"'{term.Asked}'"));

    /// <summary>The question with one parameter changed, or left out when empty.</summary>
    private static string Link(ListAnswer answer, string name, string value) => $"/v1/{answer.Listing.Name}{answer.Query.Given.With(name, value)}";
}
