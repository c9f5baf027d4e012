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
    private static readonly string[] Exclusive = ["arm:", "from:", "grade:", "level:", "side:", "time:", "to:"];

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
    internal static string Time(double months) => string.Create(CultureInfo.InvariantCulture, $"time:{Math.Round(months, months < Weeks ? 1 : 0)}");

    /// <summary>How much a word counts that stands so many words from a number.</summary>
    internal static double Decay(int distance) => 1 / (1 + (distance / 4.0));

    /// <summary>What among the content is an arm, a grade, a side or a time: of which another of its kind is not the same.</summary>
    internal static string[] Exclusives(Dictionary<string, double> near) =>
        [.. near.Where(pair => pair.Value >= Present && Array.Exists(Exclusive, kind => Is(kind, pair.Key))).Select(pair => pair.Key)];

    /// <summary>
    /// How far two numbers may be the same in spite of what stands with them: less where both name an arm, a grade or a time, and not the same.
    /// </summary>
    /// <param name="one">The <see cref="Exclusives"/> of one.</param>
    /// <param name="other">Those of the other.</param>
    internal static double Agreement(string[] one, string[] other)
    {
        var agreement = 1.0;
        if (one.Length == 0 || other.Length == 0)
        {
            return agreement;
        }

        foreach (var kind in Exclusive)
        {
            var (named, isSame) = (false, false);
            foreach (var own in one)
            {
                named |= Is(kind, own);
                isSame |= Is(kind, own) && Array.IndexOf(other, own) >= 0;
            }

            if (named && !isSame && Array.Exists(other, value => Is(kind, value)))
            {
                agreement *= Excluded;
            }
        }

        return agreement;
    }

    private static bool Is(string kind, string feature) => feature.StartsWith(kind, StringComparison.Ordinal);

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
