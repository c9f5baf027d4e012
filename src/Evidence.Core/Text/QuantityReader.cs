namespace Evidence.Core.Text;

/// <summary>
/// Reads every number of a unit that counts or measures something. One pass over the tokens: a number with what stands beside it, a range if a
/// second number follows, then the first kind that fits.
/// </summary>
internal sealed partial class QuantityReader(TokenisedText text)
{
    private readonly List<Quantity> _found = [];
    private int _first;
    private int _end;

    /// <summary>The quantities of the unit in text order; they do not overlap.</summary>
    internal IReadOnlyList<Quantity> Read(int first, int end)
    {
        _found.Clear();
        (_first, _end) = (first, end);
        var i = first;
        while (i < end)
        {
            i = Step(i);
        }

        return _found.Count == 0 ? [] : [.. _found];
    }

    private int Step(int i)
    {
        var token = text.Tokens[i];
        if (token.Kind == TokenKind.Address)
        {
            return i + 1;
        }

        if (MagnitudeReader.PartOfScale(text, i, _end) is null && FractionWords.Read(text, i, _first, _end) is { } part)
        {
            _found.Add(part.Quantity);
            return part.End;
        }

        if (DayOrTwo(i) is var past and > 0)
        {
            return past;
        }

        if (MeasuredReader.Read(text, i, _end) is not { } measured)
        {
            return DottedYear(i);
        }

        if (Telephone(measured) is var number and > 0)
        {
            return number;
        }

        return Date(measured) ?? Compose(measured);
    }

    // "a day or two"
    private int DayOrTwo(int i)
    {
        if (
            !text.IsAny(i, ["a", "an"])
            || MeasuredReader.TimeOf(text, i + 1, _end) is not { } unit
            || !text.Is(i + 2, "or")
            || !text.Is(i + 3, "two")
            || i + 4 > _end
        )
        {
            return 0;
        }

        _found.Add(new Quantity { Kind = "duration", Low = 1, High = 2, Unit = unit, Start = text.SourceStart(i), End = text.SourceEnd(i + 3) });
        return i + 4;
    }

    private int Compose(Measured left)
    {
        if (left.Kind == "percent" && text.IsAny(left.End, ["ci", "cis", "confidence", "credible"]))
        {
            return left.End;
        }

        if (left.Kind != "money" && QuantityContext.IsNoQuantity(text, left.Number, _first, _end))
        {
            return SkipRange(left);
        }

        if (Fraction(left) is { } fraction)
        {
            return fraction;
        }

        var (right, end) = Range(left);
        return right is { } high ? AddRange(left, high, end) : AddSingle(left);
    }

    // the second number of a range that is no quantity is none either ("grade 2-3")
    private int SkipRange(Measured left)
    {
        var i = left.End;
        return
            i + 1 < _end
            && (text.Tokens[i].IsSign('-') || text.Tokens[i].IsSign('/') || text.IsAny(i, ["to", "and"]))
            && text.Tokens[i + 1].Kind == TokenKind.Number
            && left.Kind.Length == 0
            && !text.Is(i, "and")
            ? i + 2
            : Math.Max(left.End, left.First + 1);
    }

    private (Measured? Right, int End) Range(Measured left)
    {
        var i = left.End;
        if (i >= _end || left.Open)
        {
            return (null, 0);
        }

        var joins = text.Tokens[i].IsSign('-') || text.IsAny(i, ["to", "bis", "hasta", "ila"])
            || (text.Is(i, "and") && HasBetween(left.First))
            || (text.IsAny(i, ["y", "und"]) && HasBetween(left.First))
            || (text.Is(i, "a") && text.Tokens[i + 1 < _end ? i + 1 : i].Kind == TokenKind.Number)
            || (text.Is(i, "or") && left.Value <= 20);
        if (!joins || i + 1 >= _end)
        {
            return (null, 0);
        }

        var next = text.IsAny(i + 1, ["about", "around", "approximately", "even", "~", "over"]) ? i + 2 : i + 1;
        var right = MeasuredReader.Read(text, next, _end) ?? (left.Kind == "duration" ? ArticleTime(next) : null);
        return right is { } found && Fits(left, found, i) ? (found, found.End) : (null, 0);
    }

    private Measured? ArticleTime(int i) =>
        text.IsAny(i, ["a", "an", "one"]) && MeasuredReader.TimeOf(text, i + 1, _end) is { } unit
            ? new Measured(new Magnitude(1, i, i + 1, IsWord: true, Scaled: false, null), i, i + 2, "duration", unit, Open: false)
            : null;

    private bool Fits(Measured left, Measured right, int join)
    {
        var low = LowOf(left, right);
        var ascending =
            left.Kind == "duration" && right.Kind == "duration"
                ? TimeUnits.Convert(low, left.Unit, right.Unit) is { } converted && converted < right.Value
                : low < right.Value;
        var sameKind =
            left.Kind.Length == 0 || right.Kind.Length == 0
                ? left.Kind is "" or "money" || (left.Kind == "percent" && right.Kind.Length == 0)
                : left.Kind == right.Kind;
        var next = text.Is(join, "or") && left.Kind.Length == 0 && right.Value - left.Value > 3;
        return ascending && sameKind && !next && !(text.Is(join, "to") && IsChange(left));
    }

    // "rose from 30 to 45 points" is a change, which is measured in two numbers but is no range of a count
    private bool IsChange(Measured left) =>
        left.Kind.Length == 0
        && text.Is(left.First - 1, "from")
        && text.IsAny(left.First - 2, ["rose", "improved", "increased", "fell", "score", "scores", "went", "dropped", "decreased"]);

    private bool HasBetween(int at)
    {
        for (var i = at - 1; i >= Math.Max(_first, at - 4); i--)
        {
            if (text.IsAny(i, ["between", "entre", "zwischen"]))
            {
                return true;
            }
        }

        return false;
    }

    // "70-100 million", "5-15k": the scale of the upper end is that of the lower when it would else fall to nothing
    private double LowOf(Measured left, Measured right)
    {
        var scaled = right.Number.Scaled && !left.Number.Scaled && right.Value >= 1000 && left.Value < 1000 && left.Value % 1000 != 0;
        return scaled ? left.Value * (MagnitudeReader.ScaleOf(text, right.Number) ?? ScaleOf(right.Value)) : left.Value;
    }

    // of a power, the scale that it stands for
    private static double ScaleOf(double value) => value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;

    private int AddRange(Measured left, Measured right, int end)
    {
        var low = LowOf(left, right);
        if (left.Kind == "duration" && right.Kind == "duration")
        {
            low = TimeUnits.Convert(low, left.Unit, right.Unit) ?? low;
        }

        var kind = right.Kind.Length > 0 ? right.Kind : left.Kind;
        var unit = right.Kind.Length > 0 ? right.Unit : left.Unit;
        var isYears = kind.Length == 0 && left.Number.IsYearLike(text) && right.Number.IsYearLike(text);
        var measured = right with { First = left.First, Kind = kind, Unit = unit };
        var found = isYears ? TimeUnits.Year(measured, low, text) : QuantityKinds.Of(text, measured, low, right.Value, _first, _end);
        return Keep(found, measured with { End = end });
    }

    private int AddSingle(Measured measured)
    {
        if (
            measured.Kind.Length == 0
            && measured.Number.IsYearLike(text)
            && (!QuantityKinds.CountsThings(text, measured, _end) || IsDated(measured))
            && QuantityContext.BoundBefore(text, measured.First, _first) is null or "max"
        )
        {
            return Keep(TimeUnits.Year(measured, null, text), measured);
        }

        return Keep(QuantityKinds.Of(text, measured, null, measured.Value, _first, _end), measured);
    }

    // "In 2009 doctors found": a year at the head of the sentence, unless it is patients that are counted
    private bool IsDated(Measured measured) =>
        text.IsAny(measured.First - 1, ["in", "since"])
        && measured.First - 1 <= _first + 1
        && measured.Number.End < _end
        && !text.Tokens[measured.Number.End].Is(WordClass.Patient);

    private int Keep(Quantity? found, Measured measured)
    {
        if (found is null)
        {
            return Math.Max(measured.Number.End, measured.First + 1);
        }

        _found.Add(found);
        return Math.Max(TokenPast(found.End, measured.End), measured.First + 1);
    }

    private int TokenPast(int sourceEnd, int from)
    {
        while (from < _end && text.SourceEnd(from) <= sourceEnd)
        {
            from++;
        }

        return from;
    }
}
