using System.Text;
using System.Text.Json;
using Evidence.Core.Streams;
using Evidence.Core.Text;

namespace Evidence.Cli.Rules;

/// <summary>A page of labelled units, put together as a page is, and read again: what the reader sees, with the labels that fall on it.</summary>
internal sealed class LabelledPage
{
    private const int Folds = 4;

    private LabelledPage(string id, string kind, string text, PageView view, LabelledUnit?[] labels) => (Id, Kind, Text, View, Labels) = (id, kind, text, view, labels);

    internal string Id { get; }

    /// <summary>What kind of page it is, coarsely: one of <see cref="PageKinds.All"/>.</summary>
    internal string Kind { get; }

    /// <summary>The page as it is put together.</summary>
    internal string Text { get; }

    internal PageView View { get; }

    /// <summary>One for each unit that was read; null where no label covers half of it.</summary>
    internal IReadOnlyList<LabelledUnit?> Labels { get; }

    /// <summary>True for the pages that no weight is fitted on: one in four, by a hash of the id, so that a page never changes sides.</summary>
    internal bool IsHeldOut => Hash(Id) % Folds == 0;

    /// <summary>Which part of the training pages it is in, when one part is to be judged by weights fitted on the others.</summary>
    internal int Fold => (int)(Hash(Id + "x") % Folds);

    /// <summary>Reads the pages of label files.</summary>
    /// <param name="lines">Lines of data/labels/*.jsonl.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="loose">True to set each sentence on its own line, without marks.</param>
    internal static IEnumerable<LabelledPage> Read(IEnumerable<string> lines, PageReader reader, bool loose) =>
        lines.Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize(line, LabelJsonContext.Default.LabelledUnit)!)
            .GroupBy(unit => unit.Page, StringComparer.Ordinal).Select(page => Of(page.Key, [.. page.OrderBy(unit => unit.Unit)], reader, loose));

    private static LabelledPage Of(string id, List<LabelledUnit> units, PageReader reader, bool loose)
    {
        var text = new StringBuilder();
        var places = new List<(int Start, int End)>();
        for (var i = 0; i < units.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : Between(units[i - 1].Form, units[i].Form, loose));
            text.Append(loose ? string.Empty : units[i].Form switch { "heading" when Hash(id) % 3 == 0 => "# ", "item" => "- ", _ => string.Empty });
            places.Add((text.Length, text.Length + units[i].Text.Length));
            text.Append(units[i].Text);
        }

        var view = reader.View(text.ToString(), TextFormat.Plain);
        return new LabelledPage(id, PageKinds.Of(units[0].Kind), text.ToString(), view, [.. view.Units.Select(unit => Label(unit, units, places))]);
    }

    private static string Between(string before, string form, bool loose) => (before, form) switch
    {
        ("item", "item") => "\n",
        ("sentence", "sentence") when !loose => " ",
        _ => "\n\n",
    };

    private static LabelledUnit? Label(UnitView unit, List<LabelledUnit> units, List<(int Start, int End)> places)
    {
        var (start, end) = (unit.Text.SourceStart(unit.First), unit.Text.UnitEnd(unit.End - 1));
        var best = Enumerable.Range(0, units.Count).MaxBy(i => Math.Min(end, places[i].End) - Math.Max(start, places[i].Start));
        var shared = Math.Min(end, places[best].End) - Math.Max(start, places[best].Start);
        return shared * 2 >= end - start && shared * 2 >= places[best].End - places[best].Start ? units[best] : null;
    }

    private static uint Hash(string id) => id.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u)) >> 7;
}
