namespace Evidence.Core.Claims.Checking;

/// <summary>Which studies a clause speaks of, and from where that is known.</summary>
/// <param name="Studies">The studies that fit, best first; empty when none does.</param>
/// <param name="From">name, description, context, page or claim; none when no study is meant.</param>
/// <param name="Names">The names that were used.</param>
/// <param name="Against">Names in the clause that are not this study's.</param>
/// <param name="Unknown">A name of a work or place that the release does not know; null when none.</param>
internal sealed record Subject(IReadOnlyList<StudyEvidence> Studies, string From, IReadOnlyList<NameHit> Names, IReadOnlyList<NameHit> Against, string? Unknown)
{
    internal const string Nobody = "none";

    internal static readonly Subject None = new([], Nobody, [], [], null);

    /// <summary>Studies that the names fit too, and the other words fit less.</summary>
    internal IReadOnlyList<StudyEvidence> Rest { get; init; } = [];

    /// <summary>How probable it is that the first is meant, 0 to 1.</summary>
    internal double Share { get; init; } = 1;

    /// <summary>True when a study is meant.</summary>
    internal bool IsKnown => Studies.Count > 0;

    /// <summary>True when only an institution or a town is named, which may have made other studies too.</summary>
    internal bool IsPlaceOnly => From == "name" && Names.All(hit => hit.Cue.Kind is NameKind.Institution or NameKind.Town or NameKind.Country);
}
