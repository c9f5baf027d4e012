using System.Globalization;
using System.Security.Cryptography;
using Evidence.Core.Search;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>
/// By what a study is the same as another: a registration, a DOI or PubMed number of its own report, or, when neither has any of these, the same
/// title and year. The keys are compared, never shown.
/// </summary>
/// <param name="Numbers">Normalised registrations, DOIs and PubMed numbers, each with its kind before it.</param>
/// <param name="TitleYear">Folded title and year; null without a title that says something, or without a year.</param>
public sealed record StudyIdentity(IReadOnlySet<string> Numbers, string? TitleYear)
{
    /// <summary>Before the digest of a record that is known by its text alone.</summary>
    public const string TextKind = "text:";

    // "Editorial" and "Reply" name nothing
    private const int MinTitle = 16;

    private static readonly string[] RegistryFirst = ["registration", "doi", "pmid"];
    private static readonly string[] PaperFirst = ["doi", "pmid", "registration"];

    /// <summary>All keys, for an index of studies.</summary>
    public IEnumerable<string> Keys => TitleYear is null ? Numbers : Numbers.Append(TitleYear);

    /// <summary>The identity of a study.</summary>
    public static StudyIdentity Of(Study study)
    {
        var own = study.Publications.Where(static one => one.IsOwnReport).ToList();
        var numbers = study.Registrations.Select(static one => "registration:" + Identifiers.Registration(one))
            .Concat(own.Select(static one => one.Doi).OfType<string>().Select(static doi => "doi:" + Identifiers.Doi(doi)))
            .Concat(own.Select(static one => one.Pmid).OfType<string>().Select(static pmid => "pmid:" + Identifiers.Pmid(pmid)));
        return new(numbers.ToHashSet(StringComparer.Ordinal), Title(study));
    }

    /// <summary>
    /// What a foreign record is known by, so that it is recognised when it comes again: its registration if it is a registry's, else the DOI or PubMed
    /// number of its report, else its registration, title and year, or its whole text.
    /// </summary>
    public static string KeyOf(Study study)
    {
        var identity = Of(study);
        var order = study.Readings.Any(static one => one.What == "registry") ? RegistryFirst : PaperFirst;
        return order.Select(kind => identity.Numbers.FirstOrDefault(one => Kind(one) == kind)).OfType<string>().FirstOrDefault()
            ?? identity.TitleYear
            ?? TextKind + Convert.ToHexStringLower(SHA256.HashData(StudyText.Write(study with { Id = "-" })))[..32];
    }

    /// <summary>
    /// True when both are the same study. A number of one kind that both have and that differs outweighs a title: a protocol, its report and its
    /// follow-up are often called the same.
    /// </summary>
    public bool IsSameAs(StudyIdentity other) =>
        Numbers.Any(other.Numbers.Contains) || (TitleYear is not null && TitleYear == other.TitleYear && !Contradicts(other));

    private static string? Title(Study study)
    {
        var title = SearchText.Key(study.Title);
        return study.PublicationYear is { } year && title.Length >= MinTitle ? string.Create(CultureInfo.InvariantCulture, $"title:{title}:{year}") : null;
    }

    /// <summary>True when both have a number of one kind, and none is the same.</summary>
    public bool Contradicts(StudyIdentity other) =>
        !Numbers.Any(other.Numbers.Contains) && Numbers.Select(Kind).Intersect(other.Numbers.Select(Kind), StringComparer.Ordinal).Any();

    private static string Kind(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
