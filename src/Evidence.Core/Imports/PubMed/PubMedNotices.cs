using System.Text.RegularExpressions;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>
/// What PubMed links as retraction, concern or correction, both ways: a notice on the article, and an article that is the notice on another one.
/// Corrections are no retractions and never become one.
/// </summary>
internal static partial class PubMedNotices
{
    // MEDLINE tag, RefType of PubMed XML, kind of notice, what it says beyond its kind; the first list is on the article itself, the second on another one
    private static readonly (string Tag, string RefType, string Kind, string? Reason)[] OnThis =
    [
        ("RIN", "RetractionIn", "retraction", null),
        ("RRI", "RetractedandRepublishedIn", "retraction", "Retracted and republished."),
        ("PRIN", "PartialRetractionIn", "correction", "Partial retraction."),
        ("ECI", "ExpressionOfConcernIn", "expression-of-concern", null),
        ("EIN", "ErratumIn", "correction", null),
        ("CRI", "CorrectedandRepublishedIn", "correction", "Corrected and republished."),
    ];

    private static readonly (string Tag, string RefType, string Kind, string? Reason)[] OnOther =
    [
        ("ROF", "RetractionOf", "retraction", null),
        ("PROF", "PartialRetractionOf", "correction", "Partial retraction."),
        ("ECF", "ExpressionOfConcernFor", "expression-of-concern", null),
        ("EFR", "ErratumFor", "correction", null),
    ];

    private static readonly HashSet<string> NoticeTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Retraction of Publication", "Retraction Notice", "Expression of Concern", "Published Erratum",
    };

    /// <summary>The tags of links to and from notices in MEDLINE text.</summary>
    public static IReadOnlyList<string> Tags { get; } = [.. OnThis.Concat(OnOther).Select(static row => row.Tag)];

    /// <summary>Whether PubMed XML calls a link to or from a notice so.</summary>
    public static bool IsNotice(string refType) => OnThis.Concat(OnOther).Any(row => row.RefType == refType);

    /// <summary>Whether a type of publication is said by the notices that the record brings.</summary>
    public static bool IsType(string type) => NoticeTypes.Contains(type);

    /// <summary>The number behind the words of a link: <c>PMID: 30000500</c>; null when there is none.</summary>
    public static string? PmidOf(string words) => Number().Match(words) is { Success: true } match ? match.Groups["id"].Value : null;

    private static string? DoiOf(string words) => Doi().Match(words) is { Success: true } match ? match.Groups["doi"].Value.TrimEnd('.', ';', ',') : null;

    /// <summary>The record with the notices on it, those that it is on other works, and whether it is more than a notice.</summary>
    public static ReferenceRecord Put(ReferenceRecord record, IReadOnlyList<PubMedLink> links)
    {
        var own = links.Select(static link => (Link: link, Row: Row(OnThis, link.Type))).Where(static one => one.Row.Kind is not null)
            .Select(static one => new Notice { Kind = one.Row.Kind, Date = DateOf(one.Link.Words), Url = Address(one.Link.Pmid), Reason = one.Row.Reason })
            .ToList();
        var isRetracted = record.Types.Contains("Retracted Publication", StringComparer.OrdinalIgnoreCase)
            && own.TrueForAll(static notice => notice.Kind != "retraction");
        var on = links.Select(static link => (Link: link, Row: Row(OnOther, link.Type)))
            .Where(static one => one.Row.Kind is not null && (one.Link.Pmid ?? DoiOf(one.Link.Words)) is not null)
            .Select(one => new NoticeOn(
                one.Link.Pmid ?? DoiOf(one.Link.Words)!,
                new Notice
                {
                    Kind = one.Row.Kind,
                    Date = record.Reference.Date ?? Year(record),
                    Url = Address(record.Reference.Pmid),
                    Reason = one.Row.Reason,
                }
            ))
            .ToList();
        return record with
        {
            Notices = [.. (isRetracted ? own.Append(new Notice { Kind = "retraction" }) : own).Distinct()],
            On = on,
            IsNotice = record.Types.Any(NoticeTypes.Contains) && !IsArticleToo(record),
        };
    }

    // a report of its own that takes another one back: it has registrations or an abstract, and is not called a notice
    private static bool IsArticleToo(ReferenceRecord record) =>
        record.Types.Any(static type => !NoticeTypes.Contains(type))
        && (record.Reference.Registrations.Count > 0 || record.Reference.Abstract is not null)
        && !NoticeTitle().IsMatch(record.Reference.Title ?? "");

    private static (string Tag, string RefType, string Kind, string? Reason) Row((string Tag, string RefType, string Kind, string? Reason)[] rows,
        string type) =>
        rows.FirstOrDefault(row => row.Tag == type || row.RefType == type);

    /// <summary>Where PubMed shows an article; null when its number is none.</summary>
    public static string? Address(string? pmid) =>
        pmid is not null && ValueCheck.IsValid(pmid, FieldTypes.Pmid) ? $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" : null;

    private static string? Year(ReferenceRecord record) =>
        record.Reference.Year is { } year and >= 1900 and <= 2100 ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The date behind the journal in <c>J Neurotrauma. 2015 Mar 1;32(5):1</c>, or the year; null when there is none.</summary>
    public static string? DateOf(string words)
    {
        var written = Printed().Match(words) is { Success: true } match ? match.Groups["date"].Value : words;
        var read = Dates.Read(written);
        return read.Year is { } year and >= 1900 and <= 2100 ? read.Date ?? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\bdoi:?\s*(?<doi>10\.[0-9]{4,9}/\S+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"\bPMID:?\s*(?<id>[0-9]{1,8})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\.\s(?<date>[0-9]{4}(?: [A-Z][a-z]{2}(?: [0-9]{1,2})?)?)(?:[;:.]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex(
        @"^\W*(?:retract|withdraw|erratum|errata|corrigend|correction|expression of concern|editorial note|notice of|publisher(?:'|’)s? note)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoticeTitle();
}
