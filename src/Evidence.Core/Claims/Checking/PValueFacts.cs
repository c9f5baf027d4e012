using System.Globalization;
using Evidence.Core.Language;
using Evidence.Core.Results;

namespace Evidence.Core.Claims.Checking;

/// <summary>P values: that of the outcome which is named, that of another, and what was read with them.</summary>
internal static class PValueFacts
{
    private const double Significant = 0.05;

    internal static void Read(Comparison clause, ClaimFigure figure)
    {
        if (OfOtherTest(clause, figure) is { } other)
        {
            clause.Add(other);
            return;
        }

        var known = clause.Study.Numbers.P;
        NumberFacts.Compare(clause, figure, SlotNames.P, known, known.Count != 1 && !IsOfOutcome(clause, figure));
        CoverTested(clause, figure);
    }

    // "P = 0.003 belongs to the sensory score", where it is that of the motor score and the sensory one has another
    private static Piece? OfOtherTest(Comparison clause, ClaimFigure figure)
    {
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var tests = clause.Study.Study.Results.Select(result => (result.Measure, P: P(result))).Where(test => test.P is not null).ToList();
        var own = tests.FindAll(test => families.Any(family => family.To(test.Measure) == SlotRelation.Match));
        if (
            figure.Bound is not null
            || families.Count != 1
            || own.Count == 0
            || own.Exists(test => NumberFacts.Same(test.P!.Value, figure.Low!.Value))
            || tests.Find(test => NumberFacts.Same(test.P!.Value, figure.Low!.Value)) is not { Measure: not null } known
        )
        {
            return null;
        }

        ClaimOutcome.Cover(clause);
        return clause.Piece(
            SlotNames.P,
            figure.First,
            figure.End,
            SlotRelation.Contradicted,
            string.Create(CultureInfo.InvariantCulture, $"{known.Measure}: {known.P}; {own[0].Measure}: {own[0].P}")
        ) with
        {
            Rule = "wrong-p",
        };
    }

    private static double? P(Result result) =>
        result switch
        {
            EffectResult one => one.P,
            MeasurementResult { Unit: "p value" } one => one.Value,
            MeanChangeResult { Note: { } note } => Told(note),
            _ => null,
        };

    // "p 0.009", where the record only notes it
    private static double? Told(string note) =>
        ClaimFigureReader.Read(Sentence.Of(note)).Where(one => one is { Kind: FigureKind.PValue, Bound: null }).Select(one => one.Low).FirstOrDefault();

    // "the GMFM effect had P = 0.002": the outcome whose test it is was read with it
    private static void CoverTested(Comparison clause, ClaimFigure figure)
    {
        if (!clause.IsCovered(figure.First))
        {
            return;
        }

        foreach (var i in Enumerable.Range(clause.First, figure.First - clause.First).Where(i => clause.Sentence.Words[i].Text is "p" or "value"))
        {
            clause.Cover(i, i + 1);
        }

        var measures = clause
            .Study.Study.Results.Where(result => P(result) is { } p && NumberFacts.Same(p, figure.Low!.Value))
            .Select(result => result.Measure)
            .ToList();
        foreach (var match in clause.Of("apart").Where(_ => figure.Low < Significant))
        {
            clause.Cover(match.First, match.End);
        }

        foreach (var match in clause.Of(MeasureFamily.Role))
        {
            if (MeasureFamily.In(clause.Sentence, match.First, match.End).Any(family => measures.Exists(measure => family.To(measure) == SlotRelation.Match)))
            {
                clause.Cover(match.First, match.End);
            }
        }
    }

    // an exact P where the record holds tests of the very outcome that is named
    private static bool IsOfOutcome(Comparison clause, ClaimFigure figure)
    {
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        return figure.Bound is null
            && families.Count > 0
            && clause.Study.Study.Results.Any(result => P(result) is not null && families.Any(family => family.To(result.Measure) == SlotRelation.Match));
    }
}
