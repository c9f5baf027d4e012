namespace Evidence.Core.Text;

/// <summary>Decides what a number measures. The order of the table is the order of trust.</summary>
internal static class QuantityKinds
{
    private const int DoseReach = 5;
    private const int NameReach = 12;

    private static readonly Func<Site, Quantity?>[] Kinds = [Money, Percent, Age, Duration, Incidence, Dose, Count];

    /// <summary>The quantity; null when the number counts nothing. <paramref name="low"/> is null for a single number.</summary>
    internal static Quantity? Of(TokenisedText text, Measured measured, double? low, double value, int first, int end)
    {
        var site = new Site(text, measured, low, value, first, end);
        foreach (var kind in Kinds)
        {
            if (kind(site) is { } quantity)
            {
                return quantity;
            }
        }

        return null;
    }

    /// <summary>True when a number that looks like a year counts people, cells or things.</summary>
    internal static bool CountsThings(TokenisedText text, Measured measured, int end)
    {
        var i = measured.End;
        return i < end
            && text.Tokens[i].Kind == TokenKind.Word
            && (
                text.Tokens[i].Is(WordClass.Patient)
                || text.IsAny(
                    i,
                    ["cells", "procedures", "treatments", "stem", "cases", "injections", "transplants", "doctors", "clinics", "families", "international"]
                )
            );
    }

    private static Quantity? Money(Site s) =>
        s.Measured.Kind == "money" ? s.Make("money", null) with { Currency = s.Measured.Unit is { Length: > 0 } known ? known : null } : null;

    private static Quantity? Percent(Site s) => s.Measured.Kind == "percent" ? s.Make("percent", null) : null;

    private static Quantity? Age(Site s)
    {
        var isTime = s.Measured.Kind == "duration";
        var i = s.Measured.End;
        var text = s.Text;
        var old =
            isTime
            && (
                text.Is(i, "old")
                || (text.Tokens.Count > i && i < s.End && text.Tokens[i].IsSign('-') && text.Is(i + 1, "old"))
                || (text.Is(i, "of") && text.Is(i + 1, "age"))
            );
        if (old)
        {
            return s.Make("age", s.Measured.Unit);
        }

        var before = s.Measured.First - 1;
        while (
            before > s.First
            && before > s.Measured.First - NameReach
            && (
                text.IsAny(
                    before,
                    [
                        "of",
                        "over",
                        "under",
                        "from",
                        "between",
                        "above",
                        "below",
                        "to",
                        "about",
                        "was",
                        "is",
                        "range",
                        "mean",
                        "median",
                        "than",
                        "least",
                        "at",
                        "least",
                        "the",
                    ]
                )
                || text.Tokens[before].Kind == TokenKind.Sign && text.Tokens[before].Sign is '(' or ':'
            )
        )
        {
            before--;
        }

        var aged = before >= s.First && text.IsAny(before, ["aged", "age", "ages"]);
        return aged && s.Measured.Kind is "" or "duration" && aged ? s.Make("age", isTime ? s.Measured.Unit : "year") : null;
    }

    // "will one day walk" measures nothing
    private static Quantity? Duration(Site s) =>
        s.Measured.Kind == "duration"
        && !(
            s.Measured.Number is { IsWord: true, Value: 1 }
            && s.Measured.Unit == "day"
            && s.Text.IsAny(s.Measured.First - 1, ["will", "may", "might", "could", "can", "would", "that", "until"])
        )
            ? s.Make("duration", s.Measured.Unit)
            : null;

    // "40 to 80 cases per million", "2 per 1,000 births"
    private static Quantity? Incidence(Site s)
    {
        for (var i = s.Measured.End; i < Math.Min(s.End, s.Measured.End + 4); i++)
        {
            if (!s.Text.Is(i, "per"))
            {
                continue;
            }

            var next = s.Text.IsAny(i + 1, ["million", "billion"])
                ? new Magnitude(s.Text.Is(i + 1, "million") ? 1e6 : 1e9, i + 1, i + 2, IsWord: true, Scaled: true, null)
                : MagnitudeReader.Read(s.Text, i + 1, s.End);
            return next is { Value: >= 100 } people ? s.Make("incidence", $"per {people.Value:0}") with { End = s.Text.SourceEnd(people.End - 1) } : null;
        }

        return null;
    }

    private static Quantity? Dose(Site s)
    {
        for (var i = s.Measured.End; i < Math.Min(s.End, s.Measured.End + DoseReach); i++)
        {
            var token = s.Text.Tokens[i];
            if (
                token.Kind == TokenKind.Sign && token.Sign is not ('-' or '+' or '/')
                || token.Is(WordClass.Verb | WordClass.Be | WordClass.Modal)
                || s.Text.IsAny(i, ["and", "in", "to", "for", "with", "per", "on", "from", "patients", "at", "or"])
            )
            {
                break;
            }

            if (
                MeasuredReader.DoseOf(s.Text, i, s.End) is { } unit
                && (s.Measured.Number.Scaled || s.Value >= 1000 || unit is not ("cell" or "exosome") || i == s.Measured.End || !s.Text.Is(i, "stem"))
            )
            {
                return s.Make("dose", unit);
            }

            // "4 vials of cells" counts vials
            if (CountNoun.IsPlural(s.Text, i) && !token.Is(WordClass.Cell) && !s.Measured.Number.Scaled)
            {
                break;
            }

            if (i > s.Measured.End && token.IsSign('+'))
            {
                break;
            }
        }

        return s.Measured.Number.Scaled && s.Value >= 1e6 && CountNoun.Find(s.Text, s.Measured.End, s.End, s.Value) is null && UnitBefore(s) is { } before
            ? s.Make("dose", before)
            : null;
    }

    // "exosome infusion (10-20 billion)": a great number in brackets counts what was named before it
    private static string? UnitBefore(Site s)
    {
        for (var i = s.Measured.First - 1; i >= Math.Max(s.First, s.Measured.First - NameReach); i--)
        {
            if (s.Text.Tokens[i].Is(WordClass.Cell) && s.Text.Tokens[i].Kind == TokenKind.Word)
            {
                return s.Text.IsAny(i, ["exosome", "exosomes"]) ? "exosome" : "cell";
            }
        }

        return null;
    }

    private static Quantity? Count(Site s)
    {
        var i = s.Measured.End;
        if (s.Measured.Number.Value == 0 && s.Measured.Number.IsWord)
        {
            return null;
        }

        if (QuantityContext.IsNoCount(s.Text, i, s.End) || (s.Value % 1 != 0 && !s.Measured.Number.Scaled))
        {
            return null;
        }

        if (
            s.Text.IsAny(i, ["times", "time"])
            && s.Text.IsAny(i + 1, ["as", "more", "higher", "cheaper", "less", "lower", "faster", "greater", "better", "the"])
        )
        {
            return null;
        }

        var one = s.Measured.Number is { IsWord: true, Value: 1 } && s.Low is null;
        var noun = CountNoun.Find(s.Text, i, s.End, s.Value);
        if (one && (noun is null || s.Text.IsAny(i, ["or", "of"])))
        {
            return null;
        }

        return noun is not null || Stands(s, i) ? s.Make("count", noun) : null;
    }

    // "5 improved", "n = 23", "three of the patients": a count without its noun
    private static bool Stands(Site s, int i)
    {
        var text = s.Text;
        if (text.Is(s.Measured.First - 1, "=") && text.Is(s.Measured.First - 2, "n"))
        {
            return true;
        }

        if (i >= s.End || s.Measured.Number.Value < 2)
        {
            return false;
        }

        var next = text.Tokens[i];
        return (
                next.Kind == TokenKind.Word
                && next.Casing == Casing.Lower
                && next.Is(WordClass.Past | WordClass.Find | WordClass.Gone | WordClass.Report)
                && !next.Is(WordClass.Study)
            )
            || (
                text.IsAny(i, ["were", "had", "could", "of"])
                && (text.Is(i, "of") ? text.IsAny(i + 1, ["the", "them", "these", "those", "our", "whom", "which"]) : true)
            );
    }

    /// <summary>A number with its place, while its kind is looked for.</summary>
    private sealed record Site(TokenisedText Text, Measured Measured, double? Low, double Value, int First, int End)
    {
        internal Quantity Make(string kind, string? unit) =>
            new()
            {
                Kind = kind,
                Value = Low is null ? Value : null,
                Low = Low,
                High = Low is null ? null : Value,
                Unit = unit,
                Bound =
                    BoundAfter()
                    ?? (QuantityContext.BoundBefore(Text, Measured.First, First) is var bound && Low is not null && bound == "approx" ? null : bound),
                Start = Text.SourceStart(Measured.First),
                End = Text.SourceEnd(Measured.End - 1),
            };

        private string? BoundAfter()
        {
            if (Measured.Open)
            {
                return "min";
            }

            var i = Measured.End;
            if (i < End && Text.Tokens[i].IsSign('+') && !Text.Tokens[i].SpaceBefore)
            {
                return "min";
            }

            // the noun may stand between: "10 years or more"
            for (var k = i; k < Math.Min(End, i + 3); k++)
            {
                if (Text.Is(k, "or") || Text.Is(k, "and"))
                {
                    return Text.IsAny(k + 1, ["more", "above", "up", "upwards", "longer", "older", "over", "higher"]) ? "min"
                        : Text.IsAny(k + 1, ["less", "fewer", "below", "younger", "under", "lower"]) ? "max"
                        : null;
                }
            }

            return Measured.Kind == "money" && Low is null && Text.IsAny(Measured.First - 1, ["from"]) ? "min" : Text.Is(i, "plus") ? "min" : null;
        }
    }
}
