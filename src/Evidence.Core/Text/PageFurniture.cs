namespace Evidence.Core.Text;

/// <summary>Page data, disclaimers, references and fragments.</summary>
internal static class PageFurniture
{
    private static readonly string[][] Phrases =
    [
        ["last", "updated"], ["updated", "on"], ["published", "on"], ["all", "rights", "reserved"], ["copyright"], ["©"], ["privacy", "policy"], ["terms", "of", "use"], ["terms", "and", "conditions"], ["cookie"], ["cookies"], ["table", "of", "contents"], ["related", "articles"], ["related", "posts"], ["read", "more"],
        ["share", "this"], ["medical", "review", "by"], ["medically", "reviewed", "by"], ["reviewed", "by", "dr"], ["written", "by"], ["in", "this", "article"], ["in", "this", "guide"], ["this", "article"], ["this", "guide"], ["this", "page", "explains"], ["this", "page", "covers"], ["lets", "take"], ["take", "a", "closer", "look"],
        ["informational", "purposes"], ["information", "purposes"], ["substitute", "for"], ["individual", "results"], ["results", "may", "vary"], ["latest", "review"], ["latest", "reviews"], ["below", "are"], ["here", "are"], ["we", "answer"], ["frequently", "asked"], ["subscribe"], ["follow", "us"], ["photo", "credit"], ["image", "source"], ["sources"], ["references"],
        ["to", "make", "an", "informed"], ["we", "explain"], ["keep", "reading"], ["by", "submitting"], ["loading"], ["advertisement"], ["sponsored"], ["back", "to", "top"], ["skip", "to"], ["minutes", "read"], ["min", "read"],
    ];

    /// <summary>Words that speak of the page itself; null for none.</summary>
    internal static Place? Find(UnitView v)
    {
        if (v.Text.Tokens[v.End - 1].Kind == TokenKind.Address && v.Quantity("year") is not null)
        {
            return new Place(v.End - 1, v.End);
        }

        foreach (var words in Phrases)
        {
            if (v.Phrase(words) is { } place && Counts(v, place, words))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>A piece of text that states nothing: a name in a cell, a search phrase, a mark.</summary>
    internal static bool IsFragment(UnitView v)
    {
        if (v.Words == 0)
        {
            return true;
        }

        var cell = v.Block.Kind == BlockKind.Cell && !UnitForms.IsSentence(v) && v.Closing != '.';
        return (cell || (v.Words <= 2 && v.Block.Kind is BlockKind.Paragraph)) && v.Quantities.Count == 0 && !v.Has(WordClass.Risk);
    }

    // what may open a sentence that says more counts only in a short one, or at its start
    private static bool Counts(UnitView v, Place place, string[] words) => words switch
    {
        ["this", "article"] or ["this", "guide"] or ["in", "this", "article"] or ["in", "this", "guide"] or ["here", "are"] or ["below", "are"] or ["we", "answer"] or ["we", "explain"] => place.First <= v.Opening + 3,
        ["cookie"] or ["cookies"] or ["sources"] or ["references"] or ["loading"] or ["subscribe"] or ["sponsored"] or ["advertisement"] => v.Words <= 12 && place.First <= v.Opening + 2,
        ["updated", "on"] or ["published", "on"] or ["written", "by"] => v.Words <= 12,
        ["to", "make", "an", "informed"] => v.Words > 8 && place.First == v.Opening,
        ["substitute", "for"] => v.IsAny(place.End, "professional", "medical", "advice", "the") && !v.Has(WordClass.Cell),
        _ => true,
    };
}
