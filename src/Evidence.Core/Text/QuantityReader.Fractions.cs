namespace Evidence.Core.Text;

/// <summary>Fractions of people, dates and telephone numbers.</summary>
internal sealed partial class QuantityReader
{
    // "7 of 10", "7 out of the 10", "7/10 patients", "9 in 10"
    private int? Fraction(Measured left)
    {
        var (total, isSlash) = Ratio(left);
        if (left.Kind.Length > 0 || left.Open || total is not { } whole)
        {
            return null;
        }

        var impossible = left.Value > whole.Value || left.Value % 1 != 0 || whole.Value % 1 != 0 || whole.Kind.Length > 0 || whole.Number.IsYearLike(text);
        if (impossible || (isSlash && !CountsPeople(whole.End)) || text.IsAny(whole.End, ["stars", "star", "rating"]))
        {
            return impossible || isSlash ? (isSlash ? whole.End : null) : whole.End;
        }

        _found.Add(new Quantity
        {
            Kind = "fraction",
            Events = left.Value,
            Total = whole.Value,
            Bound = QuantityContext.BoundBefore(text, left.First, _first),
            Start = text.SourceStart(left.First),
            End = text.SourceEnd(whole.End - 1),
        });
        return whole.End;
    }

    private (Measured? Total, bool IsSlash) Ratio(Measured left)
    {
        var i = left.End;
        var isSlash = i < _end && text.Tokens[i].IsSign('/');
        if (!isSlash && i < _end && text.Tokens[i].Kind == TokenKind.Word && text.Tokens[i].Is(WordClass.Patient) && text.IsAny(i + 1, ["of", "out", "in"]))
        {
            i++;
        }

        if (isSlash)
        {
            i++;
        }
        else if (text.Is(i, "out") && text.Is(i + 1, "of"))
        {
            i += 2;
        }
        else if (text.IsAny(i, ["of", "de", "von"]) || (text.Is(i, "in") && text.Tokens[left.First].Kind != TokenKind.Sign))
        {
            i++;
        }
        else
        {
            return (null, false);
        }

        var inWord = text.Is(i - 1, "in");
        i = text.IsAny(i, ["the", "our", "every", "all", "these", "those", "his", "their", "los", "las"]) ? i + 1 : i;
        i = text.IsAny(i, ["every", "first", "last"]) ? i + 1 : i;
        var total = MeasuredReader.Read(text, i, _end);
        var isTime = inWord && total is { } t && (t.Number.IsYearLike(text) || (t.Value < left.Value));
        return (isTime ? null : total, isSlash);
    }

    private bool CountsPeople(int i)
    {
        var closing = text.IsAny(i, [")"]) ? i + 1 : i;
        // "12/13 (92.3%) improved": the share in brackets stands between the count and what it counts
        for (var k = i; k < Math.Min(_end, i + 6) && text.Tokens[i].IsSign('('); k++)
        {
            closing = text.Tokens[k].IsSign(')') ? k + 1 : closing;
        }

        for (var k = closing; k < Math.Min(_end, closing + 3); k++)
        {
            if (text.Tokens[k].Is(WordClass.Patient | WordClass.Past | WordClass.Satisfaction | WordClass.Be | WordClass.Find | WordClass.BenefitVerb))
            {
                return true;
            }
        }

        return false;
    }

    // "June 20, 2025", "20 June 2025": the day counts nothing
    private int? Date(Measured measured)
    {
        var isDay = measured.Kind.Length == 0 && !measured.Number.IsWord && measured.Value is >= 1 and <= 31 && measured.Value % 1 == 0;
        if (!isDay)
        {
            return null;
        }

        var before = measured.First > _first && IsMonth(measured.First - 1);
        var after =
            measured.End < _end
            && (IsMonth(measured.End) || (measured.End + 1 < _end && text.IsAny(measured.End, ["th", "st", "nd", "rd", "de"]) && IsMonth(measured.End + 1)));
        return before || after ? measured.End : null;
    }

    private bool IsMonth(int i) =>
        text.Tokens[i].Is(WordClass.Month) && text.Tokens[i].Casing != Casing.Lower;

    // "15.03.2024": a date in one lexeme gives its year
    private int DottedYear(int i)
    {
        if (text.Tokens[i].Kind != TokenKind.Number || text.Word(i) is not [.., '.', '1' or '2', '9' or '0', _, _] word || word.Count('.') != 2
            || !int.TryParse(word[^4..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year))
        {
            return i + 1;
        }

        _found.Add(new Quantity
        {
            Kind = "year",
            Value = year,
            Start = text.SourceEnd(i) - 4,
            End = text.SourceEnd(i),
        });
        return i + 1;
    }

    // a number that goes on in groups joined by hyphens or after a plus is a telephone number, or a date
    private int Telephone(Measured measured)
    {
        var at = measured.First;
        var plus =
            at > _first
            && text.Tokens[at - 1].IsSign('+')
            && !text.Tokens[at].SpaceBefore
            && !(at - 1 > _first && text.Tokens[at - 2].Kind == TokenKind.Number);
        var groups = 1;
        var i = measured.Number.End;
        while (i < _end && measured.Kind.Length == 0)
        {
            var join = text.Tokens[i].Kind == TokenKind.Sign && text.Tokens[i].Sign is '-' or '(' or ')' or '/' ? 1 : 0;
            if (
                i + join >= _end
                || text.Tokens[i + join].Kind != TokenKind.Number
                || text.Word(i + join).ContainsAny(',', '.')
                || (i + join + 1 < _end && text.Tokens[i + join + 1].IsSign('%'))
            )
            {
                break;
            }

            groups++;
            i += join + 1;
        }

        var isDate = groups == 3 && measured.Number.IsYearLike(text);
        if (isDate)
        {
            Keep(TimeUnits.Year(measured, null, text), measured);
        }

        return groups >= 3 || (plus && groups >= 2) ? i : 0;
    }
}
