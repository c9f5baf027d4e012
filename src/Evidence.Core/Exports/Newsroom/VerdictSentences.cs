using System.Globalization;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>The verdict on a claim in a short and in a long form, to be printed as they stand.</summary>
/// <param name="Short">One sentence: the verdict, what it means, and the first figure that decides it.</param>
/// <param name="Long">Who says what and where, the verdict, why, the figures, the day.</param>
public sealed record VerdictSentences(string Short, string Long)
{
    /// <summary>The sentences for a claim.</summary>
    public static VerdictSentences Of(NewsroomSubject subject)
    {
        var (claim, source) = (subject.Claim, subject.Source);
        var verdict = V.Verdict.Find(claim.Assessment.Verdict);
        var reason = claim.Assessment.Reason is { } why ? V.Reason.Find(why) : null;
        var label = Capital(verdict?.Label ?? claim.Assessment.Verdict) + (reason is null ? "" : $" ({reason.Label})");
        var decides = claim.Assessment.Evidence.FirstOrDefault(static link => link is { Figure: not null, Relation: not "context" });
        var means = Small((reason ?? verdict)?.Description ?? claim.Assessment.Rationale).TrimEnd('.');
        var first = decides is null ? "" : $" ({subject.NameOf(decides.Study)}: {decides.Figure})";
        var said = source is null ? "It is said" : $"{source.Publisher} says on its page \"{source.Title}\"{(source.Url is { } url ? $" ({url})" : "")}";
        var figures = claim
            .Assessment.Evidence.Where(static link => link.Figure is not null)
            .Select(link => $"{subject.NameOf(link.Study)}: {link.Figure} ({link.Relation})")
            .ToList();
        var counted = figures.Count == 0 ? "" : $" Figures: {string.Join("; ", figures)}.";
        return new(
            $"{label}: {means}{first}.",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{said}, in our words: {Ended(claim.Statement)} {label}. {Ended(claim.Assessment.Rationale)}{counted} "
                    + $"Checked against release {subject.Release.Number} of {subject.Release.Date}."
            )
        );
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Ended(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".";
}
