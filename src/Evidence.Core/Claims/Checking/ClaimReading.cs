using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A sentence with everything that the check asks of it, read once.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Features">The content of its words.</param>
/// <param name="Slots">What it says, slot by slot.</param>
/// <param name="Names">Names of studies in it.</param>
internal sealed record ClaimReading(Sentence Sentence, string?[] Features, ClaimSlots Slots, IReadOnlyList<NameHit> Names)
{
    /// <summary>Reads a sentence.</summary>
    internal static ClaimReading Of(Sentence sentence, NameIndex names)
    {
        var found = names.In(sentence);
        var features = Checking.Features.Of(sentence);
        // what names the study says nothing of its own
        foreach (var hit in found.Where(hit => hit.Cue.Kind is not (NameKind.Journal or NameKind.Country) && hit.Cue.Name.Length < 40))
        {
            Array.Fill(features, null, hit.First, hit.End - hit.First);
        }

        return new ClaimReading(sentence, features, ClaimSlots.Of(sentence), found);
    }

    /// <summary>The same below a heading or behind a sentence: a condition that it does not name is theirs.</summary>
    internal ClaimReading Under(ClaimReading? above) => above is null ? this : this with { Slots = Slots.Under(above.Slots) };

    /// <summary>The same where those who speak are the study's own investigators, whose records are what it reports.</summary>
    internal ClaimReading OfInvestigators() => Slots.OwnRecords ? this with { Slots = Slots with { OwnRecords = false } } : this;

    /// <summary>The clauses; none is cut inside a name ("Journal of Neurosurgery: Spine").</summary>
    internal IReadOnlyList<Clause> Clauses
    {
        get
        {
            var clauses = new List<Clause>();
            foreach (var clause in Sentence.Clauses)
            {
                // "of the 50, 17 improved": one number, whose outcome stands behind the comma
                if (
                    clauses.Count > 0
                    && (
                        Names.Any(hit => hit.First < clause.First && hit.End > clause.First)
                        || Slots.Figures.Any(figure => figure.First >= clauses[^1].First && figure.First < clause.First && Goes(figure, clause))
                    )
                )
                {
                    clauses[^1] = clauses[^1] with { End = clause.End };
                    continue;
                }

                clauses.AddRange(Apart(clause));
            }

            return clauses;
        }
    }

    // not in "202 people, all hurt long before, of whom 23 improved": all of them are told of, and another number has the outcome
    private bool Goes(ClaimFigure figure, Clause clause) =>
        figure.End > clause.First
        // "between two weeks and two months"
        && (Sentence.Words[clause.First].Text != "and" || IsOfThem(figure.End) || figure.Kind == FigureKind.Time)
        && (figure.Kind != FigureKind.All || !Slots.Figures.Any(other => other.CountsPeople && other.First >= figure.End && other.First < clause.End));

    // "treated thirteen and eleven got better" may tell of another outcome, "and eleven of them got better" does not
    private bool IsOfThem(int at) =>
        at + 1 < Sentence.Words.Count && Sentence.Words[at].Text == "of" && Sentence.Words[at + 1].Text is "them" or "these" or "those" or "whom";

    // a town may be one of several of a study, and "neither Anderson's trial nor Gant's" has what follows in common, unless each has a number
    private bool Cuts(int at, NameHit before, NameHit behind) =>
        StudyPairFacts.IsPivot(Sentence.Words, at)
        || (
            Sentence.Words[at] is { Text: "," or ";" or "and" or "while" or "but" or "nor" } joiner
            && (
                joiner.Text != "nor" && before.Cue.Kind > NameKind.Institution && behind.Cue.Kind > NameKind.Institution
                || (
                    Slots.Figures.Any(figure => figure.CountsPeople && figure.End <= at)
                    && Slots.Figures.Any(figure => figure.CountsPeople && figure.First > at)
                )
            )
        );

    // "Feng counted 26 of 47, Crompton one of 12": where another study is named, another clause begins
    private IEnumerable<Clause> Apart(Clause clause)
    {
        var first = clause.First;
        var hits = Names
            .Where(hit =>
                hit.First >= clause.First
                && hit.End <= clause.End
                && hit.Cue.Kind is NameKind.FirstAuthor or NameKind.Title or NameKind.Identifier or NameKind.Town or NameKind.Institution
            )
            .OrderBy(hit => hit.First)
            .ToList();
        for (var i = 1; i < hits.Count; i++)
        {
            if (hits[i].Cue.Studies.Overlaps(hits[i - 1].Cue.Studies))
            {
                continue;
            }

            var cut = Enumerable.Range(hits[i - 1].End, Math.Max(0, hits[i].First - hits[i - 1].End)).LastOrDefault(at => Cuts(at, hits[i - 1], hits[i]));
            if (cut > first)
            {
                yield return new Clause(first, cut + 1);
                first = cut + 1;
            }
        }

        yield return new Clause(first, clause.End);
    }

    /// <summary>asserted, denied, reported, asked, supposed, advised or hedged: how the sentence is meant as a whole.</summary>
    internal string Stance =>
        Is(Scope.Asked) ? "asked"
        : Is(Scope.Denied) ? "denied"
        : Is(Scope.Reported) ? "reported"
        : Is(Scope.Advised) ? "advised"
        : Is(Scope.Conditional) ? "supposed"
        : Is(Scope.Hedged) ? "hedged"
        : "asserted";

    /// <summary>Whether content words are in a scope.</summary>
    internal bool Is(Scope scope)
    {
        for (var i = 0; i < Features.Length; i++)
        {
            if (Features[i] is not null && (Sentence.Scopes[i] & (scope | Scope.Frame)) == scope)
            {
                return true;
            }
        }

        return false;
    }
}
