using System.Globalization;

namespace Evidence.Core.Synthesis;

/// <summary>How much of a review is the same studies as those pooled here.</summary>
/// <param name="Ours">Studies pooled here.</param>
/// <param name="Theirs">Studies that the review pooled; null if not stated.</param>
/// <param name="Known">Ids of studies pooled here that were read in the review's own pages, so that it counts them.</param>
/// <param name="AtMost">The most that can be the same: those pooled here that had appeared when the review did, and no more than it pooled.</param>
/// <param name="LeftOut">Studies that it counts and that are not pooled here, each with why.</param>
public sealed record SharedStudies(int Ours, int? Theirs, IReadOnlyList<string> Known, int AtMost, IReadOnlyList<(string Study, LeftOutReason Reason)> LeftOut)
{
    /// <summary>The least and the most of the review's studies that are among ours, 0 to 1; null where it does not say how many it pooled.</summary>
    public (double Low, double High)? OfTheirs => Theirs is > 0 and var theirs ? ((double)Math.Min(Known.Count, theirs) / theirs, (double)AtMost / theirs)
        : null;

    /// <summary>The same in words.</summary>
    public string Words
    {
        get
        {
            var theirs = Theirs is { } stated ? $"its {stated.ToString(CultureInfo.InvariantCulture)} studies" : "its studies, whose number it does not state";
            var most = Ours == 0 ? "Nothing is pooled here that could be among its studies."
                : string.Create(CultureInfo.InvariantCulture,
                    $"Of the {Ours} studies pooled here at most {AtMost} can be among {theirs} (those that had appeared by then); {Known.Count} are known to "
                        + $"be, because they were read in it.");
            return LeftOut.Count == 0 ? most : $"{most} Not pooled here though it counts them: "
                + $"{string.Join("; ", LeftOut.Select(one => $"{one.Study} ({one.Reason.Code})"))}.";
        }
    }

    /// <summary>Of a review beside a block.</summary>
    /// <param name="review">The review.</param>
    /// <param name="theirs">Studies that it pooled; null if not stated.</param>
    /// <param name="block">What is pooled here.</param>
    /// <param name="cited">Studies read in the pages of some review.</param>
    /// <param name="owned">Addresses of the own pages of every review.</param>
    internal static SharedStudies Of(SynthesisStudy review, int? theirs, BlockView block, IReadOnlyList<SynthesisStudy> cited,
        HashSet<string> owned)
    {
        var held = cited.Where(study => review.Addresses.Holds(study.Addresses, owned)).OrderBy(study => study.Id, StringComparer.Ordinal).ToList();
        var known = held.Where(study => block.Pools(study.Id)).Select(study => study.Id).ToList();
        var before = block.Studies.Count(study => study.Year is not { } year || review.Year is not { } appeared || year <= appeared);
        var left = held.Where(study => !block.Pools(study.Id)).Select(study => (study.Id, block.WhyNot(study.Id))).Where(one => one.Item2 is not null)
            .Select(one => (one.Id, one.Item2!));
        return new(block.Studies.Count, theirs, known, Math.Max(known.Count, Math.Min(before, theirs ?? int.MaxValue)), [.. left]);
    }
}
