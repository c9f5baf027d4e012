using System.Collections.Concurrent;
using Evidence.Core.Harms;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Sources;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Everything the check of claims needs of one release. Immutable and safe to share between threads; build it once per release.</summary>
public sealed class CheckIndex
{
    private const int Uncounted = -1;
    private readonly CheckSources _sources;
    private readonly HashSet<string> _institutionTokens;
    private readonly HashSet<string> _authorNames;
    private readonly Lazy<NaturalCourseTable> _cohorts;
    private readonly Lazy<IReadOnlyList<StudyEvidence>> _strongest;
    private readonly ConcurrentDictionary<string, IReadOnlyList<NaturalCourseReading>> _courses = new(StringComparer.Ordinal);
    private readonly ILookup<int, StudyEvidence> _byTotal;

    // names and claims are those of the whole release even where studies are left out of it
    private CheckIndex(CheckSources sources, CheckIndex? whole = null)
    {
        _sources = sources;
        Release = sources.Release;
        Digest = sources.Digest;
        Studies = sources.Studies.OrderBy(study => study.Id, StringComparer.Ordinal).ToDictionary(study => study.Id, study => new StudyEvidence(study), StringComparer.Ordinal);
        Institutions = RecordNames.Institutions(sources.Studies);
        _institutionTokens = [.. Institutions.Keys];
        Authors = sources.Studies.Select(study => (Author: RecordNames.Author(study), study.Id)).Where(pair => pair.Author is not null).ToLookup(pair => TextFold.Fold(pair.Author!), pair => pair.Id, StringComparer.Ordinal);
        _authorNames = [.. Authors.Select(group => group.Key)];
        Identifiers = sources.Studies.SelectMany(study => study.Publications.SelectMany(one => new[] { one.Doi, one.Pmid }).Concat(study.Registrations).OfType<string>().Select(id => (Key: id.ToLowerInvariant(), study.Id)))
            .ToLookup(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal);
        Harms = [.. sources.Harms.OrderBy(harm => harm.Id, StringComparer.Ordinal)];
        Claims = whole?.Claims ?? new ClaimMatcher(sources.Claims);
        ById = sources.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Sources = sources.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        _strongest = new(() => [.. TrialContext.Rank(Studies.Values)]);
        _cohorts = new(() => NaturalCourseTable.Of(sources.Studies));
        _byTotal = Studies.Values.Where(study => study.IsTreatment).SelectMany(study => study.Figures.Where(figure => !figure.IsControl && !figure.IsPoints).Select(figure => (figure.Total, study))).Distinct().ToLookup(pair => pair.Total ?? Uncounted, pair => pair.study);
        Reader = whole?.Reader ?? new PageReader(sources.Lexicons with { Mentions = RecordNames.All(sources, Institutions) });
    }

    /// <summary>Number of the release.</summary>
    public long Release { get; }

    /// <summary>Digest of the trial ledger.</summary>
    public string Digest { get; }

    /// <summary>The reader that knows the names of this release's records.</summary>
    public PageReader Reader { get; }

    /// <summary>Studies by id.</summary>
    public IReadOnlyDictionary<string, StudyEvidence> Studies { get; }

    /// <summary>Indexed claims by id.</summary>
    public IReadOnlyDictionary<string, Claim> ById { get; }

    /// <summary>Sources of claims by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Institutions { get; }

    internal ILookup<string, string> Authors { get; }

    /// <summary>DOIs, PubMed ids and registrations, lower case, to ids of studies.</summary>
    internal ILookup<string, string> Identifiers { get; }

    internal IReadOnlyList<Harm> Harms { get; }

    internal ClaimMatcher Claims { get; }

    /// <summary>What people without cells did, from the studies of this release; read when it is first asked for.</summary>
    internal NaturalCourseTable Cohorts => _cohorts.Value;

    /// <summary>Builds the index of a release.</summary>
    public static CheckIndex Build(CheckSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new CheckIndex(sources);
    }

    /// <summary>Studies of treated people with figures, by the strength of their design.</summary>
    internal IReadOnlyList<StudyEvidence> Strongest => _strongest.Value;

    /// <summary>The natural-course readings of a study's arms; worked out once.</summary>
    internal IReadOnlyList<NaturalCourseReading> CourseOf(StudyEvidence study) => _courses.GetOrAdd(study.Study.Id, static (_, asked) => NaturalCourseReader.Of(asked.study.Study, asked.Cohorts), (study, Cohorts));

    /// <summary>Studies of treated people with a figure of so many people, or of an uncounted number.</summary>
    internal IEnumerable<StudyEvidence> ByTotal(int total) => _byTotal[total].Concat(_byTotal[Uncounted]).Distinct();

    /// <summary>The word of an institution's name that this word is; null when it is none.</summary>
    internal string? InstitutionAt(ReadOnlySpan<char> word) => _institutionTokens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var token) ? token : null;

    /// <summary>The author that this word is; null when it is none.</summary>
    internal string? AuthorAt(ReadOnlySpan<char> word) => _authorNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var author) ? author : null;

    /// <summary>The index as it would be without some studies: nothing is compared with them, though the reader still knows their names.</summary>
    public CheckIndex Without(IReadOnlySet<string> studies) => new(_sources with { Studies = [.. _sources.Studies.Where(study => !studies.Contains(study.Id))] }, this);
}
