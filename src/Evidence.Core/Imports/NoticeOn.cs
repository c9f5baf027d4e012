using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A notice on another work than the record's own.</summary>
/// <param name="Work">PubMed number, or DOI, of the other work.</param>
/// <param name="Notice">The notice.</param>
internal sealed record NoticeOn(string Work, Notice Notice)
{
    /// <summary>The notice as a list of notices would have it.</summary>
    public RetractionNotice At(string place) =>
        Work.StartsWith("10.", StringComparison.Ordinal) ? new(Search.Identifiers.Doi(Work), null, Notice, place) : new(null, Work, Notice, place);
}
