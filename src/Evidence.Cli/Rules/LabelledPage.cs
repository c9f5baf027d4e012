using System.Text;
using System.Text.Json;
using Evidence.Core.Streams;
using Evidence.Core.Text;

namespace Evidence.Cli.Rules;

/// <summary>A page of labelled units, put together as a page is, and read again: what the reader sees, with the labels that fall on it.</summary>
internal sealed class LabelledPage
{
    private const int Folds = 4;

    private const float AloneWeight = 0.4f;

    private LabelledPage(string id, string kind, string text, PageView view, LabelledUnit?[] labels) =>
        (Id, Kind, Text, View, Labels) = (id, kind, text, view, labels);

    internal string Id { get; }

    /// <summary>What kind of page it is, coarsely: one of <see cref="PageKinds.All"/>.</summary>
    internal string Kind { get; }

    /// <summary>How much a unit of it counts when weights are fitted.</summary>
    internal float Weight { get; private init; } = 1;

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

    /// <summary>Each sentence and item of these pages as a page of its own, as people send them to be checked; a page's side is that of its source.</summary>
    internal static IEnumerable<LabelledPage> Alone(IEnumerable<LabelledPage> pages, PageReader reader)
    {
        foreach (var page in pages.Where(page => page.View.Units.Count > 1))
        {
            foreach (var label in page.Labels.OfType<LabelledUnit>().Where(label => label.Form is "sentence" or "item"))
            {
                var view = reader.View(label.Text, TextFormat.Plain);
                yield return new LabelledPage(
                    page.Id,
                    PageKinds.Single,
                    label.Text,
                    view,
                    [.. view.Units.Select(unit => unit.Words * 2 > view.Units.Sum(one => one.Words) ? label : null)]
                )
                {
                    Weight = AloneWeight,
                };
            }
        }
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
