namespace Evidence.Core.Text;

/// <summary>Counts the votes on a unit.</summary>
internal static class StreamVotes
{
    private const double HeadingWeight = 9;
    private const double LeadInWeight = 4.5;
    private const int MostCues = 6;

    /// <summary>The stream with most votes (the earlier in the order of streams on a tie) and the cues that spoke for it.</summary>
    internal static (Lane Lane, IReadOnlyList<StreamCue> Because) Count(UnitView unit, PageContext context, bool isHeading)
    {
        Span<double> scores = stackalloc double[9];
        scores.Clear();
        var votes = new List<(string Rule, Lane Lane, double Weight, Place Place)>(12);
        if (isHeading)
        {
            votes.Add(("heading", Lane.Furniture, HeadingWeight, new Place(unit.First, unit.End)));
            if (unit.Block.Kind == BlockKind.Paragraph && AdvicePatterns.Imperative(unit) is { } tip)
            {
                votes.Add(("tip", Lane.Advice, HeadingWeight + 1, tip));
            }
        }
        else
        {
            votes.AddRange(Votes(unit));
            votes.AddRange(context.Votes(unit));
        }

        foreach (var vote in votes)
        {
            scores[(int)vote.Lane] += vote.Weight;
        }

        var best = 0;
        for (var lane = 1; lane < scores.Length; lane++)
        {
            best = scores[lane] > scores[best] + 1e-9 ? lane : best;
        }

        return ((Lane)best, Because(unit.Text, votes, (Lane)best));
    }

    private static IEnumerable<(string Rule, Lane Lane, double Weight, Place Place)> Votes(UnitView unit)
    {
        foreach (var rule in StreamRules.All)
        {
            if (rule.See(unit) is { } place)
            {
                yield return (rule.Name, rule.Lane, rule.Weight, place);
            }
        }

        if (UnitForms.IsQuestion(unit) && unit.IsAlone && unit.Block.Kind is not (BlockKind.Item or BlockKind.Cell))
        {
            yield return ("question-heading", Lane.Furniture, HeadingWeight - 2, new Place(unit.End - 1, unit.End));
        }

        if (UnitForms.IsLeadIn(unit))
        {
            yield return ("lead-in", Lane.Furniture, LeadInOf(unit), new Place(unit.End - 1, unit.End));
        }
    }

    // a lead-in that only announces ("… include:", "here is:") is furniture; one that states something is half so
    private static double LeadInOf(UnitView unit)
    {
        var announces = unit.Find(WordClass.LeadIn, unit.End - 7) >= 0 || (unit.Phrase("types") ?? unit.Phrase("ways") ?? unit.Phrase("steps") ?? unit.Phrase("reasons") ?? unit.Phrase("options") ?? unit.Phrase("methods")) is not null || unit.IsAny(unit.Opening, "here", "below", "there", "lets") || unit.Words <= 5 || unit.Find(WordClass.You, unit.First) >= 0 || unit.Quantity("count") is not null;
        return unit.Quantity("money") is not null ? LeadInWeight - 3 : announces ? LeadInWeight + 3.5 : LeadInWeight - 3;
    }

    private static List<StreamCue> Because(TokenisedText text, List<(string Rule, Lane Lane, double Weight, Place Place)> votes, Lane best)
    {
        var cues = new List<StreamCue>(4);
        foreach (var (rule, lane, weight, place) in votes)
        {
            if (lane == best && cues.Count < MostCues)
            {
                var end = Math.Min(place.End, place.First + 12);
                cues.Add(new StreamCue(rule, text.Cue(place.First, end), text.SourceStart(place.First), text.SourceEnd(end - 1), Math.Round(weight, 2)));
            }
        }

        cues.Sort((a, b) => b.Weight.CompareTo(a.Weight) is var order and not 0 ? order : a.Start.CompareTo(b.Start) is var start and not 0 ? start : string.CompareOrdinal(a.Rule, b.Rule));
        return cues;
    }
}
