namespace Evidence.Core.Language;

/// <summary>Reads grades: "AIS A", "grade B", "from A to C", "ASIA grades A and B".</summary>
public static class Grades
{
    private static readonly HashSet<string> Before = WordLists.Of("grade-before");
    private static readonly HashSet<string> Reaching = WordLists.Of("grade-reached");
    private static readonly HashSet<string> Leaving = WordLists.Of("left-as");
    private static readonly HashSet<string> Standing = WordLists.Of("stands-at");
    private static readonly HashSet<string> Links = WordLists.Of("grade-link");

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

            var named = i > 0 && Before.Contains(sentence.Words[i - 1].Text);
            var goesOn =
                found.Count > 0
                && i - found[^1].End <= 4
                && i > 0
                && (Links.Contains(sentence.Words[i - 1].Text) || (i > 1 && Links.Contains(sentence.Words[i - 2].Text)));
            // "19% for patients with grade A, 74% for B"
            var listed = found.Count > 0 && i > 0 && word.Text != "a" && (sentence.Words[i - 1].Text is "for" or "in" or "with");
            var begins = i > 0 && sentence.Words[i - 1].Text is "from" or "to" && word.Text != "a";
            var reached = i > 0 && word.Text != "a" && found.Count > 0 && (Reaching.Contains(sentence.Words[i - 1].Text) || IsAt(sentence, i - 1));
            if (named || goesOn || listed || begins || reached || (i > 0 && sentence.Words[i - 1].Text == "from" && word.Text == "a"))
            {
                found.Add(new Grade(word.Text.ToUpperInvariant(), named ? i - 1 : i, i + 1));
            }
        }

        return found;
    }

    // "came in as AIS B and left as AIS D"
    private static bool IsLeftAs(Sentence sentence, int at) => at > 0 && sentence.Words[at].Text == "as" && Leaving.Contains(sentence.Words[at - 1].Text);

    // "those starting at C were at D a year on"
    private static bool IsAt(Sentence sentence, int at) => at > 0 && sentence.Words[at].Text == "at" && Standing.Contains(sentence.Words[at - 1].Text);

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
                if (Reaching.Contains(sentence.Words[at].Text) || IsLeftAs(sentence, at) || IsAt(sentence, at))
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
