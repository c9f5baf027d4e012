using System.Collections.Concurrent;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Everything the check of claims needs of one release. Immutable and safe to share between threads; build it once per release.</summary>
public sealed class CheckIndex
{
    private readonly CheckSources _sources;
    private readonly int _few;
    private readonly Lazy<SubjectIndex> _subjects;
    private readonly Lazy<NaturalCourseTable> _cohorts;
    private readonly Lazy<StrongestStudies> _strongest;
    private readonly Lazy<ConditionSyntheses> _syntheses;
    private readonly ConcurrentDictionary<string, IReadOnlyList<NaturalCourseReading>> _courses = new(StringComparer.Ordinal);

    // names and claims are those of the whole release even where studies are left out of it
    private CheckIndex(CheckSources sources, int few, CheckIndex? whole = null)
    {
        (_sources, _few) = (sources, few);
        Release = sources.Release;
        Digest = sources.Digest;
        var named = sources.Studies.Select(Named).ToList();
        Studies = new StudyShelf(sources.Studies, named.Select(study => study.Id), few);
        Institutions = RecordNames.Institutions(named);
        Identifiers = named
            .SelectMany(study =>
                study
                    .Publications.SelectMany(one => new[] { one.Doi, one.Pmid })
                    .Concat(study.Registrations)
                    .OfType<string>()
                    .Select(id => (Key: id.ToLowerInvariant(), study.Id))
            )
            .ToLookup(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal);
        Names = whole?.Names ?? new NameIndex(named);
        Titles = whole?.Titles ?? new TitleIndex(named);
        _subjects = new(() => new SubjectIndex(Studies));
        Harms = [.. sources.Harms.OrderBy(harm => harm.Id, StringComparer.Ordinal).Select(harm => new HarmWords(harm))];
        Claims = whole?.Claims ?? new ClaimMatcher(sources.Claims, sources.Lexicons);
        ById = sources.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Sources = sources.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        _strongest = new(() => new StrongestStudies(Studies));
        _cohorts = new(() => NaturalCourseTable.Of(sources.Studies));
        var conditions = named.ToLookup(study => study.Condition, study => study.Id, StringComparer.Ordinal);
        _syntheses = new(() => new ConditionSyntheses(this, conditions, sources.Measures));
        Reader = whole?.Reader ?? new PageReader(sources.Lexicons with { Mentions = RecordNames.All(sources with { Studies = named }, Institutions) });
    }

    // what names and conditions are read from: a large release is not held in memory for them
    private static Study Named(Study study) =>
        study with
        {
            Summary = null,
            Population = null,
            Results = [],
            AdverseEvents = [],
            Limitations = [],
            Notices = [],
            Readings = [],
            Unverified = [],
        };

    /// <summary>Number of the release.</summary>
    public long Release { get; }

    /// <summary>Digest of the trial ledger.</summary>
    public string Digest { get; }

    /// <summary>The reader that knows the names of this release's records.</summary>
    public PageReader Reader { get; }

    /// <summary>Studies by id.</summary>
    public StudyShelf Studies { get; }

    /// <summary>Indexed claims by id.</summary>
    public IReadOnlyDictionary<string, Claim> ById { get; }

    /// <summary>Sources of claims by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Institutions { get; }

    /// <summary>Names by which a study is meant.</summary>
    internal NameIndex Names { get; }

    /// <summary>Their titles.</summary>
    internal TitleIndex Titles { get; }

    /// <summary>DOIs, PubMed ids and registrations, lower case, to ids of studies.</summary>
    internal ILookup<string, string> Identifiers { get; }

    internal IReadOnlyList<HarmWords> Harms { get; }

    internal ClaimMatcher Claims { get; }

    /// <summary>What people without cells did, from the studies of this release; read when it is first asked for.</summary>
    internal NaturalCourseTable Cohorts => _cohorts.Value;

    /// <summary>Builds the index of a release.</summary>
    public static CheckIndex Build(CheckSources sources) => Build(sources, StudyShelf.Few);

    /// <summary>Builds the index of a release; of more than a few studies those that were asked for last are kept.</summary>
    internal static CheckIndex Build(CheckSources sources, int few)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new CheckIndex(sources, few);
    }

    /// <summary>Studies of treated people with figures, by the strength of their design.</summary>
    internal StrongestStudies Strongest => _strongest.Value;

    /// <summary>What the studies of each condition add up to.</summary>
    internal ConditionSyntheses Syntheses => _syntheses.Value;

    /// <summary>The natural-course readings of a study's arms; worked out once.</summary>
    internal IReadOnlyList<NaturalCourseReading> CourseOf(Study study) =>
        _courses.GetOrAdd(study.Id, static (_, asked) => NaturalCourseReader.Of(asked.study, asked.Cohorts), (study, Cohorts));

    /// <summary>Which studies a description can mean; made when it is first asked for.</summary>
    internal SubjectIndex Subjects => _subjects.Value;

    /// <summary>How much a feature tells studies apart: the fewer have it, the more.</summary>
    internal double Rarity(string feature) => Subjects.Rarity(Subjects.Having(feature).Length);

    /// <summary>The index as it would be without some studies: nothing is compared with them, though the reader still knows their names.</summary>
    public CheckIndex Without(IReadOnlySet<string> studies) =>
        new(_sources with { Studies = [.. _sources.Studies.Where(study => !studies.Contains(study.Id))] }, _few, this);
}
