namespace Evidence.Core.Search;

/// <summary>A word as it is indexed and searched for.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="IsJoined">Whether it goes on from the one before it as one name does: "66" in "GMFM-66" and in "GMFM66".</param>
public readonly record struct SearchWord(string Text, bool IsJoined);
