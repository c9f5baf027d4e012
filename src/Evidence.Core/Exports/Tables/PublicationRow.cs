using System.Globalization;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>A publication of a study.</summary>
/// <param name="Study">The study.</param>
/// <param name="Place">Its place among the study's, from 1.</param>
/// <param name="Publication">The publication.</param>
public sealed record PublicationRow(Study Study, int Place, Publication Publication)
{
    /// <summary>Study, slash, publication and its place.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Study.Id}/publication-{Place}");

    /// <summary>The rows of a study.</summary>
    public static IEnumerable<PublicationRow> Of(StudyRow row) => row.Study.Publications.Select((one, i) => new PublicationRow(row.Study, i + 1, one));
}
