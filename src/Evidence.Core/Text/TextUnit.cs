using Evidence.Core.Language;

namespace Evidence.Core.Text;

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
