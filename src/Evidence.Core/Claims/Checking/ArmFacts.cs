namespace Evidence.Core.Claims.Checking;

/// <summary>Whether a study had the groups that a clause speaks of.</summary>
internal static class ArmFacts
{
    internal static void Read(Comparison clause)
    {
        var study = clause.Study;
        foreach (var match in clause.Of("arm").Where(match => match.Value != "treated"))
        {
            var said = study.Said("arm").Contains(match.Value) || (match.Value == "placebo" && study.Said("arm").Contains("placebo"));
            var has = said || (match.Value is "control" or "all" && (study.IsControlled || !study.IsTreatment));
            var told =
                !study.IsControlled
                && study.IsTreatment
                && study.Study.Design != "registration-only"
                && match.Value is "placebo"
                && !clause.IsNegated(match.First);
            var better =
                !study.IsControlled
                && study.IsTreatment
                && match.Value is "control" or "placebo"
                && !clause.IsNegated(match.First)
                && match.First > 0
                && clause.Sentence.Words[match.First - 1].Text == "than";
            if (better)
            {
                clause.Add(
                    clause.Piece(SlotNames.Causality, match.First, match.End, SlotRelation.Broader, "no comparison group") with
                    {
                        Rule = "cause-without-control",
                    }
                );
                continue;
            }

            var relation =
                has ? SlotRelation.Match
                : told ? SlotRelation.Contradicted
                : SlotRelation.Absent;
            clause.Add(
                clause.Piece(SlotNames.Comparator, match.First, match.End, relation, study.Study.Control ?? "no comparison group") with
                {
                    IsCore = false,
                    Rule = "wrong-design",
                }
            );
        }

        foreach (var match in clause.Of("arm").Where(match => match.Value == "treated"))
        {
            clause.Cover(match.First, match.End);
        }
    }
}
