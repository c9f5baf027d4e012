using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>A check in sentences.</summary>
public static partial class CheckText
{
    private static readonly Dictionary<string, string> Relations = new(StringComparer.Ordinal)
    {
        ["match"] = "the same",
        ["broader"] = "said more widely",
        ["narrower"] = "said more narrowly",
        ["contradicted"] = "otherwise",
        ["absent"] = "not compared",
    };

    /// <summary>The members of a check that list parts of the sentence, with what is said of them and their sign.</summary>
    public static IReadOnlyList<(string Name, string Label, string Sign)> Parts { get; } =
    [
        ("contradicted", "otherwise in the record", "✕"), ("confirmed", "as in the record", "✓"), ("notChecked", "compared with nothing", "?"),
    ];

    private static readonly Dictionary<string, string> Stances = new(StringComparer.Ordinal)
    {
        ["denied"] = "It denies it.",
        ["reported"] = "It reports what others say.",
        ["asked"] = "It asks.",
        ["question"] = "It asks.",
        ["supposed"] = "It supposes, it does not assert.",
        ["hypothetical"] = "It supposes, it does not assert.",
        ["advised"] = "It advises.",
        ["advice"] = "It advises.",
        ["hedged"] = "It says so with a reservation.",
    };

    private static readonly Dictionary<string, string> Froms = new(StringComparer.Ordinal)
    {
        ["name"] = "which it names",
        ["description"] = "which it describes",
        ["context"] = "known from the words around it",
        ["page"] = "which the page is about",
        ["claim"] = "known from a claim like it",
    };

    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["confirmed"] = "as in the record",
        ["in-part"] = "in part as in the record",
        ["contradicted"] = "otherwise in the record",
        ["overstated"] = "more than the record says",
        ["not-checked"] = "not compared",
    };

    /// <summary>How a sentence is meant, where it does not simply assert; empty where it does.</summary>
    public static string Stance(string stance) => Stances.GetValueOrDefault(stance) ?? "";

    /// <summary>How far a clause was compared, in words.</summary>
    public static string State(string state) => States.GetValueOrDefault(state) ?? Wording.Plain(state);

    /// <summary>From where it is known which study is meant, in words; empty where none is meant.</summary>
    public static string From(string from) => Froms.GetValueOrDefault(from) ?? "";

    /// <summary>What the record has in place of a part of the sentence: of the slot that was read of those words; empty where there is none.</summary>
    public static string Against(Node check, Node part) =>
        check["slots"]
            .Items.Where(slot =>
                slot["claimed"].Text.Length > 0
                && slot["evidence"].Text.Length > 0
                && part["text"].Text.Contains(slot["claimed"].Text, StringComparison.OrdinalIgnoreCase)
            )
            .Select(slot => Evidence(slot["evidence"].Text))
            .FirstOrDefault()
        ?? "";

    /// <summary>The two numbers that disagree, in a sentence; empty where the check compared none, or they agree.</summary>
    public static string Disagreement(Node check) =>
        check["slots"].Items.FirstOrDefault(static slot => slot["slot"].Text == "number") is var number
        && number["verdict"].Text == "contradicted" && number["claimed"].Has && number["evidence"].Has
            ? $"The sentence says “{number["claimed"].Text}”, the study {Evidence(number["evidence"].Text)}."
            : "";

    /// <summary>What is known of people without cells, in a sentence: why nothing is, where that is so.</summary>
    public static string Course(Node course) =>
        Evidence(course["says"].Text) is var says && course["reasons"].Items.Select(static reason => reason["sentence"].Text).FirstOrDefault(reason =>
            says.EndsWith(": " + reason, StringComparison.Ordinal)) is { } reason ? reason : says;

    /// <summary>What a slot has in the source; where that differs in letters only, as the sentence writes it.</summary>
    public static string Source(Node slot) =>
        string.Equals(slot["claimed"].Text, slot["evidence"].Text, StringComparison.OrdinalIgnoreCase) ? slot["claimed"].Text : Evidence(slot["evidence"].Text);

    /// <summary>What was found about a part, in words.</summary>
    public static string Relation(string relation) => Relations.GetValueOrDefault(relation) ?? Wording.Plain(relation);

    /// <summary>A text, or the parts of an object that are meant for people.</summary>
    public static string Said(Node node)
    {
        if (node.Value.ValueKind != System.Text.Json.JsonValueKind.Object)
        {
            return node.Text.Contains(' ', StringComparison.Ordinal) ? node.Text : Wording.Plain(node.Text);
        }

        var parts = new[] { node["text"].Text, node["says"].Text, node["why"].Text, node["name"].Text, node["label"].Text }
            .Where(static part => part.Length > 0)
            .ToList();
        return parts.Count > 0
            ? string.Join(": ", parts)
            : string.Join(", ", node.Members.Where(static one => one.Value.Text.Length > 0).Select(static one => Wording.Plain(one.Value.Text)));
    }

    /// <summary>A text of the check in which ids of studies are read as their names, and a slug in words.</summary>
    public static string Evidence(string text) => Wording.Counts(
        StudyId().IsMatch(text) ? StudyId().Replace(text, static match => Wording.Study(match.Value))
        : Slug().IsMatch(text) ? Wording.Plain(text)
        : text);

    /// <summary>A harm as it is listed: its slug in words.</summary>
    public static string Harm(string text) => Wording.Capital(Wording.Counts(Slug().Replace(text, static match => Wording.Plain(match.Value))));

    /// <summary>Under what the verdict would be another.</summary>
    public static string WouldChange(Node check) =>
        check["verdict"].Text switch
        {
            "supported" or "partly-supported" =>
                "A notice against the study, a newer report of it with another figure, or a study that compares and finds otherwise.",
            "contradicted" or "misattributed" or "overstated" =>
                "A published source in which the sentence stands as it is said: the same people, the same scale, the same time. "
                + "With its DOI it can be held against what is here.",
            "not-evidence" =>
                "Nothing that one person tells. A count of everybody who was treated, on a scale, at a stated time, "
                + "beside people who were not treated, would be something to check.",
            "not-checkable" => "A sentence that says of how many people, on which scale and after how long.",
            _ => "A published figure for it: of how many people, on which scale, after how long. The questions above ask the clinic for it.",
        };

    /// <summary>The check as text to be quoted.</summary>
    public static string Of(string sentence, Node check, string address)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"“{sentence}”\n{Wording.Capital(VerdictSigns.Label(check["verdict"].Text))}. {check["says"].Text}\n");
        foreach (var one in check["evidence"].Items)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Wording.Study(one["study"].Text)} ({Wording.Label("relation", one["relation"].Text)}): "
                    + $"{Wording.Counts(one["figure"].Text)}{(Wording.Doi(one["study"].Text) is { Length: > 0 } doi ? $". https://doi.org/{doi}" : "")}\n"
            );
        }

        if (check["naturalCourse"]["says"].Has)
        {
            text.Append(CultureInfo.InvariantCulture, $"Without cells: {Course(check["naturalCourse"])}\n");
        }

        if (check["wording"].Has)
        {
            text.Append(CultureInfo.InvariantCulture, $"The most that may be said: {check["wording"].Text}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"Release {check["receipt"]["release"].Text}, receipt {check["receipt"]["id"].Text}\n{address}")
            .ToString();
    }

    [GeneratedRegex(@"\b[a-z]+(?:-[a-z]+)*-(?:19|20)\d{2}(?:-[a-z0-9]+)*\b")]
    private static partial Regex StudyId();

    [GeneratedRegex(@"^[a-z]+(?:-[a-z0-9]+)+(?=:|$)")]
    private static partial Regex Slug();
}
