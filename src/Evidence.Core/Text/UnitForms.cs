namespace Evidence.Core.Text;

/// <summary>What the form of a unit says before a word of it is weighed.</summary>
internal static class UnitForms
{
    private const int WordsOfHeading = 16;
    private const int WordsOfRunIn = 7;
    private const double TitleShare = 0.75;

    /// <summary>True for a heading, marked or recognised: a short line of its own, without a full stop, that is no sentence.</summary>
    internal static bool IsHeading(UnitView unit, bool isOnlyBlock)
    {
        if (unit.Block.Kind is PageBlockKind.Heading or PageBlockKind.HeadCell)
        {
            return true;
        }

        var line =
            unit.Block.Kind == PageBlockKind.Paragraph
            && unit.IsAlone
            && unit.Block.Bare
            && unit.Words <= WordsOfHeading
            && unit.Closing is not (':' or ';' or '.' or '!');
        if (!line || unit.Quantity("money", "percent", "fraction") is not null)
        {
            return false;
        }

        var titled = unit.Words > 1 && unit.Titled >= unit.Words * TitleShare;
        return titled || !IsSentence(unit) || (!isOnlyBlock && unit.Words <= 9 && !unit.Has(WordClass.Find | WordClass.Report) && unit.Quantities.Count == 0);
    }

    /// <summary>True when it asks.</summary>
    internal static bool IsQuestion(UnitView unit) =>
        unit.Closing == '?'
        || (
            unit.Block.Bare
            && unit.IsAlone
            && unit[unit.Opening].Is(WordClass.Question)
            && unit[Math.Min(unit.Opening + 1, unit.End - 1)].Is(WordClass.Modal | WordClass.Be)
            && !unit[unit.Opening].Is(WordClass.Be | WordClass.Modal)
        );

    /// <summary>True for a short head that a sentence of the same block follows ("Rehabilitation. After the procedure …").</summary>
    internal static bool IsRunInHead(UnitView unit) =>
        unit.Span.Order == 0 && !unit.IsLast && unit.Words <= WordsOfRunIn && unit.Closing is '.' or ':' && !IsSentence(unit) && unit.Quantities.Count == 0;

    /// <summary>True when a colon at its end announces a list or what follows.</summary>
    internal static bool IsLeadIn(UnitView unit) => unit.Closing == ':' && unit.IsLast;

    /// <summary>True when it has a finite verb as far as the tables know.</summary>
    internal static bool IsSentence(UnitView unit)
    {
        for (var i = unit.First; i < unit.End; i++)
        {
            var token = unit[i];
            if (token.Is(WordClass.Be | WordClass.Modal | WordClass.Verb | WordClass.Past | WordClass.Gone) && !unit.IsAny(i, "being", "been", "be", "having"))
            {
                return true;
            }

            var verb = token.Is(
                WordClass.Find
                    | WordClass.Offer
                    | WordClass.BenefitVerb
                    | WordClass.Report
                    | WordClass.Distance
                    | WordClass.Promise
                    | WordClass.Cause
                    | WordClass.Rule
            );
            if (verb && i > unit.First && token.Casing == Casing.Lower && IsFinite(unit, i))
            {
                return true;
            }
        }

        return false;
    }

    // third person or past after a noun; a gerund, an infinitive or an attribute is no finite verb
    private static bool IsFinite(UnitView unit, int i)
    {
        var word = unit.Text.Word(i);
        var before = unit[i - 1];
        return !word.EndsWith("ing", StringComparison.Ordinal)
            && !unit.IsAny(i - 1, "to", "of", "for", "and", "with", "the", "a", "in", "by", "or")
            && before.Kind == TokenKind.Word
            && i + 1 < unit.End
            && (
                word.EndsWith("s", StringComparison.Ordinal)
                    ? !unit.IsAny(i + 1, "of", "for", "and", "in")
                    : word.EndsWith("ed", StringComparison.Ordinal)
                        || before.Is(WordClass.Patient | WordClass.We | WordClass.Clinic | WordClass.Staff | WordClass.Cell)
                        || unit.IsAny(i - 1, "they", "who", "that", "i")
            );
    }
}
