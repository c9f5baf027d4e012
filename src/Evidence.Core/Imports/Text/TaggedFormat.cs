using System.Collections.Frozen;

namespace Evidence.Core.Imports;

/// <summary>How the lines of a tagged format are told apart: a tag, a hyphen in the fifth column, a space, a value.</summary>
/// <param name="Format">Its name for messages.</param>
/// <param name="TagLength">Most characters of a tag.</param>
/// <param name="First">The tag with which a record begins.</param>
/// <param name="Last">The tag with which it ends; null when it ends where the next begins.</param>
/// <param name="Prose">Tags whose values are prose and go on over lines, which may begin as tags do.</param>
/// <param name="Known">Tags that the format or a database that writes it has.</param>
internal sealed record TaggedFormat(string Format, int TagLength, string First, string? Last, FrozenSet<string> Prose, FrozenSet<string> Known)
{
    private const int Hyphen = 4;

    /// <summary>
    /// Whether a line has a tag, and whether that is written to the column as the format says; files in the wild have one space or none where two belong.
    /// </summary>
    public bool TryTag(string line, out string tag, out string value, out bool isExact)
    {
        var text = line.TrimStart('\uFEFF');
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 2 || hyphen > TagLength + 2)
        {
            (tag, value, isExact) = ("", "", false);
            return false;
        }

        (tag, value, isExact) = (text[..hyphen].Trim(), text[(hyphen + 1)..], hyphen == Hyphen && text[0] != ' ');
        return tag.Length >= 2 && tag.Length <= TagLength && (value.Length == 0 || char.IsWhiteSpace(value[0]) || (tag == First && char.IsAsciiDigit(value[0])))
            && char.IsAsciiLetterUpper(tag[0]) && tag.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
    }
}
