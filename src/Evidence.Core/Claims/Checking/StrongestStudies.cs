namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Studies of treated people with a figure of benefit, by the strength of their design: controlled before uncontrolled, by lot before otherwise, many people
/// before few. Of each only what it is chosen by is held.
/// </summary>
internal sealed class StrongestStudies
{
    private readonly StudyShelf _studies;
    private readonly Row[] _rows;

    internal StrongestStudies(StudyShelf studies)
    {
        _studies = studies;
        var given = new Dictionary<string, Given>(StringComparer.Ordinal);
        _rows =
        [
            .. studies
                .Values.Index()
                .Where(pair => pair.Item.IsTreatment && TrialContext.Benefits(pair.Item).Any())
                .Select(pair => Of(pair.Index, pair.Item))
                .OrderBy(row => row.Rank)
                .ThenByDescending(row => row.People)
                .ThenBy(row => row.Study),
        ];

        Row Of(int number, StudyEvidence study) =>
            new(number, Rank(study), study.Study.Analysed ?? study.Study.Enrolled ?? 0, study.Study.Condition, GivenIn(study));

        Given GivenIn(StudyEvidence study)
        {
            var (tissues, cells) = (study.Given("tissue").ToArray(), study.Given("cells").ToArray());
            var key = string.Join(',', [.. tissues, "|", .. cells]);
            return given.TryGetValue(key, out var known) ? known : given[key] = new Given(tissues, cells);
        }
    }

    /// <summary>Those of the condition and the cells that a sentence names, strongest first.</summary>
    internal IEnumerable<StudyEvidence> Of(ClaimSlots slots) =>
        _rows
            .Where(row =>
                (slots.Condition is null || row.Condition == slots.Condition)
                && (slots.Tissue is null || row.Given.Tissues.Contains(slots.Tissue))
                && (slots.Cells is null || row.Given.Cells.Contains(slots.Cells))
            )
            .Select(row => _studies[row.Study]);

    private static int Rank(StudyEvidence study) =>
        study.Study.Design == "randomized-controlled-trial" ? 0
        : study.IsControlled ? 1
        : 2;

    // few kinds of cells are given in very many studies: each is held once
    private sealed record Given(string[] Tissues, string[] Cells);

    private readonly record struct Row(int Study, int Rank, int People, string? Condition, Given Given);
}
