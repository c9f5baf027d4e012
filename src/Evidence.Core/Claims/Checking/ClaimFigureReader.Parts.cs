using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>A part of a whole: "seven of ten", "half of the 20", "all but one".</content>
internal sealed partial class ClaimFigureReader
{
    private ClaimFigure? Pair(Numeral one, Numeral two)
    {
        if (
            !one.IsWhole
            || !two.IsWhole
            || two.Value < one.Value
            || two.Value >= MostPeople
            || two.Value < 1
            || (two.Value <= 1 && !Is(two.First - 1, "of", "/"))
            || IsYear(two)
            || two.First - one.End > 8
            || Is(one.End, "groups", "arms", "cohorts")
            || two.First == one.End
            || (Is(one.First, "one") && two.First - one.End > 1 && Is(two.First - 1, "in") && (!IsRateBase(one, two) || Is(two.End, "of", "out", "/")))
        )
        {
            return null;
        }

        return Between(one.End, two.First) && !IsTime(two.End) && !IsDose(two)
            ? Fraction(one.Value, two.Value, one.First, two.End) with
            {
                IsRate =
                    (RateBases.Contains(two.Value) || (int)one.Value == 1) && Is(two.First - 1, "in", "every")
                    || RateBases.Contains(two.Value) && Is(two.First - 1, "of") && Is(two.First - 2, "out"),
            }
            : null;
    }

    // "one injury in fifty"
    private bool IsRateBase(Numeral one, Numeral two) =>
        RateBases.Contains(two.Value)
        || (
            two.Value <= 100
            && !IsPeople(two.End, 2)
            && (_sentence.Has("people", null, one.End, two.First) || Words.Take(two.First).Skip(one.End).Any(word => word.Text is "injury" or "lesion"))
        );

    // "seven of the study's ten patients", "one in eight", "7/10", "5 out of 13"
    private bool Between(int first, int end)
    {
        var at = first;
        while (
            at < end
            && at - first < 6
            && !Links.Contains(Words[at].Text)
            && (Words[at].Kind == WordKind.Letters || (at > first && IsHyphenated(at)))
            && !Stops.Contains(Words[at].Text)
            && !Is(at, "out")
            && !IsTime(at)
            && !_sentence.Has("quantifier", null, at, at + 1)
        )
        {
            at++;
        }

        at += Is(at, "out") ? 1 : 0;
        // "one complete injury in five", "seven patients in ten"
        var isRate = Is(at, "in") && at + 1 == end && (Is(first - 1, "one") || (_sentence.Has("people", null, first, at) && EndsRate(end)));
        if (at >= end || !Links.Contains(Words[at].Text) || (at > first && !isRate && !Is(at, "of", "von", "de")))
        {
            return false;
        }

        if (Is(at, "in", "from", "among") && at + 1 < end && !Is(at + 1, "the", "every", "its"))
        {
            return false;
        }

        for (var i = at + 1; i < end; i++)
        {
            // "two of Akbary and Arora's ten"
            var joins = Is(i, "and") && Words[i - 1].IsCapital && Words[i + 1].IsCapital;
            if (Words[i].Kind != WordKind.Letters || (Stops.Contains(Words[i].Text) && !joins) || Links.Contains(Words[i].Text))
            {
                return false;
            }
        }

        return end - at <= 6;
    }

    // not in "seven patients in ten centres"
    private bool EndsRate(int at) =>
        _sentence.Numbers.FirstOrDefault(number => number.First == at) is { End: > 0 } whole
        && RateBases.Contains(whole.Value)
        && !_sentence.Has("unit", null, whole.End, whole.End + 2)
        && !_sentence.Has("people", null, whole.End, whole.End + 2)
        && !IsTime(whole.End);

    // "half of 153 people", "70% of the 20", "three in four of the eight"
    private ClaimFigure? ShareOf(Numeral share, Numeral total) =>
        total.IsWhole
        && !IsYear(total)
        && Is(share.End, "of")
        && total.First - share.End <= 4
        && Plain(share.End + 1, total.First)
        && !IsTime(total.End)
        && !Is(share.End - 1, "one")
        // "gave half of them four infusions"
        && !Is(total.First - 1, "them", "whom")
        && (share.IsShare || share.IsPercent || share.End > share.First + 2)
            ? Figure(FigureKind.Share, share.First, total.End) with
            {
                Low = share.IsPercent ? share.Value / 100 : share.Value,
                High = share.IsPercent ? share.High / 100 : share.High,
                Total = total.Value,
                Places = share.Places,
                Bound = BoundBefore(share.First) ?? (share.IsShare ? "approx" : null),
            }
            : null;

    private ClaimFigure? AllBut(Numeral one, Numeral? two)
    {
        // "all but one", "all but about ten"
        var but =
            Is(one.First - 1, "but", "except") ? one.First - 1
            : BoundBefore(one.First) is not null && Is(one.First - 2, "but", "except") ? one.First - 2
            : 0;
        if (!one.IsWhole || but == 0 || !Is(but - 1, "all", "everyone", "everybody"))
        {
            return null;
        }

        return two is { IsWhole: true } whole && Between(one.End, whole.First)
            ? Fraction(whole.Value - one.Value, whole.Value, but - 1, whole.End) with
            {
                Bound = BoundBefore(one.First),
            }
            : Figure(FigureKind.AllBut, but - 1, one.End) with
            {
                Events = one.Value,
            };
    }

    private static ClaimFigure Fraction(double events, double total, int first, int end) =>
        Figure(FigureKind.Fraction, first, end) with
        {
            Events = events,
            Total = total,
        };
}
