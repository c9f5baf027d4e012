namespace Evidence.Core.Claims.Checking;

/// <summary>Something in a sentence that speaks for some studies and against the others.</summary>
/// <param name="Kind">What it is: a kind of name, a role of the concepts, a word, a number.</param>
/// <param name="Studies">Numbers of the studies that it fits, ascending.</param>
/// <param name="Rarity">How much it tells them from the others.</param>
/// <param name="Against">Numbers of the studies that it speaks against where it does not fit them, ascending; null for all.</param>
/// <param name="Excused">Numbers of the studies that it does not speak against all the same, ascending.</param>
internal readonly record struct SubjectCue(string Kind, int[] Studies, double Rarity, int[]? Against, int[] Excused)
{
    /// <summary>True for a name.</summary>
    internal bool IsName { get; init; }

    /// <summary>Whether it fits a study.</summary>
    internal bool Fits(int study) => Holds(Studies, study);

    /// <summary>Whether it speaks against a study that it does not fit.</summary>
    internal bool Excludes(int study) => (Against is null || Holds(Against, study)) && !Holds(Excused, study);

    private static bool Holds(int[] ascending, int study)
    {
        var (from, to) = (0, ascending.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ascending[middle] < study ? (middle + 1, to) : (from, middle);
        }

        return from < ascending.Length && ascending[from] == study;
    }
}
