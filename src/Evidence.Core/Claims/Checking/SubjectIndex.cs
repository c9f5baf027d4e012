using System.Globalization;
using System.Runtime.InteropServices;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Which studies have what a description can speak of: words and concepts of the record, people, years, countries, kind of study. Studies are numbers in the
/// order of their ids. A sentence is answered from the lists of what it holds; no study is looked at that shares nothing with it.
/// </summary>
internal sealed class SubjectIndex
{
    private const int LongestSearch = 800;
    private const int CommonShare = 2;
    private readonly StudyShelf _studies;
    private readonly Dictionary<string, int[]> _having = new(StringComparer.Ordinal);
    private readonly byte[] _weights;

    internal SubjectIndex(StudyShelf studies)
    {
        _studies = studies;
        _weights = new byte[studies.Count];
        var found = new Dictionary<string, NumberBuffer>(StringComparer.Ordinal);
        var some = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, study) in studies.Values.Index())
        {
            _weights[number] = (byte)study.Weight;
            some.Clear();
            some.UnionWith(Keys(study));
            foreach (var key in some)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(found, key, out _).Add(number);
            }
        }

        foreach (var key in found.Keys)
        {
            _having[key] = found[key].ToArray();
            found.Remove(key);
        }
    }

    /// <summary>How much a name that fits several studies speaks for the study of a number.</summary>
    internal int Weight(int study) => _weights[study];

    /// <summary>Numbers of the studies that have something, ascending; empty where none has.</summary>
    internal int[] Having(string key) => _having.GetValueOrDefault(key, []);

    /// <summary>Numbers of some studies, ascending; those that this release does not hold are left out.</summary>
    internal int[] Of(IEnumerable<string> ids) => [.. ids.Select(_studies.NumberOf).OfType<int>().Order()];

    /// <summary>How much it tells when so many studies have something: the fewer, the more.</summary>
    internal double Rarity(int studies) => studies == 0 ? 0 : Math.Log((_studies.Count + 1.0) / studies) / 2;

    /// <summary>
    /// Numbers of the studies that share most with some cues, the rare ones counting more; what every second study has finds none, and a long search is cut
    /// where what is left is common.
    /// </summary>
    internal List<int> Sharing(IEnumerable<SubjectCue> cues, int most)
    {
        var shared = new Dictionary<int, double>();
        var seen = 0;
        var common = _studies.Count + CommonShare;
        foreach (var cue in cues.Where(cue => cue.IsName || cue.Studies.Length * CommonShare <= common).OrderBy(cue => cue.Studies.Length))
        {
            seen += cue.Studies.Length;
            if (seen > LongestSearch && shared.Count > 0)
            {
                break;
            }

            foreach (var study in cue.Studies)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, study, out _) += cue.IsName ? cue.Rarity + 1 : cue.Rarity;
            }
        }

        return [.. shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key)];
    }

    internal static string Year(int year) => "year:" + year.ToString(CultureInfo.InvariantCulture);

    internal static string Whole(double people) => "whole:" + people.ToString(CultureInfo.InvariantCulture);

    internal static string Group(double people) => "group:" + people.ToString(CultureInfo.InvariantCulture);

    internal static string Country(string code) => "country:" + code;

    private static IEnumerable<string> Keys(StudyEvidence study) =>
        study
            .Bag.Concat(study.Texts.Where(text => text.Member is "title" or "alias").SelectMany(text => text.Content).Select(feature => "title:" + feature))
            .Concat(study.Texts.SelectMany(text => text.Sentence.Matches).Select(match => "said:" + match.Role))
            .Concat(Subjects.Years(study).Select(Year))
            .Concat(study.Numbers.Whole.Select(Whole))
            .Concat(study.Numbers.Groups.Select(Group))
            .Concat(study.Study.Countries.Select(Country))
            .Append("of:" + study.Study.Condition)
            .Append("is:" + Kind(study));

    private static string Kind(StudyEvidence study) => study.IsReview ? "review" : study.Study.Design ?? "unknown";
}
