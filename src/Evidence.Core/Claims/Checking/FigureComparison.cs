using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>How a number of a claim stands to a figure of a study: arithmetic only.</summary>
internal static class FigureComparison
{
    private const double About = 0.05;
    private const double Printed = 0.005;
    private const double Rough = 0.02;
    private const double Few = 0.2;
    private const double Rounded = 0.01;

    /// <summary>Whether both say the same, the claim says more or less, or both cannot be true; absent when they cannot be compared.</summary>
    internal static SlotRelation Compare(ClaimFigure claim, EvidenceFigure figure) =>
        claim.Kind switch
        {
            FigureKind.Points => figure.IsPoints ? Points(claim, figure) : SlotRelation.Absent,
            _ when figure.IsPoints => SlotRelation.Absent,
            FigureKind.Count => Count(Turned(claim), figure),
            FigureKind.Fraction => Fraction(Turned(claim), figure),
            FigureKind.Share => Share(Turned(claim), figure),
            _ => Quantifier(claim, figure),
        };

    // "more than half did not improve": fewer than half did
    private static ClaimFigure Turned(ClaimFigure claim) =>
        claim.Denied
            ? claim with
            {
                Bound = claim.Bound switch
                {
                    "min" => "max",
                    "max" => "min",
                    var bound => bound,
                },
            }
            : claim;

    /// <summary>True when no whole number of so many people gives the percentage as printed, rounded or cut.</summary>
    internal static bool IsImpossible(ClaimFigure claim, int people)
    {
        if (claim is not { Kind: FigureKind.Share, Bound: null, Low: { } share, Total: null } || claim.Low != claim.High || people < 1)
        {
            return false;
        }

        var step = Math.Pow(10, -claim.Places);
        for (var k = (int)Math.Floor(share * people); k <= Math.Min(people, Math.Ceiling(share * people)); k++)
        {
            var exact = 100.0 * k / people;
            if (Math.Abs(exact - (100 * share)) <= (0.5 * step) + 1e-9 || (exact >= (100 * share) - 1e-9 && exact < (100 * share) + step))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The percentages next to an impossible one that so many people can give, in words.</summary>
    internal static string Nearest(ClaimFigure claim, int people)
    {
        var below = (int)Math.Floor((claim.Low ?? 0) * people);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"of {people} people {below} are {100.0 * below / people:0.#}% and {below + 1} are {100.0 * (below + 1) / people:0.#}%; none gives {claim.Words}"
        );
    }

    private static SlotRelation Count(ClaimFigure claim, EvidenceFigure figure)
    {
        // "179,312 new cases": a number of people that is no part of a group
        if (figure is { Events: null, Total: null, Low: > 1 and { } many } && figure.Low == figure.High)
        {
            // "about 179,000" of 179,312
            var rounded = claim.Bound == "approx" || claim.Events % 1000 == 0 ? Rounded * many : 0;
            return claim.Denied || claim.Events is null ? SlotRelation.Absent : Order(claim.Events.Value, many, claim.Bound, rounded);
        }

        // "as many as 500,000 a year", where the record has a quarter to half a million
        if (figure is { Events: null, Total: null, Low: > 1 and { } few, High: { } most })
        {
            return claim switch
            {
                { Denied: true } or { Events: null } => SlotRelation.Absent,
                { IsUpTo: true } => claim.Events == most ? SlotRelation.Match
                : claim.Events < most ? SlotRelation.Contradicted
                : SlotRelation.Absent,
                { Bound: "min" } => claim.Events == few ? SlotRelation.Match
                : claim.Events >= most ? SlotRelation.Contradicted
                : SlotRelation.Absent,
                { Events: { } told } => told < few * (1 - About) || told > most * (1 + About) ? SlotRelation.Contradicted : SlotRelation.Absent,
                _ => SlotRelation.Absent,
            };
        }

        if (figure.Events is not { } events || (claim.Bound == "max" && claim.Events > figure.Total))
        {
            return SlotRelation.Absent;
        }

        var said =
            claim.Denied && figure.Total is { } total ? total - claim.Events
            : claim.Denied ? null
            : claim.Events;
        return said is null ? SlotRelation.Absent : Order(said.Value, events, claim.Bound, 0);
    }

    private static SlotRelation Fraction(ClaimFigure claim, EvidenceFigure figure)
    {
        var (events, total) = (claim.Denied ? claim.Total - claim.Events : claim.Events, claim.Total ?? 0);
        if (figure is { Events: { } found, Total: { } counted })
        {
            if (claim.IsRate && (int)total != counted && counted > 0)
            {
                return Rate(events ?? 0, total, (double)found / counted, claim.Bound);
            }

            // "two thirds" of another denominator is the same share; another denominator with another share is not
            return (int)total != counted
                ? Math.Abs((events * counted ?? 0) - (found * total)) < 1e-9 && total < counted
                    ? SlotRelation.Match
                    : SlotRelation.Contradicted
                : Order(events ?? 0, found, claim.Bound, 0);
        }

        if (figure is { Grades: not null, Events: { } moved, Total: null })
        {
            return Order(events ?? 0, moved, claim.Bound, 0);
        }

        if (claim.IsRate && figure is { Share: { } known, Events: null })
        {
            return Rate(events ?? 0, total, known, claim.Bound);
        }

        return figure.Share is { } share && (figure.Total is null || figure.Total == (int)total) && total > 0
            ? Order((events ?? 0) / total, share, claim.Bound, 0.5 / total)
            : SlotRelation.Absent;
    }

    // "one in four" is no one in five and no one in three; "seven in ten" is no eight in ten
    private static SlotRelation Rate(double events, double total, double found, string? bound)
    {
        if (bound is "min" or "max")
        {
            return Order(events / total, found, bound, 0);
        }

        var around = Math.Min(0.5 / total, About);
        var (low, high) = (int)events == 1 ? (1 / (total + 0.5), 1 / (total - 0.5)) : ((events / total) - around, (events / total) + around);
        var more = bound == "approx" ? Rough : 0;
        return found >= low - more - 1e-9 && found <= high + more + 1e-9 ? SlotRelation.Match : SlotRelation.Contradicted;
    }

    private static SlotRelation Share(ClaimFigure claim, EvidenceFigure figure)
    {
        var (low, high) = claim.Denied ? (1 - claim.High, 1 - claim.Low) : (claim.Low, claim.High);
        if (claim.Total is { } of && figure.Total is { } total && (int)of != total)
        {
            return SlotRelation.Contradicted;
        }

        if (figure.Share is not { } share)
        {
            return figure.Low >= 0.5 && claim is { Bound: "min", Low: 0.5 } ? SlotRelation.Match
                : low < high && figure is { Low: { } from, High: { } to } ? Range(low.Value, high!.Value, from, to)
                : SlotRelation.Absent;
        }

        if (low == high && claim.Bound is null)
        {
            // printed numbers are rounded, some are cut; both are taken
            var step = Math.Pow(10, -claim.Places) / 100;
            return Math.Abs(share - low!.Value) <= (0.5 * step) + 1e-9 || (share >= low - 1e-9 && share < low + step)
                ? SlotRelation.Match
                : SlotRelation.Contradicted;
        }

        return claim.Bound is null
            ? share >= low - 0.005 && share <= high + 0.005
                ? SlotRelation.Match
                : SlotRelation.Contradicted
            : Order(low!.Value, share, claim.Bound, About);
    }

    // "66.7 to 84.8%" beside a range of the record: the same limits, or limits that have nothing in common
    private static SlotRelation Range(double low, double high, double from, double to) =>
        Math.Abs(low - from) <= Printed && Math.Abs(high - to) <= Printed ? SlotRelation.Match
        : low > to || high < from ? SlotRelation.Contradicted
        : SlotRelation.Absent;

    internal static SlotRelation Order(double said, double found, string? bound, double tolerance) =>
        bound switch
        {
            "min" => found >= said - 1e-9 ? SlotRelation.Match : SlotRelation.Contradicted,
            "max" => found <= said + 1e-9 ? SlotRelation.Match : SlotRelation.Contradicted,
            _ => Math.Abs(found - said) <= tolerance + 1e-9 ? SlotRelation.Match : SlotRelation.Contradicted,
        };

    // "lost 4.75 points": the sign is told by the verb, the number stands without it
    private static SlotRelation Points(ClaimFigure claim, EvidenceFigure figure)
    {
        var tolerance = 0.5 * Math.Pow(10, -claim.Places);
        // "from 0.1 to 3.0 points" beside a range of the record: both ends
        if (claim is { Low: { } from, High: { } to } && figure is { Low: { } least, High: { } most } && from < to && least < most)
        {
            (least, most) = least < 0 && from >= 0 ? (-most, -least) : (least, most);
            return Math.Abs(from - least) <= tolerance + 1e-9 && Math.Abs(to - most) <= tolerance + 1e-9 ? SlotRelation.Match : SlotRelation.Contradicted;
        }

        return figure.Low is { } low && low < 0 && claim.Low >= 0 ? Interval(claim, -low, tolerance) : Interval(claim, figure.Low, tolerance);
    }

    private static SlotRelation Interval(ClaimFigure claim, double? found, double tolerance) =>
        found is { } value && claim is { Low: { } low, High: { } high }
            ? value >= low - tolerance - 1e-9 && value <= high + tolerance + 1e-9
                ? SlotRelation.Match
                : SlotRelation.Contradicted
            : SlotRelation.Absent;

    private static SlotRelation Quantifier(ClaimFigure claim, EvidenceFigure figure)
    {
        // "all ten" of an arm of nine: another group
        if (claim.Total is { } of && figure.Total is { } counted && (int)of != counted)
        {
            return SlotRelation.Contradicted;
        }

        if (figure.Share is not { } share)
        {
            return claim is { Kind: FigureKind.Most, Denied: false } && figure.Low >= 0.5 && figure.Total is null && figure.Events is null
                ? SlotRelation.Match
                : SlotRelation.Absent;
        }

        // "all but two had no change": two had one
        if (claim is { Denied: true, Kind: FigureKind.AllBut })
        {
            return figure.Events is { } changed
                ? changed == (int)(claim.Events ?? 0)
                    ? SlotRelation.Match
                    : SlotRelation.Contradicted
                : SlotRelation.Absent;
        }

        // a denied quantifier ("all did not improve") means two things in English
        if (claim.Denied)
        {
            return SlotRelation.Absent;
        }

        return claim.Kind switch
        {
            FigureKind.All => share >= 1 ? SlotRelation.Match : SlotRelation.Contradicted,
            FigureKind.None => share <= 0 ? SlotRelation.Match : SlotRelation.Contradicted,
            FigureKind.Few => share < Few ? SlotRelation.Match
            : share >= 2 * Few ? SlotRelation.Contradicted
            : SlotRelation.Absent,
            FigureKind.AllBut => figure.Total is { } total && figure.Events is { } events
                ? total - events == (int)(claim.Events ?? 0)
                    ? SlotRelation.Match
                    : SlotRelation.Contradicted
                : SlotRelation.Absent,
            FigureKind.NotAll => share < 1 ? SlotRelation.Match : SlotRelation.Contradicted,
            _ => share > 0.5 ? SlotRelation.Match : SlotRelation.Contradicted,
        };
    }
}
