using Evidence.Core.Streams;
using Evidence.Core.Text;

namespace Evidence.Cli.Rules;

/// <summary>What other weights move on labelled pages: figures before and after, and the units that are read otherwise.</summary>
internal sealed class Effect(string data, LabelFolder folder)
{
    private const int MostShown = 30;
    private const int LongestText = 100;

    /// <summary>The lines that tell it.</summary>
    /// <param name="without">Rows of rules/streams.json to do without.</param>
    /// <exception cref="ArgumentException">There is no such row.</exception>
    internal IEnumerable<string> Lines(IReadOnlyList<string> without)
    {
        var unknown = without.Except(StreamRows.Shared.All.Select(row => row.Name), StringComparer.Ordinal).ToList();
        return unknown.Count > 0 ? throw new ArgumentException($"streams.json has no row {string.Join(", ", unknown)}.", nameof(without)) : Compare(without);
    }

    private IEnumerable<string> Compare(IReadOnlyList<string> without)
    {
        var after = new PageReader(
            folder.Lexicons,
            new Heads(name => Without(File.ReadAllText(Path.Combine(data, "rules", "weights", name + ".tsv")), without))
        );
        var pages = folder.Pages().Where(page => page.IsHeldOut).ToList();
        var (then, now) = (Score.Of(pages, folder.Reader), Score.Of(pages, after));
        foreach (var (name, value) in then.Figures)
        {
            yield return FormattableString.Invariant($"{name,-20} {value:0.000} -> {now.Figures[name]:0.000}");
        }

        var moved = pages.SelectMany(page => Moved(page, after)).ToList();
        yield return $"{moved.Count} units in another stream: {moved.Count(one => one.IsRight)} right now, {moved.Count(one => one.WasRight)} were right";
        foreach (var one in moved.Take(MostShown))
        {
            yield return $"  {(one.IsRight ? '+' : one.WasRight ? '-' : ' ')} {one.Before} -> {one.After}  {one.Text}";
        }
    }

    private IEnumerable<(string Before, string After, bool WasRight, bool IsRight, string Text)> Moved(LabelledPage page, PageReader after) =>
        folder.Reader.Read(page.Text, TextFormat.Plain).Units.Zip(after.Read(page.Text, TextFormat.Plain).Units, page.Labels)
            .Where(pair => pair.Third is not null && pair.First.Stream != pair.Second.Stream)
            .Select(pair =>
                (
                    pair.First.Stream,
                    pair.Second.Stream,
                    pair.First.Stream == pair.Third!.Stream,
                    pair.Second.Stream == pair.Third.Stream,
                    pair.Third.Text[..Math.Min(LongestText, pair.Third.Text.Length)]
                )
            );

    private static string Without(string weights, IReadOnlyList<string> rows) =>
        string.Join('\n', weights.Split('\n').Where(line => !rows.Any(row => line.Contains($"\tRule:{row}\t", StringComparison.Ordinal))));
}
