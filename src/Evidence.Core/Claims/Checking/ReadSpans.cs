using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Which parts of a sentence were confirmed, contradicted and not checked, as spans of its text.</summary>
internal sealed class ReadSpans(ClaimReading reading, IReadOnlyList<StudyCheck> checks)
{
    /// <summary>One proposition for each clause that was compared, or one for the whole where none was.</summary>
    internal IReadOnlyList<Proposition> Propositions =>
        checks.Count == 0
            ? [new Proposition(Words(0, reading.Sentence.Words.Count).Text, reading.Stance, null, "not-checked")]
            :
            [
                .. checks.SelectMany(check =>
                    check.Clauses.Select(clause => new Proposition(Words(clause.First, clause.End).Text, Stance(clause), check.Study.Study.Id, State(clause)))
                ),
            ];

    /// <summary>The parts that nothing was compared with.</summary>
    internal IReadOnlyList<Span> NotChecked
    {
        get
        {
            if (checks.Count == 0)
            {
                return [];
            }

            var spans = new List<Span>();
            foreach (var (check, clause) in checks.SelectMany(check => check.Clauses.Select(clause => (check, clause))))
            {
                if (check.IsOfOtherPlace(clause))
                {
                    spans.Add(Words(clause.First, clause.End));
                    continue;
                }

                var unread = clause.Unread(clause.First, clause.End).Order().ToList();
                if (unread.Count == 0)
                {
                    continue;
                }

                // a clause of which nothing stands is named whole; else from the first unread word to the last of a run
                if (!clause.Pieces.Exists(piece => piece is { IsCore: true, Relation: not SlotRelation.Absent }))
                {
                    spans.Add(Words(clause.First, clause.End));
                    continue;
                }

                foreach (var (first, last) in Runs(unread))
                {
                    spans.Add(Words(first, last + 1));
                }
            }

            return spans;
        }
    }

    /// <summary>The parts that stand so to the record.</summary>
    internal IReadOnlyList<Span> Of(SlotRelation relation) =>
        [
            .. checks
                .SelectMany(check => check.Own)
                .Where(piece => piece.Relation == relation && piece.IsCore)
                .OrderBy(piece => piece.First)
                .Select(piece => Words(piece.First, piece.End))
                .Distinct(),
        ];

    private static IEnumerable<(int First, int Last)> Runs(List<int> words)
    {
        var first = words[0];
        for (var i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || words[i] - words[i - 1] > 4)
            {
                yield return (first, words[i - 1]);
                first = i < words.Count ? words[i] : first;
            }
        }
    }

    private string Stance(Comparison clause) =>
        reading.Sentence.IsIn(Scope.Denied, clause.First, clause.End) ? "denied"
        : reading.Sentence.IsIn(Scope.Reported, clause.First, clause.End) ? "reported"
        : reading.Stance is "denied" or "reported" ? "asserted"
        : reading.Stance;

    private static string State(Comparison clause) =>
        clause.Pieces.Exists(piece => piece.Relation == SlotRelation.Contradicted) ? "contradicted"
        : clause.Pieces.Exists(piece => piece is { Relation: SlotRelation.Broader, Slot: SlotNames.Causality }) ? "overstated"
        : !StudyCheck.IsConfirmed(clause) ? "not-checked"
        : clause.Unread(clause.First, clause.End).Any() ? "in-part"
        : "confirmed";

    private Span Words(int first, int end)
    {
        var words = reading.Sentence.Words;
        while (end > first + 1 && words[end - 1].Kind == WordKind.Sign && words[end - 1].Text is "," or ";" or "." or ":")
        {
            end--;
        }

        return end <= first ? new Span("", 0, 0) : new Span(reading.Sentence.Given(first, end), words[first].Start, words[end - 1].End);
    }
}
