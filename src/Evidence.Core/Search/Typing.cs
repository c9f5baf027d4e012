namespace Evidence.Core.Search;

/// <summary>How far two words are apart in typing: letters left out, put in, changed, or two that stand side by side swapped.</summary>
public static class Typing
{
    /// <summary>The distance; more than <paramref name="most"/> is only told as more.</summary>
    public static int Distance(string one, string other, int most) => Rows(one, other, most)[^1];

    /// <summary>The distance of what is typed so far to the nearest beginning of a word.</summary>
    public static int DistanceToBeginning(string typed, string word, int most) =>
        Rows(typed, word.Length > typed.Length + most ? word[..(typed.Length + most)] : word, most).Min();

    private static int[] Rows(string one, string other, int most)
    {
        int[] before = [], above = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return [most + 1];
            }

            (before, above) = (above, row);
        }

        return above;
    }
}
