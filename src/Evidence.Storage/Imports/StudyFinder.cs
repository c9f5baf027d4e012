using Evidence.Core.Imports;
using Evidence.Core.Kinds;
using Evidence.Core.Search;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Imports;

/// <summary>
/// Finds the study that a foreign record is of: in the release, by its index of numbers and by the words of its title, and among the studies that this
/// import changed or made. Memory grows with the numbers of the latter.
/// </summary>
internal sealed class StudyFinder(LedgerCatalog ledger, SupplementStore supplements)
{
    private const int MostTitles = 20;
    private static readonly string[] Fields = ["registration", "doi", "pmid"];

    private readonly RecordIndex _index = ledger.Index(StoredKinds.Studies.Name);
    private readonly Dictionary<string, string[]> _new = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string,
        string>> _texts = new(() => supplements.Texts().ToLookup(static one => one.Key, static one => one.Study, StringComparer.Ordinal));

    /// <summary>Whether the release has a study of this id.</summary>
    public bool Has(string id) => _index.Ids.Find(id) >= 0;

    /// <summary>Makes a study of this import known.</summary>
    public void Add(Study study)
    {
        foreach (var key in Keys(study))
        {
            var ids = _new.GetValueOrDefault(key) ?? [];
            if (!ids.Contains(study.Id))
            {
                _new[key] = [.. ids, study.Id];
            }
        }
    }

    /// <summary>The studies that the record fits best; none when it fits none, several when nothing tells them apart.</summary>
    /// <param name="foreign">The record.</param>
    /// <param name="key">What the file calls it: of a file that came from here, the study's id; null when it calls it nothing.</param>
    /// <param name="now">A study as it is in this import, by its id; null when it is gone.</param>
    public IReadOnlyList<string> Find(Study foreign, string? key, Func<string, Study?> now)
    {
        var numbers = Numbers(foreign.Registrations, foreign.Publications).SelectMany(OfNumber);
        var best = Best(foreign, numbers, now);
        if (best.Count > 1 && key is not null && best.Contains(key))
        {
            return [key];
        }

        return best.Count > 0 ? best : OfKey(foreign, key, now) ?? OfText(foreign, now) ?? Best(foreign, OfTitle(foreign), now);
    }

    // the study of that id, when it has that title: a key alone may be anybody's
    private IReadOnlyList<string>? OfKey(Study foreign, string? key, Func<string, Study?> now) =>
        key is not null && Has(key) && now(key) is { } study && SearchText.Key(study.Title) == SearchText.Key(foreign.Title)
            && !StudyIdentity.Of(study).Contradicts(StudyIdentity.Of(foreign)) ? [key] : null;

    // a record that has nothing to know it by but its words
    private IReadOnlyList<string>? OfText(Study foreign, Func<string, Study?> now) =>
        StudyIdentity.KeyOf(foreign) is var own && own.StartsWith(StudyIdentity.TextKind, StringComparison.Ordinal)
            && _texts.Value[own].Where(id => now(id) is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToList() is { Count: > 0 } found ? [found[0]] : null;

    /// <summary>Every study that names a number of this field.</summary>
    public IEnumerable<string> Of(string field, string number) => OfNumber($"{field}:{number}");

    private static List<string> Best(Study foreign, IEnumerable<string> ids, Func<string, Study?> now)
    {
        var graded = ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Ground: now(id) is { } study ? Ground(study, foreign) : MatchGround.None))
            .Where(static one => one.Ground != MatchGround.None).ToList();
        var most = graded.Select(static one => one.Ground).DefaultIfEmpty().Max();
        return [.. graded.Where(one => one.Ground == most).Select(static one => one.Id).Order(StringComparer.Ordinal)];
    }

    private static MatchGround Ground(Study study, Study foreign)
    {
        var own = StudyIdentity.KeyOf(foreign);
        var (ours, theirs) = (StudyIdentity.Of(study), StudyIdentity.Of(foreign));
        var further = Numbers(study.Registrations, study.Publications).ToHashSet(StringComparer.Ordinal);
        return ours.Numbers.Contains(own) ? MatchGround.Own
            : further.Contains(own) ? MatchGround.Further
            : theirs.Numbers.Any(further.Contains) ? MatchGround.Named
            : ours.IsSameAs(theirs) || StudyIdentity.KeyOf(study) == own ? MatchGround.Title
            : MatchGround.None;
    }

    private static IEnumerable<string> Keys(Study study)
    {
        var numbers = Numbers(study.Registrations, study.Publications).Distinct(StringComparer.Ordinal);
        return StudyIdentity.Of(study).TitleYear is { } title ? numbers.Append(title) : numbers.Append(StudyIdentity.KeyOf(study));
    }

    private static IEnumerable<string> Numbers(IEnumerable<string> registrations, IEnumerable<Publication> publications) =>
        registrations.Select(static one => "registration:" + Identifiers.Registration(one))
            .Concat(publications.Select(static one => one.Doi).OfType<string>().Select(static doi => "doi:" + Identifiers.Doi(doi)))
            .Concat(publications.Select(static one => one.Pmid).OfType<string>().Select(static pmid => "pmid:" + Identifiers.Pmid(pmid)));

    private IEnumerable<string> OfNumber(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var field = Fields.First(one => key.AsSpan(0, colon).SequenceEqual(one));
        return _index.RowsWith(field, [key[(colon + 1)..]]).Members().Select(row => _index.Ids[row]).Concat(_new.GetValueOrDefault(key) ?? []);
    }

    private IEnumerable<string> OfTitle(Study foreign)
    {
        var made = _new.GetValueOrDefault(StudyIdentity.Of(foreign).TitleYear ?? StudyIdentity.KeyOf(foreign)) ?? [];
        var query = TextQuery.Read(foreign.Title, TextMatching.All, thesaurus: null);
        var found = query is null ? [] : TextFinder.Find(ledger.Words(StoredKinds.Studies.Name), _index, query).Rows.Take(MostTitles);
        return found.Select(row => _index.Ids[row]).Concat(made);
    }
}
