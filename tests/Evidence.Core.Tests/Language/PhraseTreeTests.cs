using Evidence.Core.Language;

namespace Evidence.Core.Tests.Language;

/// <summary>Phrases that share words, in whatever order they are added.</summary>
public sealed class PhraseTreeTests
{
    private static readonly string[] Phrases =
    [
        "a long name of many words",
        "a long name of many words",
        "a long name of many others",
        "a long name",
        "a long",
        "a",
        "name of",
        "name",
        "name of many words and more of them",
        "improv* of many words",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_phrase_is_found_where_it_stands_and_nowhere_else(int seed)
    {
        var some = Phrases[..];
        new Random(seed).Shuffle(some);
        var tree = new PhraseTree<string>();
        foreach (var phrase in some)
        {
            tree.Add(phrase, phrase);
        }

        Assert.Equal(
            ["a", "a long", "a long name", "a long name of many words", "a long name of many words", "name", "name of"],
            Found(tree, "Such a long name of many words, and more").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["a", "a long", "a long name", "a long name of many others", "name", "name of"],
            Found(tree, "a long name of many others").Order(StringComparer.Ordinal)
        );
        Assert.Equal(["improv* of many words"], Found(tree, "improvement of many words"));
        Assert.Equal(["a", "a long", "a long name", "name", "name of"], Found(tree, "a long name of many").Order(StringComparer.Ordinal));
    }

    private static List<string> Found(PhraseTree<string> tree, string text)
    {
        var words = Words.Of(text);
        var found = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            tree.Find(words, i, (phrase, _) => found.Add(phrase));
        }

        return found;
    }
}
