using Evidence.Core.Search;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>
/// The words that a study shows. A value that was read but whose words do not all stand in the study has lost some of them, and is listed with what was
/// not mapped: that is how nothing goes without a word, whatever a reader makes of a value.
/// </summary>
internal sealed class ShownWords
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public ShownWords(Study study)
    {
        foreach (var text in Texts(study))
        {
            _words.UnionWith(SearchText.Words(text));
        }
    }

    /// <summary>Of values that were read, those that the study does not show whole.</summary>
    public IEnumerable<Unmapped> Missing(IEnumerable<Unmapped> read) => read.Where(one => SearchText.Words(one.Value).Any(word => !_words.Contains(word)));

    private static IEnumerable<string> Texts(Study study)
    {
        string?[] own = [study.Title, study.PublicationYear is { } year ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : null];
        return own.OfType<string>().Concat(study.Aliases).Concat(study.Registrations)
            .Concat(study.Notices.SelectMany(static notice => new[] { notice.Date, notice.Url, notice.Reason }.OfType<string>()))
            .Concat(study.Publications.SelectMany(Texts));
    }

    private static IEnumerable<string> Texts(Sources.Publication one)
    {
        string?[] own =
        [
            one.Citation, one.Title, one.TranslatedTitle, one.Container, one.Date, one.Volume, one.Issue, one.Pages, one.Publisher, one.Language, one.Doi,
                one.Pmid, one.Pmcid, one.Url, one.Abstract,
        ];
        return own.OfType<string>()
            .Concat(one.Authors.SelectMany(static author => new[] { author.Family, author.Given, author.Particle, author.Suffix, author.Literal,
            author.Orcid }.OfType<string>()))
            .Concat(one.Identifiers.Select(static identifier => identifier.Value)).Concat(one.Keywords);
    }
}
