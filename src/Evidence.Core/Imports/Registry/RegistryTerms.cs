namespace Evidence.Core.Imports;

/// <summary>What the words of ClinicalTrials.gov are in our vocabularies. A word that means nothing here to the letter is not mapped.</summary>
internal static class RegistryTerms
{
    private static readonly Dictionary<string, string> Maskings = new(StringComparer.Ordinal)
    {
        ["NONE"] = "none", ["SINGLE"] = "single", ["DOUBLE"] = "double", ["TRIPLE"] = "triple", ["QUADRUPLE"] = "quadruple",
    };

    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["EXPERIMENTAL"] = "treated", ["ACTIVE_COMPARATOR"] = "comparator", ["PLACEBO_COMPARATOR"] = "control", ["SHAM_COMPARATOR"] = "control", ["NO_INTERVENTION"] = "control",
    };

    private static readonly Dictionary<string, string> Phases = new(StringComparer.Ordinal)
    {
        ["PHASE1"] = "1", ["PHASE1/PHASE2"] = "1/2", ["PHASE2"] = "2", ["PHASE2/PHASE3"] = "2/3", ["PHASE3"] = "3", ["PHASE4"] = "4",
    };

    // study type, allocation and model to a design; an empty column is any
    private static readonly (string Type, string Allocation, string Model, string Design)[] Designs =
    [
        ("INTERVENTIONAL", "RANDOMIZED", "", "randomized-controlled-trial"),
        ("INTERVENTIONAL", "NON_RANDOMIZED", "", "non-randomized-controlled-trial"),
        ("INTERVENTIONAL", "", "SINGLE_GROUP", "single-arm-trial"),
        ("OBSERVATIONAL", "", "COHORT", "cohort"),
        ("OBSERVATIONAL", "", "CASE_ONLY", "case-series"),
        ("OBSERVATIONAL", "", "NATURAL_HISTORY", "natural-history"),
    ];

    private static readonly Dictionary<string, string> Conditions = new(StringComparer.Ordinal)
    {
        ["spinal-cord-injuries"] = "spinal-cord-injury", ["spinal-cord-injury"] = "spinal-cord-injury", ["injury-spinal-cord"] = "spinal-cord-injury", ["acute-spinal-cord-injury"] = "spinal-cord-injury",
        ["chronic-spinal-cord-injury"] = "spinal-cord-injury", ["traumatic-spinal-cord-injury"] = "spinal-cord-injury", ["cerebral-palsy"] = "cerebral-palsy", ["infantile-cerebral-palsy"] = "cerebral-palsy",
    };

    public static string? Masking(string word) => Maskings.GetValueOrDefault(word);

    public static string? Role(string word) => Roles.GetValueOrDefault(word);

    public static string? Phase(string words) => Phases.GetValueOrDefault(words);

    public static string? Condition(string words) => Conditions.GetValueOrDefault(Slugs.Of(words));

    public static string? Design(string? type, string? allocation, string? model)
    {
        foreach (var row in Designs)
        {
            if (row.Type == type && (row.Allocation.Length == 0 || row.Allocation == allocation) && (row.Model.Length == 0 || row.Model == model))
            {
                return row.Design;
            }
        }

        return null;
    }
}
