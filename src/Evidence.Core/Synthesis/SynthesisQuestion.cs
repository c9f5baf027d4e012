using Evidence.Core.Measures;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>What is asked of a synthesis, apart from which studies.</summary>
public sealed record SynthesisQuestion
{
    /// <summary>Id of the outcome measure.</summary>
    public required string Measure { get; init; }

    /// <summary>Whether more events are better: false for measures that count something unwanted; null if not known.</summary>
    public bool? MoreEventsAreBetter { get; init; } = true;

    /// <summary>Whether a higher mean is better; null if not known.</summary>
    public bool? HigherIsBetter { get; init; } = true;

    /// <summary>What children gain on the measure as they grow; null where that is not known.</summary>
    public GrowthCurve? Growth { get; init; }

    /// <summary>Of harms, which events are wanted, a term of the vocabulary <c>relatedness</c>; null for all, and then kinds are not pooled together.</summary>
    public string? Relatedness { get; init; }

    /// <summary>The follow-up that is wanted, in months: of several results of an arm the nearest is taken; null for the longest.</summary>
    public double? Months { get; init; }

    /// <summary>Least months of follow-up; null for no bound.</summary>
    public double? MonthsFrom { get; init; }

    /// <summary>Most months of follow-up; null for no bound.</summary>
    public double? MonthsTo { get; init; }

    /// <summary>AIS grades at the start, for the natural course; of these, or of all when empty, the one with most people is pooled.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>When people of the natural course were first seen; any time when empty.</summary>
    public IReadOnlyList<Window> Windows { get; init; } = [];

    /// <summary>Which people, by level of the lesion and years of injury; everybody when nothing is asked.</summary>
    public PeopleAsked People { get; init; } = PeopleAsked.Everybody;

    /// <summary>Which treated arms are asked for: a study of several products has a part in a question about one of them; null for all.</summary>
    public Func<Arm, bool>? TreatedWith { get; init; }

    /// <summary>The blocks wanted; each once.</summary>
    public IReadOnlyList<BlockKind> Blocks { get; init; } = BlockKinds.All;

    /// <summary>How it is pooled.</summary>
    public PoolingChoice Pooling { get; init; } = PoolingChoice.Default;

    /// <summary>
    /// A question about a measure. Responders on a scale of points or grades improved, whichever way the scale runs; a measure without a scale counts people,
    /// and then
    /// its direction says whether what it counts is wanted.
    /// </summary>
    public static SynthesisQuestion About(Measure measure)
    {
        bool? higher = measure.Direction switch { "higher-is-better" => true, "lower-is-better" => false, _ => null };
        return new() { Measure = measure.Id, HigherIsBetter = higher, MoreEventsAreBetter = measure.Scale is not null ? true : higher,
            Growth = measure.Growth };
    }
}
