namespace Evidence.Core.Text;

/// <summary>Where phrases of the red-flag lexicon stand.</summary>
internal static class FlagPlaces
{
    /// <summary>The first phrase of one of these flags; null for none.</summary>
    internal static Place? Of(UnitView v, params ReadOnlySpan<string> flags)
    {
        foreach (var hit in v.Hits)
        {
            if (hit.Phrase.Role == PhraseRole.Flag && flags.Contains(hit.Phrase.Id))
            {
                return new Place(hit.First, hit.End);
            }
        }

        return null;
    }
}
