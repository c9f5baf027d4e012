using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// The content of words in a form that different words of one meaning share: "role:value" inside a concept, else the stem. What carries no
/// content (articles, "study", "patients", "reported") has none.
/// </summary>
internal static class Features
{
    private const int Longest = 6;
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "neutral",
        "figurative",
        "negation",
        "reporting",
        "hypothetical",
        "hedge",
        "people",
        "study",
        "group",
        "published",
        "enrol",
        "when",
        "unit",
        "bound",
        "quantifier",
        "own",
        "speaker",
        "treatment",
    };

    /// <summary>Roles of which a record says what it is, so that something else is excluded: people, what was given, how it was studied.</summary>
    internal static readonly HashSet<string> OfRecord = new(StringComparer.Ordinal)
    {
        "condition",
        "species",
        "severity",
        "chronicity",
        "level",
        "age",
        "cells",
        "tissue",
        "origin",
        "route",
        "design",
        "masking",
        "phase",
    };

    private static readonly HashSet<string> Telling = new(OfRecord, StringComparer.Ordinal)
    {
        "arm",
        MeasureFamily.Role,
        "direction",
        "significance",
        "endpoint",
        "notice",
        "certainty",
        "cause",
        "promise",
        "pole",
        "help",
        "sponsor",
        "interest",
        "related",
    };

    private static readonly string[] Endings =
    [
        "ations",
        "ation",
        "ingly",
        "ments",
        "ment",
        "ings",
        "ing",
        "edly",
        "ies",
        "ied",
        "ed",
        "es",
        "ly",
        "s",
        "e",
        "y",
    ];

    /// <summary>The features of every word: null where the word carries no content, more than one where concepts overlap.</summary>
    internal static string?[] Of(Sentence sentence)
    {
        var features = new string?[sentence.Words.Count];
        for (var i = 0; i < features.Length; i++)
        {
            var word = sentence.Words[i];
            features[i] = word.Kind switch
            {
                WordKind.Letters when !IsNumber(sentence, i) => Stem(word.Text),
                WordKind.Digits
                    when i > 1
                        && sentence.Words[i - 1].IsSign('-')
                        && sentence.Words[i - 2].Kind == WordKind.Letters
                        && sentence.Words[i - 2].End == sentence.Words[i - 1].Start => null,
                WordKind.Digits when i > 0 && i + 1 < features.Length && IsReference(sentence, i) => null,
                WordKind.Digits => word.Text.Replace(",", "", StringComparison.Ordinal),
                _ => null,
            };
        }

        foreach (var match in sentence.Matches.Where(match => Silent.Contains(match.Role)))
        {
            Array.Fill(features, null, match.First, match.End - match.First);
        }

        foreach (var match in sentence.Matches.Where(match => Telling.Contains(match.Role) && !IsWhen(sentence, match)).OrderBy(match => Rank(match.Role)))
        {
            for (var i = match.First; i < match.End; i++)
            {
                features[i] = i == match.First || features[i] is { } known && known.Contains(':', StringComparison.Ordinal) ? Name(match) : null;
            }
        }

        return features;
    }

    // "[17]": a number of a list of references
    private static bool IsReference(Sentence sentence, int word) => sentence.Words[word - 1].IsSign('[') && sentence.Words[word + 1].IsSign(']');

    // "a year later": when it was, and no late stage of anything
    private static bool IsWhen(Sentence sentence, Match match) =>
        match.Role == "pole"
        && match.First > 0
        && sentence.Has("unit", null, match.First - 1, match.First)
        && sentence.Has("when", null, match.First, match.End);

    private static bool IsNumber(Sentence sentence, int word) => sentence.Numbers.Any(number => number.First <= word && number.End > word);

    // "improved", "gained" and "rose" are one thing to say
    private static string Name(Match match) =>
        match is { Role: "direction", Value: "up" } ? $"{MeasureFamily.Role}:{MeasureFamily.General}" : $"{match.Role}:{match.Value}";

    /// <summary>The common beginning of the forms of a word.</summary>
    internal static string Stem(string word)
    {
        if (word.Length <= 3)
        {
            return word;
        }

        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.Length > Longest ? word[..Longest] : word;
    }

    // the role that is written last stands: what tells records apart best
    private static int Rank(string role) =>
        role switch
        {
            "direction" or "promise" or "cause" or "sponsor" or "interest" => 0,
            "certainty" or "arm" or "age" => 1,
            MeasureFamily.Role => 2,
            _ => 3,
        };
}
