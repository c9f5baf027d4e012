using System.Text.RegularExpressions;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>What publishers print before a title: that the work was retracted, or that it is a notice on another.</summary>
internal static partial class TitleNotice
{
    /// <summary>The notices with the retraction that the title says, where none of them is one.</summary>
    public static IReadOnlyList<Notice> With(IReadOnlyList<Notice> notices, string title) =>
        Retracted().Match(title) is { Success: true } match && notices.All(static notice => notice.Kind != "retraction")
            ? [.. notices, new Notice { Kind = "retraction", Reason = $"The title says so: {match.Groups["words"].Value}" }]
            : notices;

    /// <summary>Whether a title is that of a notice on another work.</summary>
    public static bool IsNotice(string title) => Notice().IsMatch(title);

    [GeneratedRegex(
        @"^\W{0,3}(?<words>(?:retracted|withdrawn)(?:[ -](?:article|paper|chapter|publication))?)\s*[:\])\u2013\u2014-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Retracted();

    [GeneratedRegex(
        @"^\W{0,3}(?:retraction(?: notice| note)?|notice of retraction|withdrawal notice|expression of concern"
            + @"|editorial expression of concern|erratum|errata|corrigendum|corrigenda|(?:publisher|author) correction|correction)\s*(?::|\bto\b|\bfor\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Notice();
}
