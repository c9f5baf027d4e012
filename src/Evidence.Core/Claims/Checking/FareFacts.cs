namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Outcomes that a clause tells to be better, alike or worse, beside what the record says of them in words: "daily living came out better" beside "residual
/// urine was better, daily living was not".
/// </summary>
internal static class FareFacts
{
    private const double SameTime = 0.6;
    private const int Few = 1;

    internal static void Read(Comparison clause)
    {
        if (!clause.Has(MeasureFamily.Role) || clause.Study.Fares.Count == 0 || clause.Has("arm", "all") || clause.Sentence.Words[clause.End - 1].IsSign(':'))
        {
            return;
        }

        var whole = clause.Study.Numbers.Whole;
        foreach (
            var said in Fare.In(clause.Sentence, clause.All, clause.First, clause.End, figure => figure.Events is { } people && whole.Contains(people))
                .Where(said => !clause.IsCovered(said.Outcome))
                .ToList()
        )
        {
            var told = clause.Study.Fares.Where(one => one.Fare.Family == said.Family).ToList();
            var relations = told.Select(one => Relation(clause, said, one.Fare, one.Text)).Distinct().ToList();
            if (
                relations is not [SlotRelation.Match or SlotRelation.Contradicted]
                // a denial that stands far before what it denies
                || (relations[0] == SlotRelation.Contradicted && said.Way == FareWay.Up && Fare.IsDenying(clause.Sentence, clause.All))
                || (relations[0] == SlotRelation.Match && Strange(clause, told[0].Text) > Few)
            )
            {
                continue;
            }

            clause.Add(
                clause.Piece(SlotNames.Measure, said.Outcome, said.Outcome + 1, relations[0], told[0].Text.Sentence.Text) with
                {
                    Rule = relations[0] == SlotRelation.Match ? null : "wrong-words",
                }
            );
            foreach (
                var match in clause
                    .Sentence.Of("direction", said.First, said.End)
                    .Concat(clause.Sentence.Of("significance", said.First, said.End))
                    .Concat(
                        clause
                            .Sentence.Of(MeasureFamily.Role, said.First, said.End)
                            .Where(match => match.Value == said.Family.Id || match.Value is MeasureFamily.General or "deterioration")
                    )
            )
            {
                clause.Cover(match.First, match.End);
            }
        }
    }

    // words that the record's sentence lacks
    private static int Strange(Comparison clause, RecordText text) =>
        clause
            .Unread(clause.First, clause.End)
            .Count(i => clause.Features[i] is not { } feature || (!feature.Contains(':', StringComparison.Ordinal) && !text.Content.Contains(feature)));

    /// <summary>What is told around an outcome must be the record's too, or nothing is borne out by how it fared alone.</summary>
    internal static void Settle(Comparison clause)
    {
        for (var k = 0; k < clause.Pieces.Count; k++)
        {
            if (
                clause.Pieces[k] is { Slot: SlotNames.Measure, Relation: SlotRelation.Match, Rule: null, Figure: null } piece
                && clause.Study.Fares.Where(one => one.Text.Sentence.Text == piece.Evidence).Select(one => one.Text).FirstOrDefault() is { } text
                && clause.Unread(clause.First, clause.End).Any(i => clause.Features[i] is not { } feature || !text.Content.Contains(feature))
            )
            {
                clause.Pieces[k] = piece with { IsCore = false };
            }
        }
    }

    /// <summary>What the sentences of a record say of how outcomes fared.</summary>
    internal static IEnumerable<(RecordText Text, Fare Fare)> Of(StudyEvidence study) =>
        study
            .Texts.Where(text => text.Member is "summary" or "limitations")
            .SelectMany(text =>
                Fare.In(text.Sentence, text.Figures, 0, text.Sentence.Words.Count, figure =>
                        figure.Events is { } people && people == (study.Study.Analysed ?? study.Study.Enrolled)
                    )
                    .Select(fare => (text, fare))
            );

    private static SlotRelation Relation(Comparison clause, Fare said, Fare told, RecordText text)
    {
        var times = Times(clause.Figures);
        var own = Times(text.Figures);
        var isOtherTime = own.Count > 0 && times.Exists(time => !own.Exists(one => Math.Abs(one - time) < SameTime));
        if (isOtherTime || (told.IsBetween && said.IsChange))
        {
            return SlotRelation.Absent;
        }

        return (said.Way, told.Way) switch
        {
            (FareWay.Up, FareWay.Up) or (FareWay.Down, FareWay.Down) => SlotRelation.Match,
            (FareWay.Same, FareWay.NotUp) when said.IsBetween && !clause.Study.IsControlled && !clause.Study.IsReview => SlotRelation.Absent,
            (FareWay.Same, FareWay.Same or FareWay.NotUp) or (FareWay.NotUp, FareWay.Same or FareWay.NotUp or FareWay.Down) => SlotRelation.Match,
            (FareWay.NotDown, FareWay.Up or FareWay.Same or FareWay.NotDown) => SlotRelation.Match,
            // "the same recovery" beside "no recovery", "scores rose and the groups did not differ"
            (FareWay.Same, FareWay.Up or FareWay.Down) when said.IsBetween && told.IsChange => SlotRelation.Absent,
            (FareWay.Up, FareWay.Same or FareWay.NotUp or FareWay.Down) => SlotRelation.Contradicted,
            (FareWay.Same, FareWay.Up or FareWay.Down) => SlotRelation.Contradicted,
            (FareWay.NotUp, FareWay.Up) or (FareWay.NotDown, FareWay.Down) => SlotRelation.Contradicted,
            (FareWay.Down, FareWay.Up or FareWay.Same or FareWay.NotDown) => SlotRelation.Contradicted,
            _ => SlotRelation.Absent,
        };
    }

    private static List<double> Times(IReadOnlyList<ClaimFigure> figures) =>
        [.. figures.Where(figure => figure is { Kind: FigureKind.Time, Low: not null }).Select(figure => figure.Low!.Value)];
}
