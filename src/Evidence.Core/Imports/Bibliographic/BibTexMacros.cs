namespace Evidence.Core.Imports;

/// <summary>Abbreviations of a BibTeX file: those that it defines, and the months.</summary>
internal sealed class BibTexMacros
{
    // macros made of macros can double with each line; names of journals are short
    private const int MaxValue = 2000;
    private const int MaxCount = 5000;

    private static readonly Dictionary<string, string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = "January", ["feb"] = "February", ["mar"] = "March", ["apr"] = "April", ["may"] = "May", ["jun"] = "June",
        ["jul"] = "July", ["aug"] = "August", ["sep"] = "September", ["oct"] = "October", ["nov"] = "November", ["dec"] = "December",
    };

    private readonly Dictionary<string, string> _defined = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What an abbreviation stands for; null when it is none.</summary>
    public string? Find(string name) => _defined.GetValueOrDefault(name) ?? Months.GetValueOrDefault(name);

    /// <summary>Takes a definition; the first of a name stays.</summary>
    public void Define(string name, string value)
    {
        if (value.Length <= MaxValue && _defined.Count < MaxCount)
        {
            _defined.TryAdd(name, value);
        }
    }
}
