using System.Globalization;
using System.Net;
using System.Text;
using Evidence.Core.References;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>The page that a newsroom pack opens with: one file of HTML without scripts, which asks for nothing but the pictures beside it.</summary>
internal static class NewsroomPage
{
    private const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b2733}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}.verdict{border-left:.4rem solid #1b2733;padding:.5rem 1rem;background:#f3f5f7}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #d5dce3;padding:.35rem .5rem}img{max-width:100%}small{color:#52606d}";

    public static string Write(NewsroomSubject subject, VerdictSentences sentences, IReadOnlyList<string> plots, IReadOnlyList<string> files)
    {
        var (claim, page) = (subject.Claim, new StringBuilder());
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{E(sentences.Short)}</title>\n<style>{Style}</style>\n</head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{E(claim.Statement)}</h1>\n<p><small>The claim in our words, its figures exact; {Where(subject)}</small></p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"verdict\"><p><strong>{E(sentences.Short)}</strong></p>\n<p>{E(claim.Assessment.Rationale)}</p></div>\n");
        WriteEvidence(page, subject);
        foreach (var plot in plots)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p><img src=\"{E(plot)}\" alt=\"{E(plot.Contains("shifts", StringComparison.Ordinal) ? "Grade shifts of the cited studies; the picture holds a description" : "Shares of people in the cited results; the picture holds a description")}\"></p>\n");
        }

        WriteStudies(page, subject);
        WriteList(page, "Questions for the clinic", subject.Check.Questions);
        WriteReceipt(page, subject);
        WriteList(page, "Files", files);
        page.Append(CultureInfo.InvariantCulture, $"<p><small>{E(KnowledgeBase.Publisher)}, release {subject.Release.Number} of {E(subject.Release.Date)}, trial ledger sha256 {E(subject.Release.Digest)}. {E(subject.Release.Site)}/v1/claims/{E(claim.Id)}. CC0 1.0. Only the trial ledger was used: no testimonial had a part in the verdict.</small></p>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string Where(NewsroomSubject subject) => subject.Source is not { } source
        ? E(subject.Claim.Locator)
        : $"{E(source.Publisher)}, {(IsWeb(source.Url) ? $"<a href=\"{E(source.Url!)}\" rel=\"noreferrer nofollow\">{E(source.Title)}</a>" : E(source.Title))}, under \"{E(subject.Claim.Locator)}\"{(source.Retrieved is { } day ? $", read on {E(day)}" : "")}.{(source.SellsTreatment ? " Its publisher earns from the treatment." : "")}";

    private static void WriteEvidence(StringBuilder page, NewsroomSubject subject)
    {
        var rows = ClaimFigureRow.Of(subject).ToList();
        page.Append("<h2>What it was held against</h2>\n");
        if (rows.Count == 0)
        {
            page.Append("<p>No study, result or documented harm bears on it.</p>\n");
            return;
        }

        page.Append("<table>\n<tr><th>It</th><th>Study or harm</th><th>Figure</th><th>Level of evidence</th></tr>\n");
        foreach (var row in rows)
        {
            var level = row.Study?.Level is { } value ? V.Level.Find(value)?.Label ?? value : "";
            var notices = row.Study?.Study.Notices is { Count: > 0 } known ? $" <strong>{E(string.Join(", ", known.Select(static one => one.Kind)))}</strong>" : "";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{E(V.Relation.Find(row.Link.Relation)?.Label ?? row.Link.Relation)}</td><td>{E(row.Study?.Study.Title ?? row.Harm?.Title ?? row.Link.Study)}{notices}</td><td>{E(row.Link.Figure ?? "")}</td><td>{E(level)}</td></tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void WriteStudies(StringBuilder page, NewsroomSubject subject)
    {
        foreach (var row in subject.Studies)
        {
            var (study, reference) = (row.Study, StudyReferences.Of(row.Study));
            var link = IsWeb(row.SourceUrl) ? $" <a href=\"{E(row.SourceUrl!)}\" rel=\"noreferrer\">{E(row.SourceUrl!)}</a>" : "";
            page.Append(CultureInfo.InvariantCulture, $"<h2>{E(study.Title)}</h2>\n<p>{E(row.Primary?.Citation ?? reference.Journal ?? "No publication is on record.")}{link}</p>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p>{E(study.Summary ?? "")} {E(row.Profile is { } profile ? V.Profile.Find(profile)?.Description ?? "" : "")}</p>\n");
            page.Append(study.AdverseEvents.Count > 0 ? $"<p>Harms as reported: {E(string.Join("; ", study.AdverseEvents))}</p>\n" : "<p>Harms: none are on record, which is not the absence of harm.</p>\n");
            if (study.Limitations.Count > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p>What weakens it: {E(string.Join("; ", study.Limitations))}</p>\n");
            }
        }
    }

    private static void WriteReceipt(StringBuilder page, NewsroomSubject subject)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>The automatic check of the words alone</h2>\n<p>{E(V.Verdict.Find(subject.Check.Verdict)?.Label ?? subject.Check.Verdict)}: {E(subject.Check.Says)} It reads the sentence without the page around it; the verdict above is the one that people made with the sources at hand. Send receipt.json to {E(subject.Release.Site)}/v1/receipts/verify to see that the same words still give the same answer.</p>\n");
        if (subject.Check.NaturalCourse is { } course)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>Without the treatment{E(course.Study is { } study ? $" (beside {study})" : "")}: {E(course.Says)}</p>\n");
        }

        if (subject.Check.Wording is { } wording)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>The most that may be said on the figures it compared: {E(wording)}</p>\n");
        }
    }

    private static void WriteList(StringBuilder page, string heading, IReadOnlyList<string> entries)
    {
        if (entries.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2>\n<ul>\n{string.Concat(entries.Select(static entry => $"<li>{E(entry)}</li>\n"))}</ul>\n");
        }
    }

    // an address is a link only when following it can run nothing
    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
