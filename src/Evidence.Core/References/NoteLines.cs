using Evidence.Core.Sources;

namespace Evidence.Core.References;

/// <summary>What has no field of its own in a format, as note lines that can be read back: <c>Registration: NCT…</c>, <c>Citation: …</c>.</summary>
internal static class NoteLines
{
    private const string Registration = "Registration: ";
    private const string Citation = "Citation: ";
    private const string Translated = "Translated title: ";
    private const string Identifier = "Identifier: ";
    private const string FirstAuthors = "Authors: only the first were seen";

    public static IEnumerable<string> Of(Reference reference)
    {
        foreach (var registration in reference.Registrations)
        {
            yield return Registration + Line(registration);
        }

        // a citation that is made of the parts says nothing that they do not
        if (reference.Citation is { } citation && citation != CitationLine.Source(reference))
        {
            yield return Citation + Line(citation);
        }

        if (reference.TranslatedTitle is { } translated)
        {
            yield return Translated + Line(translated);
        }

        if (reference.AuthorsComplete == false)
        {
            yield return FirstAuthors;
        }

        foreach (var identifier in reference.Identifiers.Where(static one => !SerialNumbers.Has(one)))
        {
            yield return $"{Identifier}{Line(identifier.Scheme)} {Line(identifier.Value)}";
        }

        foreach (var note in reference.Notes)
        {
            yield return Line(note);
        }
    }

    public static Reference Read(Reference reference, IEnumerable<string> lines)
    {
        var registrations = new List<string>();
        var notes = new List<string>();
        var identifiers = new List<PublicationIdentifier>(reference.Identifiers);
        var (citation, translated, complete) = (reference.Citation, reference.TranslatedTitle, reference.AuthorsComplete);
        foreach (var line in lines.Select(static line => line.Trim()).Where(static line => line.Length > 0))
        {
            if (line.StartsWith(Registration, StringComparison.Ordinal))
            {
                registrations.Add(line[Registration.Length..].Trim());
            }
            else if (citation is null && line.StartsWith(Citation, StringComparison.Ordinal))
            {
                citation = line[Citation.Length..].Trim();
            }
            else if (translated is null && line.StartsWith(Translated, StringComparison.Ordinal))
            {
                translated = line[Translated.Length..].Trim();
            }
            else if (line == FirstAuthors)
            {
                complete = false;
            }
            else if (
                line.StartsWith(Identifier, StringComparison.Ordinal)
                && line[Identifier.Length..].Split(' ', 2) is [{ Length: > 0 } scheme, { Length: > 0 } value]
            )
            {
                identifiers.Add(new(scheme, value));
            }
            else
            {
                notes.Add(line);
            }
        }

        return reference with
        {
            Registrations = [.. reference.Registrations, .. registrations],
            Citation = citation,
            TranslatedTitle = translated,
            AuthorsComplete = complete,
            Identifiers = identifiers,
            Notes = notes,
        };
    }

    /// <summary>Text on one line: every run of white space or control characters is one space.</summary>
    public static string Line(string text)
    {
        if (
            !text.AsSpan().ContainsAnyInRange('\0', '\u001f')
            && !text.Contains("  ", StringComparison.Ordinal)
            && !text.AsSpan().ContainsAnyInRange('\u007f', '\u00a0')
        )
        {
            return text.Trim();
        }

        return string.Join(' ', text.Split(static c => char.IsControl(c) || char.IsWhiteSpace(c)));
    }

    private static IEnumerable<string> Split(this string text, Func<char, bool> isBreak)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && !isBreak(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
