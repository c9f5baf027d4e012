using Evidence.Core.Text;

namespace Evidence.Cli.Rules;

/// <summary>The labels and lexicons of a pack folder.</summary>
internal sealed class LabelFolder(string data)
{
    /// <summary>A reader with the folder's lexicons.</summary>
    internal PageReader Reader => field ??= new(Lexicons);

    /// <summary>The folder's lexicons.</summary>
    internal ReadingLexicons Lexicons { get; } = LexiconReader.Read(Files("lexicons", "*.json", data).Select(File.ReadAllText));

    /// <summary>The labelled pages, in the order of the files.</summary>
    /// <param name="loose">True to set each sentence on its own line, without marks.</param>
    internal IEnumerable<LabelledPage> Pages(bool loose = false) =>
        LabelledPage.Read(Files("labels", "*.jsonl", data).SelectMany(file => File.ReadLines(file)), Reader, loose);

    private static IEnumerable<string> Files(string folder, string pattern, string data) =>
        Directory.EnumerateFiles(Path.Combine(data, folder), pattern).Order(StringComparer.Ordinal);
}
