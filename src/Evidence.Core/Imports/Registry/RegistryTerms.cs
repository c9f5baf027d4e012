using Evidence.Core.Search;

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
        ["EXPERIMENTAL"] = "treated", ["ACTIVE_COMPARATOR"] = "comparator", ["PLACEBO_COMPARATOR"] = "control", ["SHAM_COMPARATOR"] = "control",
        ["NO_INTERVENTION"] = "control",
    };

    private static readonly Dictionary<string, string> Phases = new(StringComparer.Ordinal)
    {
        ["EARLY_PHASE1"] = "0", ["PHASE1"] = "1", ["PHASE1/PHASE2"] = "1/2", ["PHASE2"] = "2", ["PHASE2/PHASE3"] = "2/3", ["PHASE3"] = "3", ["PHASE4"] = "4",
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

    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["NOT_YET_RECRUITING"] = "not-yet-recruiting", ["RECRUITING"] = "recruiting", ["ENROLLING_BY_INVITATION"] = "enrolling-by-invitation",
        ["ACTIVE_NOT_RECRUITING"] = "active-not-recruiting",
        ["SUSPENDED"] = "suspended", ["TERMINATED"] = "terminated", ["WITHDRAWN"] = "withdrawn", ["COMPLETED"] = "completed", ["UNKNOWN"] = "unknown",
    };

    // the words that name a condition, one of each list, and words beside them that do not make another one of it
    private static readonly (string Condition, string[][] Needs, HashSet<string> Beside)[] Conditions =
    [
        (
            "spinal-cord-injury",
            [
                ["spinal"],
                ["cord"],
                ["injury", "injuries", "injured", "trauma", "traumas", "traumatic", "lesion", "lesions", "transection", "contusion"],
            ],
            [
                .. (
                    "acute chronic subacute sub complete incomplete traumatic trauma injury injuries cervical thoracic lumbar sacral at level of the and or "
                    + "with without due to severe sci asia ais a b c d grade human adult paraplegia tetraplegia quadriplegia motor sensory unspecified"
                ).Split(' '),
            ]
        ),
        (
            "spinal-cord-injury",
            [
                ["sci"],
            ],
            ["acute", "chronic", "subacute", "traumatic"]
        ),
        (
            "cerebral-palsy",
            [
                ["cerebral"],
                ["palsy", "palsies"],
            ],
            [
                .. (
                    "spastic dyskinetic athetoid ataxic dystonic hypotonic mixed infantile congenital child children childhood pediatric paediatric adult "
                    + "quadriplegic quadriplegia diplegic diplegia hemiplegic hemiplegia monoplegic triplegic tetraplegic unilateral bilateral type cp gmfcs "
                    + "level i ii iii iv v and or with of the in severe moderate mild unspecified"
                ).Split(' '),
            ]
        ),
        (
            "cerebral-palsy",
            [
                ["cp"],
            ],
            ["spastic", "infantile"]
        ),
    ];

    public static string? Masking(string word) => Maskings.GetValueOrDefault(word);

    public static string? Role(string word) => Roles.GetValueOrDefault(word);

    public static string? Phase(string words) => Phases.GetValueOrDefault(words);

    public static string? State(string word) => States.GetValueOrDefault(word);

    /// <summary>The condition that a registry names, whatever the order of its words: <c>Spinal Cord Injury, Acute</c>.</summary>
    public static string? Condition(string name)
    {
        var words = SearchText.Words(name);
        return Conditions.FirstOrDefault(row => Array.TrueForAll(row.Needs, need => words.Any(need.Contains))
            && words.All(word => row.Beside.Contains(word) || Array.Exists(row.Needs, need => need.Contains(word)))).Condition;
    }

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
