using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What a record says of harms in one of its texts.</summary>
/// <param name="Text">The text.</param>
internal sealed record HarmText(RecordText Text)
{
    /// <summary>The kind that stands for all harms.</summary>
    internal const string Any = MeasureFamily.Role + ":adverse-events";

    /// <summary>Words that only tell how a harm was told and how long it lasted.</summary>
    internal static readonly HashSet<string> Describing = WordLists.Of("describes-harm");

    private static readonly HashSet<string> Stems = [.. Describing.Select(Features.Stem)];

    /// <summary>Harms that it speaks of: kinds, and stems of words that no kind knows.</summary>
    internal IReadOnlySet<string> Content { get; } =
        Text.Features.OfType<string>().Where(feature => IsKind(feature) || (IsStem(feature) && !Stems.Contains(feature))).ToHashSet(StringComparer.Ordinal);

    /// <summary>It says that there were none.</summary>
    internal bool IsDenial { get; } =
        Text.Figures.Any(figure => figure.Kind == FigureKind.None)
        || Text.Sentence.Words.Take(3).Any(word => word.Text is "no" or "none" or "nil" or "without")
        || Enumerable.Range(0, Text.Features.Length).Any(i => Text.Features[i] is not null && (Text.Sentence.Scopes[i] & Scope.Negated) != 0);

    /// <summary>It says that there were none at all, of any kind.</summary>
    internal bool DeniesAll => IsDenial && Content.All(feature => feature == Any);

    /// <summary>Whether a word's content is a harm of a known kind.</summary>
    internal static bool IsKind(string feature) => MeasureFamily.OfFeature(feature)?.Group == MeasureFamily.Harm;

    /// <summary>Whether a word's content is a word that no concept knows.</summary>
    internal static bool IsStem(string feature) => !feature.Contains(':', StringComparison.Ordinal) && !char.IsAsciiDigit(feature[0]);
}
