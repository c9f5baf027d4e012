namespace Evidence.Core.References;

/// <summary>An author of a work: family and given names, or one name that must not be split (a group, a name in one word).</summary>
/// <param name="Family">Family name, or the whole name when <paramref name="Given"/> is null.</param>
/// <param name="Given">Given names or initials; null when the name is not split.</param>
public sealed record Author(string Family, string? Given = null)
{
    /// <summary>As in <c>Honmou O</c>.</summary>
    public override string ToString() => Given is null ? Family : $"{Family} {Given}";
}
