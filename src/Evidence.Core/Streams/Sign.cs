namespace Evidence.Core.Streams;

/// <summary>Something that may speak for a label: a word, two words, a class of words, a row of the rules, a form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Hash of kind and name.</param>
/// <param name="First">First token of where it stands.</param>
/// <param name="End">Past the last token.</param>
internal readonly record struct Sign(SignKind Kind, ulong Key, int First, int End)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key of a kind and a name, or of two names and what joins them.</summary>
    internal static ulong KeyOf(SignKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> second = default, char joint = ' ')
    {
        var key = Mix(Basis, (char)('a' + (int)kind));
        foreach (var c in name)
        {
            key = Mix(key, c);
        }

        if (!second.IsEmpty)
        {
            key = Mix(key, joint);
        }

        foreach (var c in second)
        {
            key = Mix(key, c);
        }

        return key;
    }

    private static ulong Mix(ulong key, char c) => unchecked((key ^ c) * Prime);
}
