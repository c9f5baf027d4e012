using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>The words that mean the values of one slot. Rows are tried from top to bottom: the first of which a word stands in the text fills the slot.</summary>
internal sealed class WordTable
{
    private WordTable((string Meaning, string[] Words)[] rows) => Rows = [.. rows.Select(row => (row.Meaning, row.Words.Select(TextFold.Fold).ToArray()))];

    /// <summary>The rows; the words are folded as texts are.</summary>
    internal IReadOnlyList<(string Meaning, string[] Words)> Rows { get; }

    /// <summary>A table of meanings.</summary>
    internal static WordTable Of(params (string Meaning, string[] Words)[] rows) => new(rows);

    /// <summary>A table in which each word means itself.</summary>
    internal static WordTable Of(params string[] words) => new([.. words.Select(word => (TextFold.Fold(word), new[] { word }))]);
}
