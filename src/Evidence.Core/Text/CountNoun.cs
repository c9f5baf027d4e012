namespace Evidence.Core.Text;

/// <summary>Finds the noun that a bare number counts: "three separate delivery methods" counts methods.</summary>
internal static class CountNoun
{
    private const int LongestPhrase = 6;

    /// <summary>Nouns whose plural has no s.</summary>
    private static readonly string[] Irregular =
    [
        "people",
        "children",
        "men",
        "women",
        "mice",
        "feet",
        "persons",
        "babies",
        "criteria",
        "staff",
        "personas",
        "personen",
        "patienten",
        "pacientes",
        "ninos",
        "kinder",
    ];

    private static readonly string[] Singulars =
    [
        "patient",
        "participant",
        "child",
        "person",
        "man",
        "woman",
        "session",
        "injection",
        "dose",
        "treatment",
        "level",
        "grade",
        "case",
        "death",
        "infusion",
        "individual",
        "subject",
        "adult",
        "procedure",
        "volunteer",
        "recipient",
        "visit",
        "vial",
        "trip",
        "stage",
        "boy",
        "girl",
        "round",
        "cycle",
        "bed",
        "site",
        "transplant",
        "application",
        "administration",
        "category",
        "type",
        "paciente",
        "sesion",
    ];

    /// <summary>Singular of the noun counted; null when the words after the number head no count.</summary>
    internal static string? Find(TokenisedText text, int at, int end, double value)
    {
        var hyphen = at < end && text.Tokens[at].IsSign('-') && !text.Tokens[at].SpaceBefore && at + 1 < end && text.Tokens[at + 1].Kind == TokenKind.Word;
        if (hyphen)
        {
            return text.IsAny(at + 1, ["fold", "star", "point", "year", "in", "on", "to", "and", "or", "way", "d"])
                ? null
                : Singular(text.Word(at + 1).ToString());
        }

        for (var i = at; i < Math.Min(end, at + LongestPhrase); i++)
        {
            var token = text.Tokens[i];
            if (token.Kind != TokenKind.Word || Stops(text, i))
            {
                return null;
            }

            var last =
                i + 1 >= end
                || text.Tokens[i + 1].Kind != TokenKind.Word
                || !IsPlural(text, i + 1)
                || text.Tokens[i + 1].Is(WordClass.Function | WordClass.Verb);
            if (value == 1 ? text.IsAny(i, Singulars) : IsPlural(text, i) && last)
            {
                return text.Is(i, "types") && text.Is(i - 1, "cell") ? "cell-type" : Singular(text.Word(i).ToString());
            }
        }

        return null;
    }

    /// <summary>Singular of an English noun, for a unit's name.</summary>
    internal static string Singular(string noun) =>
        noun switch
        {
            "people" or "persons" => "person",
            "children" => "child",
            "men" => "man",
            "women" => "woman",
            "mice" => "mouse",
            "feet" => "foot",
            "vertebrae" => "vertebra",
            _ when noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 => noun[..^3] + "y",
            _ when noun.EndsWith("ches", StringComparison.Ordinal)
                    || noun.EndsWith("shes", StringComparison.Ordinal)
                    || noun.EndsWith("sses", StringComparison.Ordinal) => noun[..^2],
            _ when noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) => noun[..^1],
            _ => noun,
        };

    private static bool Stops(TokenisedText text, int i) =>
        (
            text.Tokens[i].Is(WordClass.Function | WordClass.Be | WordClass.Modal)
            || (text.Tokens[i].Is(WordClass.BenefitVerb) && !text.Tokens[i].Is(WordClass.BenefitNoun | WordClass.Outcome | WordClass.Therapy))
        )
        && !text.IsAny(i, ["or"])
        && !text.IsAny(i, ["most", "all"]);

    /// <summary>True for a plural noun.</summary>
    internal static bool IsPlural(TokenisedText text, int i)
    {
        var word = text.Word(i);
        return (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or '\'') && !text.Is(i, "series") && !text.Is(i, "previous"))
            || text.IsAny(i, Irregular);
    }
}
