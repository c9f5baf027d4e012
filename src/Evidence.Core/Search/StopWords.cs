namespace Evidence.Core.Search;

/// <summary>English words that say nothing about a record, those of questions among them; neither indexed nor searched for.</summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = new(
        (
            "a about after all also am among an and any are as at be because been being between both but by can could did do does doing done each either for "
            + "from further had has have having he her here "
            + "hers him his how i if in into is it its itself just may me might more most must my no nor not of off on once only or other our ours out over "
            + "own s same shall she should so some such t than that "
            + "the their theirs them then there these they this those through to too under until up upon us very via was we were what when where whether which "
            + "while who whom whose why will with within "
            + "without would you your yours").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
