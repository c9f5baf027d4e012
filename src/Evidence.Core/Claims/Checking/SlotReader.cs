using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Reads the slots of one sentence from its words, its numbers and what it names. What takes more than a table has a reader of its own.</summary>
internal sealed class SlotReader(CheckIndex index)
{
    private readonly StudySlot _study = new(index);

    /// <summary>The slots of a sentence; its context (a heading, the sentence before) only says which study and condition are spoken of.</summary>
    internal ClaimSlots Read(string text, IReadOnlyList<TextUnit> units, string? context)
    {
        var words = new SlotText(text);
        var quantities = units.SelectMany(unit => unit.Quantities).ToList();
        var mentions = units.SelectMany(unit => unit.Mentions).ToList();
        var slots = Words(words) with
        {
            Figures = FigureReader.Read(words, quantities),
            Months = TimeSlot.Months(words, quantities),
            DoseCells = quantities.Where(one => one is { Kind: "dose", Unit: "cell" }).Select(one => one.Value ?? one.Low).FirstOrDefault(),
            Measures = MeasureFamily.In(words),
            FlatBenefit = !words.Has(SlotWords.Hedges) && units.Any(unit => unit.RedFlags.Any(flag => flag.Flag == "guarantee" || (flag.Flag is "efficacy-overclaim" or "cure" && words.Has(SlotWords.Cellular)))),
            Price = quantities.Any(one => one.Kind == "money"),
            Practice = words.Has(SlotWords.Practice) || mentions.Any(mention => mention.Kind == "provider"),
        };
        return Context(_study.Read(GradeSlot.Read(slots, words, mentions), words, mentions), context);
    }

    private static ClaimSlots Words(SlotText text)
    {
        var condition = text.Meaning(SlotWords.Condition);
        return new ClaimSlots
        {
            Text = text.Source,
            Condition = condition,
            OtherCondition = condition is null && text.Has(SlotWords.OtherConditions),
            Severity = text.Meaning(SlotWords.Severity),
            Chronicity = text.Meaning(SlotWords.Chronicity),
            Level = text.Meaning(SlotWords.Level),
            Cells = text.Meaning(SlotWords.Cells),
            Tissue = text.Meaning(SlotWords.Tissue),
            Origin = text.Meaning(SlotWords.Origin),
            Route = text.Meaning(SlotWords.Route),
            Country = text.Meaning(SlotWords.Countries),
            Comparator = text.First(SlotWords.Comparator),
            Causality = text.First(SlotWords.Causality),
            Certainty = text.First(SlotWords.Certainty),
            Help = text.Meaning(SlotWords.Help),
            SpeaksOfCells = text.Has(SlotWords.Cellular),
            Negated = text.Has(SlotWords.Negations),
            OwnRecords = text.Has(SlotWords.Own),
            AbsoluteSafety = text.Best(SlotWords.AbsoluteSafety) is { } safety && !text.HasBeside(SlotWords.Negations, safety),
            Observed = text.Has(SlotWords.Observed),
            Cure = text.Has(SlotWords.Cure),
            NotAsserted = text.Has(SlotWords.Unasserted) || text.Source.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal),
            DeniesRecovery = text.Has(SlotWords.Untreated) && (text.Has(SlotWords.NotAtAll) || (text.Best(SlotWords.Quantifiers) is { } hit && SlotWords.Quantifiers.Rows[hit.Row].Meaning == nameof(FigureKind.None))),
            Enrolment = text.Has(SlotWords.Enrolment),
        };
    }

    private ClaimSlots Context(ClaimSlots slots, string? context)
    {
        if (string.IsNullOrWhiteSpace(context))
        {
            return slots;
        }

        var above = Read(context, index.Reader.Read(context, TextFormat.Plain).Units, null);
        var takes = slots.Studies.Count == 0 && slots.UnknownStudy is null && above.Studies.Count > 0 && !slots.OwnRecords;
        return slots with
        {
            Studies = takes ? above.Studies : slots.Studies,
            StudyCue = takes ? above.StudyCue : slots.StudyCue,
            StudyFromContext = takes,
            Condition = slots.Condition ?? above.Condition,
            OtherCondition = slots.OtherCondition || (above.OtherCondition && slots.Condition is null && slots.Studies.Count == 0),
        };
    }
}
