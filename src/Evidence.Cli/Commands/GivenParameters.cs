namespace Evidence.Cli.Commands;

/// <summary>The parameters of a list as words of a command line.</summary>
internal static class GivenParameters
{
    /// <summary>Reads <c>name=value</c> pairs, and options that are named like the list's own parameters.</summary>
    /// <returns>What cannot be read; null when all can.</returns>
    public static string? Read(IEnumerable<string> pairs, IReadOnlyList<string> words, out List<KeyValuePair<string, string>> given)
    {
        given = [];
        foreach (var pair in pairs)
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } name, var value])
            {
                return $"--where takes name=value, not '{pair}'.";
            }

            given.Add(KeyValuePair.Create(name, value));
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].StartsWith("--", StringComparison.Ordinal))
            {
                return $"'{words[at]}' is not understood here; a parameter of the list is given as --name value.";
            }

            if (words[at][2..].Split('=', 2) is [var name, var value])
            {
                given.Add(KeyValuePair.Create(name, value));
            }
            else if (++at < words.Count)
            {
                given.Add(KeyValuePair.Create(words[at - 1][2..], words[at]));
            }
            else
            {
                return $"{words[at - 1]} has no value.";
            }
        }

        return null;
    }
}
