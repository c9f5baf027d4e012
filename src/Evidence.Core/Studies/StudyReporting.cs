namespace Evidence.Core.Studies;

/// <summary>Whether results of a study are public, as far as was read.</summary>
internal static class StudyReporting
{
    /// <summary>A term of the vocabulary <c>reporting</c>; null for studies that are neither reported nor registered.</summary>
    public static string? Of(Study study) =>
        study.ResultsPublished is true || (study.Design != "registration-only" && study.OwnReport is not null) ? "published"
        : study.ResultsPosted is true ? "posted"
        : study.Design == "registration-only" ? "none-known"
        : null;
}
