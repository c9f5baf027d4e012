using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How a study was made: allocation, comparison, kind, notices.</summary>
internal static class DesignFacts
{
    private static readonly HashSet<string> Treated = new(StringComparer.Ordinal)
    {
        "single-arm-trial",
        "case-series",
        "case-report",
        "cohort",
        "randomized-controlled-trial",
        "non-randomized-controlled-trial",
    };

    // designs of studies that treat people of their own
    private static readonly HashSet<string> Primary = new(StringComparer.Ordinal)
    {
        "randomized-controlled-trial",
        "placebo-controlled",
        "uncontrolled",
        "single-arm-trial",
        "case-series",
    };

    private const int Reach = 6;
    private static readonly HashSet<string> Another = WordLists.Of("another-study");
    private static readonly HashSet<string> Testing = WordLists.Of("tests-another");
    private static readonly HashSet<string> Copulas = WordLists.Of("copula");

    internal static void Read(Comparison clause)
    {
        foreach (var match in clause.Of("design"))
        {
            if (IsOfSeeing(clause, match))
            {
                clause.Cover(match.First, match.End);
                continue;
            }

            var relation =
                IsOfOthers(clause, match) ? SlotRelation.Absent
                : IsCalled(clause, match) && clause.Study.IsReview && Primary.Contains(match.Value) ? SlotRelation.Contradicted
                : IsOfPooled(clause, match) ?? Design(clause.Study, match.Value);
            relation =
                clause.IsDenied(match.First) && match.Value != "uncontrolled" && match.Value != "non-randomized-controlled-trial" ? Turned(relation) : relation;
            clause.Add(clause.Piece(SlotNames.Design, match.First, match.End, relation, clause.Study.Study.Design) with { Rule = "wrong-design" });
        }

        foreach (var match in clause.Of("notice"))
        {
            var holds = clause.Study.Study.Notices.Any(notice => notice.Kind == match.Value);
            var relation =
                holds ? SlotRelation.Match
                : clause.Study.Study.NoticesCheckedOn is null
                || clause.Study.Study.Notices.Count == 0 && match.Value == "correction" && !clause.Has("published") && !clause.Has("study")
                    ? SlotRelation.Absent
                : SlotRelation.Contradicted;
            relation = clause.IsNegated(match.First) ? Turned(relation) : relation;
            clause.Add(clause.Piece(SlotNames.Notice, match.First, match.End, relation, holds ? match.Value : "no such notice") with { Rule = "wrong-notice" });
        }
    }

    // "registered no serious adverse event", "registered four infections": what was seen, and no register
    private static bool IsOfSeeing(Comparison clause, Match match) =>
        match is { Value: "registration-only", End: var end }
        && end < clause.End
        && clause.Sentence.Words[match.First].Text == "registered"
        && (clause.Sentence.Words[end].Text is "no" or "any" or "not" || clause.Figures.Any(figure => figure.First == end))
        && clause
            .Sentence.Of(MeasureFamily.Role, end, clause.End)
            .Any(outcome => MeasureFamily.OfFeature($"{outcome.Role}:{outcome.Value}") is { Group: MeasureFamily.Harm });

    // "is a randomised trial": what the paper itself is said to be, and not the studies that it tells of
    private static bool IsCalled(Comparison clause, Match match) =>
        match.First > clause.First + 1
        && clause.Sentence.Words[match.First - 1].Text is "a"
        && (Copulas.Contains(clause.Sentence.Words[match.First - 2].Text) || clause.Sentence.Words[match.First - 2].Text == "wrote")
        && clause.Sentence.Has("study", null, match.End, match.End + 2);

    // "pooled ten uncontrolled studies", where the ten of the review were randomised
    private static SlotRelation? IsOfPooled(Comparison clause, Match match)
    {
        if (
            !clause.Study.IsReview
            || clause.Study.Said("design").Contains(match.Value)
            || clause.Figures.FirstOrDefault(figure =>
                figure is { Kind: FigureKind.Things, Unit: "study" } && figure.First < match.First && figure.End >= match.End
            )
                is not { } pooled
        )
        {
            return null;
        }

        var told = clause
            .Study.Texts.Where(text => text.Figures.Any(one => one is { Kind: FigureKind.Things, Unit: "study" } && one.Low == pooled.Low))
            .SelectMany(text => text.Sentence.Of("design").Select(one => one.Value))
            .Where(value => value is not ("meta-analysis" or "systematic-review"))
            .ToHashSet(StringComparer.Ordinal);
        return told.Count > 0 && !told.Contains(match.Value) ? SlotRelation.Contradicted : null;
    }

    // "not reproduced in a controlled study", "confirmed in controlled studies"
    private static bool IsOfOthers(Comparison clause, Match match)
    {
        var words = clause.Sentence.Words;
        var plural = match.End < words.Count && words[match.End].Text is "studies" or "trials" && !clause.Study.IsReview;
        return plural
            || IsOfConfirming(clause, match)
            || (match.First > clause.First && Another.Contains(words[match.First - 1].Text))
            || (
                match.First > 1
                && words[match.First - 1].Text is "a" or "any" or "no" or "another"
                && words[match.First - 2].Text is "in" or "by" or "for" or "until"
            );
    }

    // "no controlled study has reproduced it", "when a randomised trial put it to the test": a later study of others
    private static bool IsOfConfirming(Comparison clause, Match match) =>
        !clause.Study.IsReview
        && clause.Sentence.Has("study", null, match.End, match.End + 2)
        && (
            clause.Of("certainty").Any(one => one.Value == "confirm" && one.First > match.First && one.First <= match.End + Reach)
            || clause.HasWord(Testing, match.End, Math.Min(clause.End, match.End + Reach))
        );

    private static SlotRelation Design(StudyEvidence study, string claimed)
    {
        var design = study.Study.Design == "registration-only" ? study.Study.RegisteredDesign ?? study.Study.Design : study.Study.Design;
        var texts = study.Said("design").Contains(claimed);
        return claimed switch
        {
            _ when design is null => SlotRelation.Absent,
            _ when design == claimed => SlotRelation.Match,
            "controlled" => study.IsControlled || texts ? SlotRelation.Match
            : study.IsTreatment && design != "registration-only" ? SlotRelation.Contradicted
            : SlotRelation.Absent,
            "placebo-controlled" => HasPlacebo(study) || (texts && !Treated.Contains(design)) ? SlotRelation.Match
            : Treated.Contains(design) && (!study.IsControlled || study.Study.Control is not null) ? SlotRelation.Contradicted
            : SlotRelation.Absent,
            "uncontrolled" => study.IsControlled ? SlotRelation.Contradicted
            : study.IsTreatment && design != "registration-only" ? SlotRelation.Match
            : SlotRelation.Absent,
            "randomized-controlled-trial" => texts && !Treated.Contains(design) ? SlotRelation.Match
            : Treated.Contains(design) || design == "natural-history" ? SlotRelation.Contradicted
            : SlotRelation.Absent,
            "non-randomized-controlled-trial" => design == "randomized-controlled-trial" ? SlotRelation.Contradicted
            : Treated.Contains(design) ? SlotRelation.Match
            : SlotRelation.Absent,
            "crossover" or "registration-only" or "natural-history" => texts ? SlotRelation.Match : SlotRelation.Absent,
            "case-series" or "single-arm-trial" => texts ? SlotRelation.Match
            : design is "randomized-controlled-trial" or "meta-analysis" or "systematic-review" ? SlotRelation.Contradicted
            : SlotRelation.Absent,
            "case-report" => texts ? SlotRelation.Match
            : design is "randomized-controlled-trial" or "meta-analysis" ? SlotRelation.Contradicted
            : SlotRelation.Absent,
            "meta-analysis" or "systematic-review" => texts || study.IsReview ? SlotRelation.Match
            : Treated.Contains(design) ? SlotRelation.Contradicted
            : SlotRelation.Absent,
            _ => texts ? SlotRelation.Match : SlotRelation.Absent,
        };
    }

    internal static bool HasPlacebo(StudyEvidence study) =>
        study.Study.Arms.Select(arm => arm.Label).Append(study.Study.Control).OfType<string>().Any(label => Sentence.Of(label).Has("arm", "placebo"));

    internal static SlotRelation Turned(SlotRelation relation) =>
        relation switch
        {
            SlotRelation.Match => SlotRelation.Contradicted,
            SlotRelation.Contradicted => SlotRelation.Match,
            _ => relation,
        };
}
