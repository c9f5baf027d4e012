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
    /// <summary>Number of the release that last changed the trial ledger.</summary>
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
}
