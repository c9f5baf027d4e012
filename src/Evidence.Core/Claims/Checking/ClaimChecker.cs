using Evidence.Core.Language;
using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Checks one sentence against a release: reads it once, finds the study that is meant, compares clause by clause and lets
/// <see cref="DecisionTable"/> decide. A verdict speaks for what was read; what was not read is named. It never guesses.
/// </summary>
public sealed class ClaimChecker
{
    /// <summary>Longer texts are not one claim; they are for the page reading.</summary>
    public const int Longest = 4000;
    private const double Better = 2;

    private readonly CheckIndex _index;
    private readonly Subjects _subjects;

    /// <summary>A checker of what a release holds.</summary>
    public ClaimChecker(CheckIndex index)
        : this(index, SubjectWeights.Fitted) { }

    /// <summary>A checker that finds studies by other weights; for fitting them.</summary>
    internal ClaimChecker(CheckIndex index, SubjectWeights weights) => (_index, _subjects) = (index, new Subjects(index, weights));

    /// <summary>Checks a sentence. The context (a heading, the sentence before) only says which study and condition are spoken of.</summary>
    public ClaimCheck Check(string text, string? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            return Abstain(text);
        }

        var units = _index.Reader.Read(text, TextFormat.Plain).Units;
        var main = units.MaxBy(unit => unit.End - unit.Start);
        var above = string.IsNullOrWhiteSpace(context) ? null : Read(context.Length > Longest ? context[..Longest] : context);
        return Check(Read(text, units), units, main?.Stream ?? "boilerplate", new PageContext(above, null, false), isOnPage: false);
    }

    /// <summary>Reads a text as the check reads it.</summary>
    internal ClaimReading Read(string text) => ClaimReading.Of(Sentence.Of(text), _index.Names);

    /// <summary>
    /// Checks a unit of a page that was read already. Where only the page as a whole says of which study it speaks, nothing is contradicted by that.
    /// </summary>
    internal ClaimCheck Check(ClaimReading reading, TextUnit unit, PageContext context) => Check(reading, [unit], unit.Stream, context, isOnPage: true);

    /// <summary>The one study that a text names beyond doubt: by title, product or number, or by two kinds of names; null for none or several.</summary>
    internal string? Named(ClaimReading reading)
    {
        var subject = Of(reading, Subject.None);
        var kinds = subject.Names.Select(hit => hit.Cue.Kind).Distinct().ToList();
        return subject is { From: "name", Studies: [var only], Against.Count: 0 } && (kinds.Count > 1 || kinds.Exists(kind => kind >= NameKind.Title))
            ? only.Study.Id
            : null;
    }

    private ClaimCheck Check(ClaimReading own, IReadOnlyList<TextUnit> units, string stream, PageContext context, bool isOnPage)
    {
        var (text, reading) = (own.Sentence.Text, own.Under(context.Above));
        // "we enrolled ten" in a report: the investigators of the study that it is about
        if (isOnPage && context.Study is not null && (stream is "trial-evidence" or "safety"))
        {
            reading = reading.OfInvestigators();
        }

        var matches = _index.Claims.Find(own.Sentence);
        var checks = Compare(reading, context.Above, context.Study, matches);
        if (context.IsOfPage)
        {
            checks = [.. checks.Select(check => check.Subject.From == "context" ? check with { Subject = check.Subject with { From = "page" } } : check)];
        }

        var findings = Findings.Of(reading, checks, stream, units, _index) with
        {
            IsOnPage = isOnPage,
            Promises = !isOnPage || stream == "provider-assertion" || GeneralClaim.CitesEvidence(reading.Sentence),
        };
        return Verdicts.Of(text, reading, checks, findings, matches, _index) with { Speaker = units.MaxBy(unit => unit.End - unit.Start)?.Speaker };
    }

    /// <summary>Checks a sentence as if it spoke of one study.</summary>
    internal ClaimCheck CheckAgainst(string text, StudyEvidence study)
    {
        var reading = Read(text);
        var subject = new Subject([study], "name", [.. reading.Names.Where(hit => hit.Cue.Studies.Contains(study.Study.Id))], [], null);
        IReadOnlyList<StudyCheck> checks = [StudyCheck.Of(reading, subject, study, reading.Clauses)];
        return Verdicts.Of(text, reading, checks, Findings.Of(reading, checks, "trial-evidence", [], _index), [], _index);
    }

    /// <summary>What speaks for and against a sentence; null where it speaks of no study. For fitting the weights.</summary>
    internal IReadOnlyDictionary<string, double>? Signs(string text, string? context)
    {
        var units = _index.Reader.Read(text, TextFormat.Plain).Units;
        var above = string.IsNullOrWhiteSpace(context) ? null : Read(context);
        var reading = Read(text, units).Under(above);
        var checks = Compare(reading, above, null, _index.Claims.Find(reading.Sentence));
        return Trust.SignsOf(
            reading,
            checks,
            Findings.Of(reading, checks, units.MaxBy(unit => unit.End - unit.Start)?.Stream ?? "boilerplate", units, _index),
            _index
        );
    }

    /// <summary>The studies that a sentence may speak of; null where it tells of none. For fitting the weights.</summary>
    internal SubjectRanking? Rank(string text, string? context)
    {
        var reading = Read(text);
        var end = reading.Sentence.Words.Count;
        var before = string.IsNullOrWhiteSpace(context) ? Subject.None : Of(Read(context), Subject.None);
        return Subjects.Tells(reading, 0, end) ? _subjects.Rank(reading, 0, end, Strangers.In(reading, 0, end, _index), before) : null;
    }

    // a text that is one unit was cut into words already
    private ClaimReading Read(string text, IReadOnlyList<TextUnit> units) =>
        units is [{ Start: 0 } only] && only.End == text.Length ? ClaimReading.Of(only.Sentence, _index.Names) : Read(text);

    private ClaimCheck Abstain(string text) =>
        new()
        {
            Text = text,
            Verdict = "unverifiable",
            Reason = "not-parsed",
            Rule = "not-parsed",
            Says = "It is too long to be one claim; scan it as a page.",
            Matches = [],
            Notes = [$"Release {_index.Release}."],
        };

    // one comparison for each study that the sentence speaks of; of studies under one name the one that answers best
    private List<StudyCheck> Compare(ClaimReading reading, ClaimReading? above, string? study, IReadOnlyList<ClaimMatch> matches)
    {
        var clauses = reading.Clauses;
        var own = clauses
            .Select(clause => clauses.Count == 1 || !Names(reading, clause) ? Subject.None : _subjects.Of(reading, clause.First, clause.End, Subject.None))
            .ToList();
        var named = own.Where(IsNamed).ToList();
        // "..., was sponsored by X": who paid is told of the study that was named before
        if (named.Count > 1 && named.Exists(subject => !IsOfSponsor(reading.Sentence, subject)))
        {
            own = [.. own.Select(subject => subject.IsKnown && IsOfSponsor(reading.Sentence, subject) ? Subject.None : subject)];
            named = [.. named.Where(subject => !IsOfSponsor(reading.Sentence, subject))];
        }

        var several =
            named.Count > 1
            && named.Skip(1).Any(subject => !subject.Studies.Select(study => study.Study.Id).Intersect(named[0].Studies.Select(study => study.Study.Id)).Any());
        // "Lee, Leiby and Marino saw ...": the authors of one paper
        if (!several || clauses.Any(clause => IsNamesOnly(reading, clause)))
        {
            var whole = Whole(reading, above, study, matches);
            return whole.IsKnown ? [Best(reading, whole, clauses)]
                : whole.Unknown is null ? []
                : [new StudyCheck(whole, null!, [])];
        }

        var checks = new List<StudyCheck>();
        var current = named[0];
        foreach (var group in clauses.Select((clause, i) => (clause, subject: current = IsNamed(own[i]) ? own[i] : current)).GroupBy(pair => pair.subject))
        {
            checks.Add(Best(reading, group.Key, [.. group.Select(pair => pair.clause)]) with { IsOneOfSeveral = true });
        }

        StudyPairFacts.Read(reading, checks);
        return checks;
    }

    // "and in Fukuoka 15 of 80 left AIS A": a town and what is told of it
    private static bool IsNamed(Subject subject) =>
        subject is { IsKnown: true, From: "name" } || subject is { IsKnown: true, From: "description", Names.Count: > 0, Against.Count: 0 };

    private static bool Names(ClaimReading reading, Clause clause) =>
        reading.Names.Any(hit => hit.First >= clause.First && hit.End <= clause.End && hit.Cue.Kind > NameKind.Country);

    private static bool IsNamesOnly(ClaimReading reading, Clause clause) =>
        Enumerable
            .Range(clause.First, clause.End - clause.First)
            .All(i => reading.Sentence.Words[i] is var word && (word.Kind == WordKind.Sign || word.Text is "and" || IsAuthor(reading, i)))
        && Names(reading, clause)
        && IsAuthor(reading, clause.End);

    private static bool IsAuthor(ClaimReading reading, int word) =>
        reading.Names.Any(hit => hit.Cue.Kind is NameKind.Author or NameKind.FirstAuthor && hit.First <= word && hit.End > word);

    private static bool IsOfSponsor(Sentence sentence, Subject subject) =>
        subject.Names.Count > 0
        && subject.Names.All(hit =>
            hit.Cue.Kind is NameKind.Institution or NameKind.Title && sentence.Of("sponsor", Math.Max(0, hit.First - 3), hit.First).Any()
        );

    // what was spoken of before is weighed with the sentence; a sentence that repeats an indexed claim speaks of its study
    private Subject Whole(ClaimReading reading, ClaimReading? above, string? study, IReadOnlyList<ClaimMatch> matches)
    {
        var before =
            study is not null && _index.Studies.TryGetValue(study, out var known) ? new Subject([known], "name", [], [], null)
            : above is null ? Subject.None
            : Of(above, Subject.None);
        var subject = Of(reading, before);
        return subject.IsKnown ? subject
            : subject.Unknown is null
            && !reading.Slots.OwnRecords
            && matches.Count > 0
            && matches[0].State == "confirmed"
            && StudyOf(matches[0].Claim) is { } repeated
                ? new Subject([_index.Studies[repeated]], "claim", [], [], null)
            : subject;
    }

    private Subject Of(ClaimReading reading, Subject before) => _subjects.Of(reading, 0, reading.Sentence.Words.Count, before);

    // before a study contradicts, the others under its name are asked: where one of them agrees, that one may be meant
    private static StudyCheck? Other(ClaimReading reading, Subject subject, IReadOnlyList<Clause> clauses, StudyCheck best)
    {
        if (!best.IsContradicted || subject.Rest.Count == 0)
        {
            return null;
        }

        var agreeing = subject
            .Rest.Select(study => StudyCheck.Of(reading, subject, study, clauses))
            .Where(check => !check.IsContradicted && check.Confirmed.Any())
            .MaxBy(check => check.Score);
        return agreeing is null ? null
            : agreeing.Score > best.Score + Better ? agreeing with { Subject = subject with { Studies = [agreeing.Study] } }
            : best with { Subject = subject with { Studies = [best.Study, agreeing.Study] }, IsDisputed = true };
    }

    private static StudyCheck Best(ClaimReading reading, Subject subject, IReadOnlyList<Clause> clauses)
    {
        var checks = subject.Studies.Select(study => StudyCheck.Of(reading, subject, study, clauses)).OrderByDescending(check => check.Score).ToList();
        // one name, several studies, and none of them excluded by what is said: only agreement of all may contradict
        return checks.Find(check => !check.IsContradicted && check.Confirmed.Any())
            ?? Other(reading, subject, clauses, checks[0])
            ?? checks[0] with
            {
                Subject = checks.TrueForAll(check => check.IsContradicted) ? subject with { Studies = [checks[0].Study] } : subject,
            };
    }

    private string? StudyOf(Claim claim) => (claim.Assertion?.Study ?? claim.About?.Study) is { } study && _index.Studies.ContainsKey(study) ? study : null;
}
