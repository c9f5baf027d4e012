using Evidence.Core.Text;

namespace Evidence.Cli.Rules;

/// <summary>The labels and lexicons of a pack folder.</summary>
internal sealed class LabelFolder(string data)
{
    /// <summary>A reader with the folder's lexicons.</summary>
    internal PageReader Reader => field ??= new(Lexicons);

    /// <summary>The folder's lexicons.</summary>
    internal ReadingLexicons Lexicons { get; } = TextLexiconReader.Read(Files("lexicons", "*.json", data).Select(File.ReadAllText));

    /// <summary>The labelled pages that weights are fitted on, and those among them that are held out, in the order of the files.</summary>
    /// <param name="loose">True to set each sentence on its own line, without marks.</param>
    internal IEnumerable<LabelledPage> Pages(bool loose = false) => Pages("labels", loose);

    /// <summary>The labelled pages of files that no weight was fitted on and no rule was written against.</summary>
    internal IEnumerable<LabelledPage> Unseen() => Pages(Path.Combine("labels", "unseen"), loose: false);

    private IEnumerable<LabelledPage> Pages(string folder, bool loose) =>
        LabelledPage.Read(Files(folder, "*.jsonl", data).SelectMany(file => File.ReadLines(file)), Reader, loose);

    private static IEnumerable<string> Files(string folder, string pattern, string data) =>
        new DirectoryInfo(Path.Combine(data, folder)) is { Exists: true } place
            ? place.EnumerateFiles(pattern).Select(file => file.FullName).Order(StringComparer.Ordinal)
            : [];
}
