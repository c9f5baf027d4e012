using Evidence.Core.Language;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>A sentence of a study's record, read as claims are.</summary>
/// <param name="Member">The member of the record that says it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Features">The content of its words.</param>
internal sealed record RecordText(string Member, Sentence Sentence, string?[] Features)
{
    private const string Adverse = "adverseEvents";
    private static readonly string[] Ends = [". ", "; ", ": "];

    // "aseptic meningitis: 1 case": what is counted and how often belong together
    private static readonly string[] Stops = [". ", "; "];

    private readonly Lazy<IReadOnlyList<ClaimFigure>> _figures = new(() => ClaimFigureReader.Read(Sentence));

    /// <summary>The numbers of the sentence, read when they are first asked for.</summary>
    internal IReadOnlyList<ClaimFigure> Figures => _figures.Value;

    /// <summary>The features as a set.</summary>
    internal HashSet<string> Content { get; } = [.. Features.OfType<string>()];

    /// <summary>Everything that a record says in words.</summary>
    internal static IReadOnlyList<RecordText> Of(Study study, IReadOnlyList<EvidenceFigure> figures)
    {
        var people = study.Population;
        var arms = study.Arms.ToDictionary(arm => arm.Id, arm => arm.Label, StringComparer.Ordinal);
        return
        [
            .. Cut("summary", study.Summary),
            .. Cut("title", study.Title),
            .. study.Aliases.SelectMany(alias => Cut("alias", alias)),
            .. study.AdverseEvents.SelectMany(text => Cut(Adverse, text)),
            .. study.Limitations.SelectMany(text => Cut("limitations", text)),
            .. Cut("control", study.Control),
            .. Cut("funding", study.Funding),
            .. Cut("sponsor", study.Sponsor),
            .. study.Institutions.SelectMany(text => Cut("institutions", text)),
            .. new[] { people?.Severity, people?.TimeSinceInjury, people?.Level, people?.Age, people?.Chronicity }.SelectMany(text => Cut("population", text)),
            .. study.Arms.SelectMany(arm =>
                Cut(
                    "arms",
                    string.Join(
                        ", ",
                        new[]
                        {
                            arm.Label,
                            arm.Intervention?.CellType,
                            arm.Intervention is null ? null : RecordNames.Tissue(arm.Intervention),
                            arm.Intervention?.Origin,
                            arm.Intervention?.Dose,
                        }
                            .Concat(arm.Intervention?.Routes ?? [])
                            .OfType<string>()
                    )
                )
            ),
            .. study.Results.SelectMany(result =>
                Cut(
                    "results",
                    string.Join(
                        ", ",
                        new[]
                        {
                            result.Definition,
                            result.Subgroup,
                            result.Timepoint,
                            result.Note,
                            result.Measure.Replace('-', ' '),
                            result.Arm is null ? null : arms.GetValueOrDefault(result.Arm),
                        }.OfType<string>()
                    )
                )
            ),
            .. study.Notices.SelectMany(notice => Cut("notices", $"{notice.Kind.Replace('-', ' ')} {notice.Date} {notice.Reason}")),
        ];
    }

    private static IEnumerable<RecordText> Cut(string member, string? text)
    {
        foreach (var part in (text ?? "").Split(member == Adverse ? Stops : Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sentence = Sentence.Of(part);
            yield return new RecordText(member, sentence, Checking.Features.Of(sentence));
        }
    }
}
