using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <content>What an estimate may be, and how it is signed.</content>
internal sealed partial class ClaimFigureReader
{
    // "95% CI 5.39 to 15.91", "(95 % confidence interval 1.62, 14.52)": what the estimate may be, and no share of people
    private void Intervals()
    {
        var numbers = _sentence.Numbers;
        // "the interval spans -1.62 to 14.52"
        foreach (
            var range in numbers.Where(number => number.High > number.Value && IsOfInterval(number.First) && !numbers.Any(other => IsLevelOf(other, number)))
        )
        {
            Use(range.First, range.End);
            _figures.Add(Figure(FigureKind.Interval, range.First, range.End) with { Low = Signed(range), High = range.High, Places = range.Places });
        }

        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (level, low) = (numbers[i], numbers[i + 1]);
            if (_used[level.First] || _used[low.First])
            {
                continue;
            }

            var words =
                Is(level.End, "ci") || Is(level.End, "interval") && !Is(level.End + 1, "around", "round", "about", "for") ? 1
                : Is(level.End, "confidence") && Is(level.End + 1, "interval", "limits", "intervals") ? 2
                : 0;
            // "73.8% (69.0-78.4)"
            if (words == 0 && Is(level.End, "(") && low.First == level.End + 1 && low.High > low.Value && Is(low.End, ")") && !level.IsShare && low.Places > 0)
            {
                Use(low.First, low.End);
                _figures.Add(Figure(FigureKind.Interval, low.First, low.End) with { Low = low.Value, High = low.High, Places = low.Places });
                continue;
            }

            if (words == 0 && IsOfInterval(level.First) && Is(level.End, "to", "and") && low.First == level.End + 1 && low.Value > Signed(level))
            {
                Use(level.First, low.End);
                _figures.Add(
                    Figure(FigureKind.Interval, level.First, low.End) with
                    {
                        Low = Signed(level),
                        High = low.Value,
                        Places = Math.Max(level.Places, low.Places),
                    }
                );
                continue;
            }

            if (!level.IsPercent || words == 0 || low.First - level.End - words > Gap)
            {
                continue;
            }

            var isWhole = low.High > low.Value;
            if (!isWhole && (i + 2 >= numbers.Count || numbers[i + 2].First - low.End > Gap))
            {
                continue;
            }

            var (from, to) = isWhole ? (Signed(low), low.High) : (Signed(low), Signed(numbers[i + 2]));
            var end = isWhole ? low.End : numbers[i + 2].End;
            Use(level.First, end);
            _figures.Add(Figure(FigureKind.Interval, level.First, end) with { Low = Math.Min(from, to), High = Math.Max(from, to), Places = low.Places });
        }
    }

    // "between 6.7% and 14.8%": one share that lies somewhere, and not two
    private void Ranges()
    {
        for (var i = 0; i + 1 < _sentence.Numbers.Count; i++)
        {
            var (low, high) = (_sentence.Numbers[i], _sentence.Numbers[i + 1]);
            if (
                low is { IsPercent: true, IsShare: false }
                && high is { IsPercent: true, IsShare: false }
                && low.Value < high.Value
                && high.First == low.End + 1
                && (Is(low.First - 1, "between") && Is(low.End, "and") || Is(low.First - 1, "from") && Is(low.End, "to"))
                && !_used[low.First]
                && !_used[high.First]
                && !_sentence.Has("direction", null, Math.Max(0, low.First - 3), low.First)
            )
            {
                Use(low.First, high.End);
                _figures.Add(
                    Figure(FigureKind.Share, low.First, high.End) with
                    {
                        Low = low.Value / 100,
                        High = high.Value / 100,
                        Places = Math.Max(low.Places, high.Places),
                    }
                );
            }
        }
    }

    private static bool IsLevelOf(Numeral level, Numeral range) => level.IsPercent && level.End <= range.First && range.First - level.End <= Gap + 1;

    private bool IsOfInterval(int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - FarInterval; i--)
        {
            if (Is(i, "interval", "intervals", "ci", "limits"))
            {
                return true;
            }

            // "the interval around the 8.07 points runs from 1.62 to 14.52": only the estimate itself may stand between
            if (_sentence.Numbers.Any(other => other.First <= i && other.End > i) && !IsAround(i))
            {
                return false;
            }
        }

        return false;
    }

    // behind "the interval around the"
    private bool IsAround(int at) =>
        Enumerable
            .Range(Math.Max(0, at - FarInterval), Math.Min(at, FarInterval))
            .Any(i => Is(i, "interval", "intervals", "ci", "limits") && Is(i + 1, "around", "round", "about", "for", "of") && at - i <= Gap + 3);

    private double Signed(Numeral number) => Is(number.First - 1, "-", "−") ? -number.Value : number.Value;
}
