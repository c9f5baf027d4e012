namespace Evidence.Core.Text;

/// <summary>A record, concept or grade named in the text.</summary>
/// <param name="Kind">study, provider, regulator, measure, condition, cell-source, route, country, ais-grade, doi, pmid or registration.</param>
/// <param name="Id">Id of the record or concept, ISO-less slug of a place, letter of a grade, or the identifier itself.</param>
/// <param name="Cue">The words, folded.</param>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
public sealed record Mention(string Kind, string Id, string Cue, int Start, int End);
