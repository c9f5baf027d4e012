using System.Globalization;

namespace Evidence.Core.References;

/// <summary>The citation of a work in one line, made of its parts; what is not known is left out.</summary>
public static class CitationLine
{
    private const int Authors = 6;

    /// <summary>
    /// As in <c>Honmou O, Yamashita T, et al. Title. Journal 2021;14(2):406-414. doi:10.…</c>; the citation in words where the parts were not
    /// seen; null when neither is known.
    /// </summary>
    public static string? Of(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (!reference.IsStructured)
        {
            return reference.Citation;
        }

        var source = Source(reference);
        return string.Join(
            ' ',
            new[] { Sentence(Names(reference)), Sentence(reference.Title), Sentence(source), reference.Doi is null ? null : $"doi:{reference.Doi}" }.Where(
                static part => part is not null
            )
        );
    }

    /// <summary>Where it stands: <c>Journal 2021;14(2):406-414</c>; null when nothing of it is known.</summary>
    public static string? Source(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var volume = reference.Volume + (reference.Issue is null ? "" : $"({reference.Issue})");
        var head = string.Join(' ', new[] { reference.Journal, reference.Year?.ToString(CultureInfo.InvariantCulture) }.Where(static part => part is not null));
        var line = head + (volume.Length > 0 ? ";" + volume : "") + (reference.Pages is null ? "" : ":" + reference.Pages);
        return line.Length == 0 ? null : line;
    }

    private static string? Names(Reference reference)
    {
        var isCut = reference.Authors.Count > Authors || reference.AuthorsComplete == false;
        var names = string.Join(", ", reference.Authors.Take(Authors).Select(static author => author.ToString()).Concat(isCut ? ["et al"] : []));
        return reference.Authors.Count == 0 ? null : names;
    }

    private static string? Sentence(string? text) =>
        text is null ? null : text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('!') ? text : text + ".";
}
