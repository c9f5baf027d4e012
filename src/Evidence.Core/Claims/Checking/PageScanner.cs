using System.Text.Json;
using Evidence.Core.Language;
using Evidence.Core.Studies;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>Reads pages and checks what is worth checking.</summary>
public sealed class PageScanner(CheckIndex index)
{
    /// <summary>Most checks of one page; what comes after is read but not checked, and the answer says so.</summary>
    public const int MostChecks = 1000;

    /// <summary>Most sentences and headings of one page that are answered.</summary>
    public const int MostUnits = 10_000;

    /// <summary>Most bytes of one answer.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const int LeastContent = 8;
    private const int MostMatches = 2000;
    private const int LengthOfHead = 400;
    private const int UnitsOfReport = 40;
    private const int LongestLine = 120;

    private readonly ClaimChecker _checker = new(index);

    /// <summary>Reads a page. The time is linear in its length.</summary>
    /// <param name="text">The page.</param>
    /// <param name="format">What it is written in.</param>
    /// <param name="title">Its title; null when none is known.</param>
    /// <param name="cancel">Ends the work: nobody waits for it any more.</param>
    /// <exception cref="PageTooLongException">It has more than <see cref="MostUnits"/> units.</exception>
    public PageScan Scan(string text, TextFormat format, string? title = null, CancellationToken cancel = default)
    {
        var reading = index.Reader.Read(text, format, MostUnits, cancel);
        var checks = new ClaimCheck?[reading.Units.Count];
        var matches = new IReadOnlyList<ClaimMatch>[checks.Length];
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var above = string.IsNullOrWhiteSpace(title) ? null : _checker.Read(title);
        var (memory, made) = (new PageMemory(above, Head(reading, title)), 0);
        var done = new Dictionary<(string Text, string Stream, string? Above, string? Study, bool IsOfPage), ClaimCheck>();
        for (var i = 0; i < checks.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var unit = reading.Units[i];
            var own = new Lazy<ClaimReading>(() => ClaimReading.Of(unit.Sentence, index.Names));
            var titled = index.Titles.In(unit.Sentence);
            var worth = unit.Checkworthy || unit.Stream == "testimonial";
            var isHeading = unit.Form == UnitForm.Heading || titled is not null;
            if (isHeading || (!worth && IsLine(unit)))
            {
                var named = titled ?? _checker.Named(own.Value);
                if (isHeading || named is not null)
                {
                    memory.Head(own.Value, named);
                }
            }

            var isAsked = worth || (unit.Stream != "boilerplate" && GeneralClaim.CitesEvidence(unit.Sentence));
            if (isAsked && made < MostChecks && unit.End - unit.Start <= ClaimChecker.Longest)
            {
                made++;
                var context = memory.For(unit);
                var key = (unit.Sentence.Text, unit.Stream, context.Above?.Sentence.Text, context.Study, context.IsOfPage);
                var check = done.TryGetValue(key, out var same) ? same : done[key] = _checker.Check(own.Value, unit, context);

                // what studies at large show of the treatment is answered whoever says it; a page is asked each question once, where it first arises
                checks[i] = worth || check.Synthesis is not null ? check with { Questions = [.. check.Questions.Where(asked.Add)] } : null;
            }

            memory.Note(own, unit, checks[i]);
            matches[i] = checks[i]?.Matches ?? (i < MostMatches && IsContent(unit) ? index.Claims.Find(unit.Sentence) : []);
        }

        return new PageScan(reading, checks, matches);
    }

    // what is no furniture of a page: a lead-in or a byline may repeat an indexed claim too
    private static bool IsContent(TextUnit unit) => unit.Stream != "boilerplate" || unit.Sentence.Words.Count >= LeastContent;

    // a short line that is no sentence, such as a headline in the midst of a plain text
    private static bool IsLine(TextUnit unit) => unit.End - unit.Start <= LongestLine && unit.Sentence.Words is [.., { Kind: not WordKind.Sign }];

    // what stands first, where it names one study: title, byline, journal, the first lines of a report
    private (ClaimReading? Text, string? Study) Head(PageReading reading, string? title)
    {
        var text = _checker.Read($"{title} {reading.Text[..Math.Min(reading.Text.Length, LengthOfHead)]}");
        return (index.Titles.In(text.Sentence) ?? _checker.Named(text)) is { } study ? (text, study) : Source(reading);
    }

    // the line below a short report that says where it stands: "(Anderson et al., Journal of Neurotrauma 2017)"
    private (ClaimReading? Text, string? Study) Source(PageReading reading)
    {
        if (reading.Units is not { Count: > 1 and <= UnitsOfReport })
        {
            return (null, null);
        }

        var last = ClaimReading.Of(reading.Units[^1].Sentence, index.Names);
        return _checker.Named(last) is { } study ? (last, study) : (null, null);
    }

    /// <summary>The question for a scan of a page.</summary>
    public Question Page(string text, TextFormat format, string? title, string? url) => new(["scan", format.ToString(), text, title, url], cancel =>
        {
            var scan = Scan(text, format, title, cancel);
            return json => ScanJson.WriteMembers(json, scan, format == TextFormat.Html);
        });

    /// <summary>The question for a check of one claim.</summary>
    public Question Claim(string text, string? context) => new(["check", text, context], _ =>
        {
            var check = _checker.Check(text, context);
            return json => WriteCheck(json, check);
        });

    /// <summary>The question for a check of one claim that is to be answered as a ClaimReview.</summary>
    public Question Review(string text, string? context) => new(["review", text, context], _ =>
        {
            var check = _checker.Check(text, context);
            return json => ClaimReview.WriteMembers(json, check, id => index.Studies.TryGetValue(id, out var study) ? CitedName.Of(study.Study) : id);
        });

    /// <summary>The question for checks of several claims.</summary>
    public Question Batch(IReadOnlyList<(string Text, string? Context)> claims) =>
        new(["batch", .. claims.SelectMany(claim => new[] { claim.Text, claim.Context })], cancel =>
        {
            var checks = claims
                .Select(claim =>
                {
                    cancel.ThrowIfCancellationRequested();
                    return _checker.Check(claim.Text, claim.Context);
                })
                .ToList();
            return json =>
            {
                json.WriteStartArray("items");
                foreach (var check in checks)
                {
                    json.WriteStartObject();
                    WriteCheck(json, check);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            };
        });

    /// <summary>The bytes that answer a question, with their receipt.</summary>
    /// <exception cref="PageTooLongException">The page has too many units, or the answer would be longer than <see cref="MostBytes"/>.</exception>
    public ReadOnlyMemory<byte> Answer(Question question, CancellationToken cancel = default) => Receipt.Sign(index, question, cancel);

    /// <summary>The bytes that answer a question in a vocabulary that knows no receipts: the receipt's id is the answer's identifier.</summary>
    public ReadOnlyMemory<byte> AnswerAsReview(Question question, CancellationToken cancel = default) => Receipt.Identify(index, question, cancel);

    private static void WriteCheck(Utf8JsonWriter json, ClaimCheck check)
    {
        json.WriteString("text", check.Text);
        CheckJson.WriteMembers(json, check);
    }
}
