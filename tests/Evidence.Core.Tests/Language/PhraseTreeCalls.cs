using System.Runtime.InteropServices;
using Evidence.Core.Language;

namespace Evidence.Core.Tests.Language;

/// <summary>Asks a tree of phrases as a test likes it: each phrase with its end, one call for each.</summary>
internal static class PhraseTreeCalls
{
    internal static void Find<T>(this PhraseTree<T> tree, List<Word> words, int at, Action<T, int> found)
    {
        var here = new List<(T Meaning, int End)>();
        tree.Find(CollectionsMarshal.AsSpan(words), at, here);
        here.ForEach(one => found(one.Meaning, one.End));
    }
}
