using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// The content that stands with a number of a sentence: the words of its own part of the sentence, the nearer the more; those before the first number
/// for every number, those of another number's part hardly. Grades and times are content too.
/// </summary>
internal static class NumberWords
{
    private const double Foreign = 0.15;
    private const double Head = 0.5;
    private const double Outside = 0.5;
    private const double Present = 0.25;
    private const double Excluded = 0.35;
    private const double Weeks = 3;
    private static readonly string[] Exclusive = ["arm", "from", "grade", "level", "side", "time", "to"];

    private static readonly HashSet<string> Breaks = WordLists.Of("number-break");

    /// <summary>The content near one of the numbers of a sentence, between 0 and 1; words outside the clause count half.</summary>
    internal static Dictionary<string, double> Of(
        Sentence sentence,
        string?[] features,
        IReadOnlyList<ClaimFigure> figures,
        ClaimFigure figure,
        (int First, int End)? clause = null
    )
    {
        var owners = Owners(sentence, figures);
        var index = figures.Count(one => Splits(one) && one.First < figure.First);
        var near = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(string feature, int at)
        {
            if (at >= figure.First && at < figure.End)
            {
                return;
            }

            var weight = Decay(at < figure.First ? figure.First - at : at - figure.End + 1);
            weight *= owners[at] switch
            {
                -1 => index == 0 ? 1 : Head,
                var owner when owner == index || !Splits(figure) => 1,
                _ => Foreign,
            };
            weight *= clause is { } range && (at < range.First || at >= range.End) ? Outside : 1;
            near[feature] = Math.Max(near.GetValueOrDefault(feature), weight);
        }

        for (var i = 0; i < features.Length; i++)
        {
            if (features[i] is { } feature)
            {
                Add(feature, i);
            }
        }

        var grades = Grades.In(sentence);
        foreach (var grade in grades)
        {
            Add(Grade(grade.Letter), grade.First);
        }

        foreach (var (left, reached) in grades.Zip(grades.Skip(1)))
        {
            if (Grades.Step(sentence, left.First, reached.End) is { } step)
            {
                Add(From(step.From), left.First);
                Add(To(step.To), reached.First);
            }
        }

        foreach (var time in figures.Where(one => one.Kind == FigureKind.Time && one.Low is not null))
        {
            Add(Time(time.Low!.Value), time.First);
        }

        return near;
    }

    /// <summary>How a grade is named among the content.</summary>
    internal static string Grade(string letter) => "grade:" + letter;

    /// <summary>How a grade that people left is named among the content.</summary>
    internal static string From(string letter) => "from:" + letter;

    /// <summary>How a grade that people reached is named among the content.</summary>
    internal static string To(string letter) => "to:" + letter;

    /// <summary>How a time is named among the content: months, below three of them with a decimal.</summary>
    internal static string Time(double months) =>
        string.Create(CultureInfo.InvariantCulture, $"time:{Math.Round(months, months < Weeks ? 1 : 0)}");

    /// <summary>How much a word counts that stands so many words from a number.</summary>
    internal static double Decay(int distance) => 1 / (1 + (distance / 4.0));

    /// <summary>
    /// How far two numbers may be the same in spite of what stands with them: less where both name an arm, a grade or a time, and not the same.
    /// </summary>
    internal static double Agreement(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other)
    {
        var agreement = 1.0;
        foreach (var kind in Exclusive)
        {
            var (own, others) = (Values(one, kind), Values(other, kind));
            if (own.Count > 0 && others.Count > 0 && !own.Overlaps(others))
            {
                agreement *= Excluded;
            }
        }

        return agreement;
    }

    private static HashSet<string> Values(IReadOnlyDictionary<string, double> near, string kind) =>
        near.Where(pair => pair.Value >= Present && pair.Key.StartsWith(kind + ":", StringComparison.Ordinal)).Select(pair => pair.Key)
            .ToHashSet(StringComparer.Ordinal);

    // times, years and ages say of which people or when, and are no numbers of their own
    private static bool Splits(ClaimFigure figure) => figure.Kind is not (FigureKind.Time or FigureKind.Year or FigureKind.Age);

    // for each word the number in whose part of the sentence it stands; -1 before the first
    private static int[] Owners(Sentence sentence, IReadOnlyList<ClaimFigure> figures)
    {
        var numbers = figures.Where(Splits).OrderBy(figure => figure.First).ToList();
        var owners = new int[sentence.Words.Count];
        Array.Fill(owners, numbers.Count - 1);
        for (var k = numbers.Count - 1; k >= 0; k--)
        {
            var from = k == 0 ? 0 : Math.Min(numbers[k - 1].End, numbers[k].First);
            var start = numbers[k].First;
            for (var i = numbers[k].First - 1; k > 0 && i >= from; i--)
            {
                if (sentence.Words[i].IsSign(',') || sentence.Words[i].IsSign(';') || Breaks.Contains(sentence.Words[i].Text))
                {
                    start = i;
                    break;
                }
            }

            Array.Fill(owners, k - 1, 0, start);
        }

        return owners;
    }
}
