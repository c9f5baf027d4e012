using System.Globalization;
using Evidence.Core.Sources;

namespace Evidence.Core.Exports;

/// <summary>An author of a publication.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Place">Place among the authors, from 1.</param>
/// <param name="Author">The author.</param>
public sealed record AuthorRow(PublicationRow Publication, int Place, PublicationAuthor Author)
{
    /// <summary>Publication, slash, author and its place.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Publication.Id}/author-{Place}");

    /// <summary>The rows of a study.</summary>
    public static IEnumerable<AuthorRow> Of(StudyRow row) =>
        PublicationRow.Of(row).SelectMany(static one => one.Publication.Authors.Select((author, i) => new AuthorRow(one, i + 1, author)));
}
