namespace Evidence.Core.Language;

/// <summary>Reads grades: "AIS A", "grade B", "from A to C", "ASIA grades A and B".</summary>
public static class Grades
{
    private static readonly HashSet<string> Before = WordLists.Of("grade-before");
    private static readonly HashSet<string> Reaching = WordLists.Of("grade-reached");
    private static readonly HashSet<string> Leaving = WordLists.Of("left-as");
    private static readonly HashSet<string> Standing = WordLists.Of("stands-at");
    private static readonly HashSet<string> Starting = WordLists.Of("starts-at");
    private static readonly HashSet<string> Links = WordLists.Of("grade-link");
    private static readonly HashSet<string> Stayed = WordLists.Of("step-stayed");
    private static readonly HashSet<string> Bearers = WordLists.Of("bears-grade");
    private static readonly HashSet<string> BeforeBare = WordLists.Of("before-bare-grade");
    private const int Near = 2;

    /// <summary>The AIS grades, in order.</summary>
    public static IReadOnlyList<Grade> In(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Grades;
    }

    /// <summary>Reads them; a sentence keeps what was read.</summary>
    internal static IReadOnlyList<Grade> Read(Sentence sentence)
    {
        var found = new List<Grade>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            if (word.Text.Length != 1 || word.Text[0] is < 'a' or > 'e' || !word.IsCapital)
            {
                continue;
            }

            var before = i > 0 ? sentence.Words[i - 1].Text : "";
            var named = Before.Contains(before);
            var goesOn =
                found.Count > 0
                && i - found[^1].End <= 4
                && i > 0
                && (Links.Contains(sentence.Words[i - 1].Text) || (i > 1 && Links.Contains(sentence.Words[i - 2].Text)));
            // "19% for patients with grade A, 74% for B"
            var listed = found.Count > 0 && i > 0 && word.Text != "a" && (sentence.Words[i - 1].Text is "for" or "in" or "with" or "at");
            var begins = i > 0 && sentence.Words[i - 1].Text is "from" or "to" && word.Text != "a";
            var reached =
                i > 0
                && (
                    word.Text != "a" && (found.Count > 0 ? Reaching.Contains(before) : before.StartsWith("reach", StringComparison.Ordinal))
                    || IsAt(sentence, i - 1)
                    || IsStart(sentence, i - 1)
                );
            if (named || goesOn || listed || begins || reached || IsBorne(sentence, i) || (i > 0 && sentence.Words[i - 1].Text == "from" && word.Text == "a"))
            {
                found.Add(new Grade(word.Text.ToUpperInvariant(), named ? i - 1 : i, i + 1));
            }
        }

        return found;
    }

    // "15% of B injuries", "the 32 C patients"
    private static bool IsBorne(Sentence sentence, int at) =>
        at > 0
        && at + 1 < sentence.Words.Count
        && Bearers.Contains(sentence.Words[at + 1].Text)
        && (sentence.Words[at - 1].Kind == WordKind.Digits || BeforeBare.Contains(sentence.Words[at - 1].Text));

    // "came in as AIS B and left as AIS D", "left it as E"
    private static bool IsLeftAs(Sentence sentence, int at) => sentence.Words[at].Text == "as" && IsBehind(sentence, at, Leaving);

    // "those starting at C were at D a year on", "left rehabilitation at E"
    private static bool IsAt(Sentence sentence, int at) => sentence.Words[at].Text == "at" && IsBehind(sentence, at, Standing);

    // "finished at D, having begun at A"
    private static bool IsStart(Sentence sentence, int at) => sentence.Words[at].Text is "at" or "as" && IsBehind(sentence, at, Starting);

    private static bool IsBehind(Sentence sentence, int at, HashSet<string> verbs) =>
        Enumerable
            .Range(Math.Max(0, at - Near), Math.Min(Near, at))
            .Any(i => verbs.Contains(sentence.Words[i].Text) && sentence.Words[at - 1].Kind == WordKind.Letters);

    /// <summary>The grade left and the grade reached; null when the sentence tells no such step between the words.</summary>
    public static (string From, string To)? Step(Sentence sentence, int first, int end)
    {
        var inside = In(sentence).Where(one => one.First >= first && one.End <= end).ToList();
        for (var i = 0; i + 1 < inside.Count; i++)
        {
            // "grade C moved up less often than grade A": two parts of the people, and no step
            if (Enumerable.Range(inside[i].End, inside[i + 1].First - inside[i].End).Any(at => sentence.Words[at].Text == "than"))
            {
                continue;
            }

            for (var at = inside[i].End; at < inside[i + 1].End - 1; at++)
            {
                if (IsStart(sentence, at))
                {
                    return (inside[i + 1].Letter, inside[i].Letter);
                }

                // "two at C and the rest stayed at A": other people, and no step
                if (
                    Reaching.Contains(sentence.Words[at].Text)
                    || IsLeftAs(sentence, at)
                    || IsAt(sentence, at) && (inside[i].Letter == inside[i + 1].Letter || !IsBehind(sentence, at, Stayed))
                )
                {
                    return (inside[i].Letter, inside[i + 1].Letter);
                }
            }
        }

        // "went from complete to AIS C"
        foreach (var grade in inside.Where(grade => grade.Letter != "A" && grade.First > 1))
        {
            if (Reaching.Contains(sentence.Words[grade.First - 1].Text) && sentence.Words[grade.First - 2].Text == "complete")
            {
                return ("A", grade.Letter);
            }
        }

        return null;
    }
}
