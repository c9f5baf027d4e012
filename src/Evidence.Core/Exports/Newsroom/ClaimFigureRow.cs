using Evidence.Core.Claims;

namespace Evidence.Core.Exports;

/// <summary>A piece of evidence of a claim as a row.</summary>
/// <param name="Link">What the claim was held against.</param>
/// <param name="Study">The study; null where it is a documented harm.</param>
/// <param name="Result">The result; null where the study as a whole, or a harm, is meant.</param>
/// <param name="Harm">The documented harm; null where it is a study.</param>
public sealed record ClaimFigureRow(EvidenceLink Link, StudyRow? Study, ResultRow? Result, Harms.Harm? Harm)
{
    /// <summary>The rows of a claim, in the order in which it names them.</summary>
    public static IEnumerable<ClaimFigureRow> Of(NewsroomSubject subject) =>
        subject.Claim.Assessment.Evidence.Select(link =>
        {
            var study = subject.Studies.FirstOrDefault(row => row.Study.Id == link.Study);
            return new ClaimFigureRow(
                link,
                study,
                study is null ? null : ResultRow.Of(study).FirstOrDefault(row => row.Result.Id == link.Result),
                subject.Harms.FirstOrDefault(harm => harm.Id == link.Study)
            );
        });
}
