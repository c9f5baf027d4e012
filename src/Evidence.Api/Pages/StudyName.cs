namespace Evidence.Api.Pages;

/// <summary>A study by the name under which people cite it.</summary>
public static class StudyName
{
    /// <summary>The family name of who is first and the year where authors are known, else what the id says.</summary>
    /// <param name="study">A study's record or summary.</param>
    public static string Of(Node study)
    {
        var authors = study["authors"].Has ? study["authors"] : study["publications"].Items.Select(static one => one["authors"]).FirstOrDefault(static one => one.Has);
        var first = authors.Items.FirstOrDefault();
        var family = first.IsText ? first.Text.Split(',')[0] : first["family"].Text;
        var named = Words.Study(study["id"].Text);
        return family.Length > 0 && study["publicationYear"].Has && !named.StartsWith(family, StringComparison.OrdinalIgnoreCase) && !named.Contains('(', StringComparison.Ordinal)
            ? $"{family} {study["publicationYear"].Text}"
            : named;
    }
}
