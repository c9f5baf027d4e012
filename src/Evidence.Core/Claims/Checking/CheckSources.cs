using Evidence.Core.Harms;
using Evidence.Core.Measures;
using Evidence.Core.Providers;
using Evidence.Core.Regulators;
using Evidence.Core.Sources;
using Evidence.Core.Studies;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>What the check of claims is built from: records of the trial ledger of one release, and nothing of the other ledger.</summary>
public sealed record CheckSources
{
    /// <summary>Number of the release.</summary>
    public required long Release { get; init; }

    /// <summary>Digest of the trial ledger, lower-case hex.</summary>
    public required string Digest { get; init; }

    /// <summary>Studies.</summary>
    public IReadOnlyList<Study> Studies { get; init; } = [];

    /// <summary>Measures.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Indexed claims.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Sources of the claims.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Documented harms.</summary>
    public IReadOnlyList<Harm> Harms { get; init; } = [];

    /// <summary>Providers.</summary>
    public IReadOnlyList<Provider> Providers { get; init; } = [];

    /// <summary>Regulators.</summary>
    public IReadOnlyList<Regulator> Regulators { get; init; } = [];

    /// <summary>Lexicons of the release, without the names of records.</summary>
    public ReadingLexicons Lexicons { get; init; } = new();

    /// <summary>Reads the natural course of an arm; null when it is not known here.</summary>
    public INaturalCourse? NaturalCourse { get; init; }
}

/// <summary>How people like those of an arm fare without the treatment.</summary>
public interface INaturalCourse
{
    /// <summary>The reading for one result of an arm; null when there is none to compare with.</summary>
    NaturalCourseNote? Of(Study study, string? arm, string result);
}

/// <summary>The natural course beside a result, as a claim's check shows it.</summary>
/// <param name="Study">Id of the study of people who were not treated.</param>
/// <param name="Figure">Its figure, in words.</param>
/// <param name="Says">What follows, in a sentence.</param>
public sealed record NaturalCourseNote(string Study, string Figure, string Says);
