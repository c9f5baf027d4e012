namespace Evidence.Core.Releases;

/// <summary>The words of a record, from the most telling to the least.</summary>
/// <param name="Title">Its title or name.</param>
/// <param name="Names">Ids, aliases, registrations, authors: what it is called.</param>
/// <param name="Summary">What it says in a sentence or two.</param>
/// <param name="Body">The rest.</param>
public sealed record SearchedText(string Title, string Names, string Summary, string Body)
{
    /// <summary>A record that is not found by words.</summary>
    public static SearchedText None { get; } = new("", "", "", "");
}
