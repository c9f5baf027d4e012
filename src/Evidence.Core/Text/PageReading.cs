using Evidence.Core.Language;

namespace Evidence.Core.Text;

/// <summary>How the text to read is written.</summary>
public enum TextFormat
{
    /// <summary>Plain text; bullets, bars and hash marks in it are honoured.</summary>
    Plain,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML: the article is extracted, the offsets are those of the extracted text.</summary>
    Html,
}

/// <summary>What a unit is on the page.</summary>
public enum UnitForm
{
    /// <summary>A sentence of running text.</summary>
    Sentence,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A list item, or a sentence of one.</summary>
    Item,

    /// <summary>A table cell, or a sentence of one.</summary>
    Cell,
}

/// <summary>A text as it was read.</summary>
/// <param name="Text">The text the offsets point into: the given one, or for HTML the extracted one.</param>
/// <param name="Units">Sentences, items, cells and headings in text order; they never overlap.</param>
public sealed record PageReading(string Text, IReadOnlyList<TextUnit> Units);

/// <summary>One sentence, list item, table cell or heading with what was read in it.</summary>
public sealed record TextUnit
{
    /// <summary>First UTF-16 unit in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Past the last UTF-16 unit.</summary>
    public required int End { get; init; }

    /// <summary>What it is on the page.</summary>
    public required UnitForm Form { get; init; }

    /// <summary>What it mainly does: one of <see cref="StreamNames.All"/>.</summary>
    public required string Stream { get; init; }

    /// <summary>The cues that spoke for the stream, strongest first, then those that spoke against it and those that spoke for the next best.</summary>
    public required IReadOnlyList<StreamCue> Because { get; init; }

    /// <summary>How the content is put: asserted, denied, reported, hypothetical, question or advice.</summary>
    public required string Stance { get; init; }

    /// <summary>
    /// Who answers for the content: patient, family, provider, broker, investigator, independent-expert, regulator, journalist, charity, author;
    /// none for headings and page data.
    /// </summary>
    public required string Speaker { get; init; }

    /// <summary>True when it says something specific or consequential that can be verified.</summary>
    public required bool Checkworthy { get; init; }

    /// <summary>Why it is checkworthy or not, as a slug ("rate", "credential", "definition", ...).</summary>
    public required string Reason { get; init; }

    /// <summary>What marketing does in it; only what the text itself asserts.</summary>
    public required IReadOnlyList<RedFlag> RedFlags { get; init; }

    /// <summary>Its words as they were read; offsets are those of its own text.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Numbers that count or measure something.</summary>
    public required IReadOnlyList<Quantity> Quantities { get; init; }

    /// <summary>Studies, providers, regulators, measures, conditions, cells, routes, places and grades named in it.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}

/// <summary>A reason for a stream.</summary>
/// <param name="Rule">Name of the rule that saw the cue.</param>
/// <param name="Cue">The words, folded; for context the words of the heading or lead-in.</param>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
/// <param name="Weight">How much they counted, as natural logarithm of odds; negative when they spoke against.</param>
/// <param name="Stream">The stream that they spoke for or against.</param>
public sealed record StreamCue(string Rule, string Cue, int Start, int End, double Weight, string Stream);

/// <summary>A red flag with the words that raised it.</summary>
/// <param name="Flag">One of the flags of the lexicon.</param>
/// <param name="Cue">The words, folded.</param>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
public sealed record RedFlag(string Flag, string Cue, int Start, int End);

/// <summary>A record, concept or grade named in the text.</summary>
/// <param name="Kind">study, provider, regulator, measure, condition, cell-source, route, country, ais-grade, doi, pmid or registration.</param>
/// <param name="Id">Id of the record or concept, ISO-less slug of a place, letter of a grade, or the identifier itself.</param>
/// <param name="Cue">The words, folded.</param>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
public sealed record Mention(string Kind, string Id, string Cue, int Start, int End);

/// <summary>The nine streams.</summary>
public static class StreamNames
{
    /// <summary>Wire names, in the order of the labelling rules.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["trial-evidence", "testimonial", "provider-assertion", "regulatory", "price", "safety", "background", "advice", "boilerplate"];

    internal static string Of(Lane lane) => All[(int)lane];
}

/// <summary>A stream while votes are counted; the order is that of <see cref="StreamNames.All"/>.</summary>
internal enum Lane
{
    Trial,
    Story,
    Provider,
    Rule,
    Price,
    Safety,
    Background,
    Advice,
    Furniture,
}
