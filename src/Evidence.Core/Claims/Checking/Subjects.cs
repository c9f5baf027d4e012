using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Finds which study a sentence speaks of: all that it says is weighed for each study that shares something with it, by fitted weights, against that none
/// is meant. What fits two studies alike names neither, unless a name does.
/// </summary>
internal sealed class Subjects(CheckIndex index, SubjectWeights weights)
{
    private const int Most = 4;
    private const int MostRest = 8;
    private const double Alike = 0.3;
    private const double Likely = 0.65;
    private const double Doubtful = 0.5;
    private const double OfOwnName = 0.9;
    private static readonly string[] Describing = ["study", "people", "group", "design", "someone", "one-person"];

    internal Subjects(CheckIndex index)
        : this(index, SubjectWeights.Fitted) { }

    /// <summary>The subject of words first to end of a sentence; what was spoken of before it is carried on where they name no other.</summary>
    internal Subject Of(ClaimReading reading, int first, int end, Subject before)
    {
        var stranger = Strangers.In(reading, first, end, index);
        var carried = stranger is null && !reading.Slots.OwnRecords && before.From is "name" or "description" ? before : Subject.None;
        var subject = Tells(reading, first, end) ? Chosen(Rank(reading, first, end, stranger, carried), reading, first, end, stranger) : Subject.None;
        return subject.IsKnown && !(carried.IsKnown && subject.From == "context") ? subject
            : carried.IsKnown ? Carried(subject.IsKnown ? subject : carried, reading)
            : subject with { Unknown = stranger };
    }

    /// <summary>Years under which a study is cited.</summary>
    internal static IEnumerable<int> Years(StudyEvidence study) =>
        study
            .Study.Id.Split('-')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1950 and < 2100 ? year : 0)
            .Concat([study.Study.PublicationYear ?? 0, study.Study.StartYear ?? 0])
            .Where(year => year > 0)
            .Distinct();

    /// <summary>The studies that words first to end may speak of.</summary>
    internal SubjectRanking Rank(ClaimReading reading, int first, int end, string? stranger, Subject before) =>
        SubjectRanking.Of(
            SubjectCues.Of(reading, first, end, index.Subjects, stranger, index.Subjects.Of(before.Studies.Select(study => study.Study.Id))),
            index.Subjects,
            weights
        );

    /// <summary>
    /// Whether words bear a name, or describe people or a study by a number, a year or a design: most sentences of a page do not, and no study is looked at.
    /// </summary>
    internal static bool Tells(ClaimReading reading, int first, int end) =>
        reading.Names.Any(hit => hit.First >= first && hit.End <= end)
        || (
            !reading.Sentence.Has("own", null, first, end)
            && Describing.Any(role => reading.Sentence.Has(role, null, first, end))
            && (
                reading.Sentence.Has("design", null, first, end)
                || reading.Slots.Figures.Any(figure => figure.First >= first && figure.End <= end && (figure.CountsPeople || figure.Kind == FigureKind.Year))
            )
        );

    private Subject Chosen(SubjectRanking ranking, ClaimReading reading, int first, int end, string? stranger)
    {
        if (ranking.Ranked.Count == 0 || ranking.None > (IsOwnName(reading, first, end, ranking.Ranked[0].Study) ? OfOwnName : Doubtful))
        {
            return Subject.None;
        }

        var best = ranking.Ranked[0];
        var alike = ranking.Ranked.TakeWhile(pair => pair.Share >= Alike * best.Share).Take(Most).Select(pair => index.Studies[pair.Study]).ToList();
        var here = reading.Names.Where(hit => hit.First >= first && hit.End <= end && hit.Cue.Studies.Any(index.Studies.ContainsKey)).ToList();
        var used = here.Where(hit => Bears(hit, alike[0])).ToList();
        var isNamed =
            used.Exists(hit => hit.Cue.Kind > NameKind.Journal && hit.Cue.Kind != NameKind.Town)
            || (used.Exists(hit => hit.Cue.Kind == NameKind.Journal) && Cites(ranking, best.Study));
        if (isNamed)
        {
            var kind = used.Max(hit => hit.Cue.Kind);
            var fitting = alike.Where(study => used.Exists(hit => hit.Cue.Kind == kind && Bears(hit, study))).ToList();
            var rest = ranking
                .Ranked.Select(pair => index.Studies[pair.Study])
                .Where(study => used.TrueForAll(hit => Bears(hit, study)) && !fitting.Exists(one => one.Study.Id == study.Study.Id));
            return new Subject(fitting, "name", used, Against(here, used), stranger) { Rest = [.. rest.Take(MostRest)], Share = best.Share };
        }

        var isCarried = ranking.Cues.All.Any(cue => cue.Kind == "context" && cue.Fits(best.Study));
        return isCarried ? new Subject(alike, "context", used, [], stranger) { Share = best.Share }
            : alike.Count == 1 && best.Share >= Likely ? new Subject(alike, "description", used, Against(here, used), stranger) { Share = best.Share }
            : Subject.None;
    }

    // a registration number, or a trial's own name that no other bears, names the study whatever else is said of it
    private bool IsOwnName(ClaimReading reading, int first, int end, int study) =>
        reading.Names.Any(hit =>
            hit.First >= first
            && hit.End <= end
            && hit.Cue.Kind is NameKind.Identifier or NameKind.Title
            && hit.Cue.Studies.Count() == 1
            && Bears(hit, index.Studies[study])
        );

    private static Subject Carried(Subject before, ClaimReading reading) =>
        before with
        {
            From = "context",
            Names = [.. reading.Names.Where(hit => before.Studies.All(known => Bears(hit, known)))],
            Against = [],
            Unknown = null,
        };

    private static List<NameHit> Against(List<NameHit> here, List<NameHit> used) =>
        [.. here.Where(hit => !used.Contains(hit) && !used.Exists(other => other.First == hit.First))];

    private static bool Bears(NameHit hit, StudyEvidence study) => hit.Cue.Studies.Contains(study.Study.Id);

    private static bool Cites(SubjectRanking ranking, int study) => ranking.Cues.All.Any(cue => cue.Kind is "cited-year" or "year" && cue.Fits(study));
}
