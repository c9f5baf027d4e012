namespace Evidence.Core.Text;

/// <summary>A range of tokens.</summary>
internal readonly record struct Place(int First, int End);

/// <summary>A unit with all that the rules ask of it. Made once per unit; the rules only look.</summary>
internal sealed class UnitView
{
    private readonly WordClass _mask;
    private readonly ulong _words;
    private (bool Known, Place? Place) _claim;
    private (bool Known, Place? Place) _studyFinds;
    private (bool Known, Place? Place) _solicits;

    internal UnitView(TokenisedText text, UnitSpan span, Block block, IReadOnlyList<Quantity> quantities, IReadOnlyList<Hit> hits, bool alone, bool last)
    {
        (Text, Span, Block, Quantities, Hits, IsAlone, IsLast) = (text, span, block, quantities, hits, alone, last);
        for (var i = First; i < End; i++)
        {
            var token = text.Tokens[i];
            _mask |= token.Classes;
            _words |= Bit(text.Word(i));
            Words += token.Kind == TokenKind.Word ? 1 : 0;
            Titled += token is { Kind: TokenKind.Word, Casing: not Casing.Lower } || (token.Kind == TokenKind.Word && token.Is(WordClass.Function)) ? 1 : 0;
        }

        Opening = OpeningOf();
    }

    internal TokenisedText Text { get; }

    internal UnitSpan Span { get; }

    internal Block Block { get; }

    internal IReadOnlyList<Quantity> Quantities { get; }

    internal IReadOnlyList<Hit> Hits { get; }

    /// <summary>True when it is the only unit of its block.</summary>
    internal bool IsAlone { get; }

    /// <summary>True when it is the last unit of its block.</summary>
    internal bool IsLast { get; }

    internal int First => Span.First;

    internal int End => Span.End;

    /// <summary>Number of words.</summary>
    internal int Words { get; }

    /// <summary>Number of words with a capital, function words included.</summary>
    internal int Titled { get; }

    /// <summary>First token of the sentence proper: past marks, and past a run-in head that ends in a colon.</summary>
    internal int Opening { get; }

    /// <summary>The last token that is neither quote nor bracket.</summary>
    internal char Closing
    {
        get
        {
            for (var i = End - 1; i >= First; i--)
            {
                if (Text.Tokens[i] is { Kind: TokenKind.Sign, Sign: not ('"' or '\'' or ')' or ']' or '*' or '_') } token)
                {
                    return token.Sign;
                }

                if (Text.Tokens[i].Kind != TokenKind.Sign)
                {
                    return '\0';
                }
            }

            return '\0';
        }
    }

    internal Token this[int index] => Text.Tokens[index];

    /// <summary>True when some word has one of the classes.</summary>
    internal bool Has(WordClass classes) => (_mask & classes) != 0;

    /// <summary>True when the token reads so.</summary>
    internal bool Is(int index, string word) => index >= First && index < End && Text.Is(index, word);

    /// <summary>True when the token reads as one of these.</summary>
    internal bool IsAny(int index, params ReadOnlySpan<string> words) => index >= First && index < End && Text.IsAny(index, words);

    /// <summary>First token of one of the classes from here on; -1 for none.</summary>
    internal int Find(WordClass classes, int from = 0, int to = int.MaxValue)
    {
        if (!Has(classes))
        {
            return -1;
        }

        for (var i = Math.Max(from, First); i < Math.Min(to, End); i++)
        {
            if (Text.Tokens[i].Is(classes))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How many words have one of the classes.</summary>
    internal int Count(WordClass classes)
    {
        var count = 0;
        for (var i = First; i < End && Has(classes); i++)
        {
            count += Text.Tokens[i].Is(classes) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The first word of a class; null for none.</summary>
    internal Place? Word(WordClass classes) => Find(classes) is var at and >= 0 ? new Place(at, at + 1) : null;

    /// <summary>A word of the first class followed by one of the second within a reach; null for none.</summary>
    internal Place? Pair(WordClass left, WordClass right, int reach)
    {
        if (!Has(left) || !Has(right))
        {
            return null;
        }

        for (var i = First; i < End; i++)
        {
            if (Text.Tokens[i].Is(left) && Find(right, i + 1, i + 1 + reach) is var found and > 0)
            {
                return new Place(i, found + 1);
            }
        }

        return null;
    }

    /// <summary>These words in a row; null when they are not there.</summary>
    internal Place? Phrase(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if ((_words & Bit(part)) == 0)
            {
                return null;
            }
        }

        for (var i = First; i <= End - parts.Length; i++)
        {
            var k = 0;
            while (k < parts.Length && Text.Is(i + k, parts[k]))
            {
                k++;
            }

            if (k == parts.Length)
            {
                return new Place(i, i + k);
            }
        }

        return null;
    }

    /// <summary>The first lexicon phrase of a role, or of a category of concepts; null for none.</summary>
    internal Place? Lexicon(PhraseRole role, params ReadOnlySpan<string> categories)
    {
        foreach (var hit in Hits)
        {
            if (hit.Phrase.Role == role && !hit.Phrase.Ambiguous && (categories.Length == 0 || categories.Contains(hit.Phrase.Category)))
            {
                return new Place(hit.First, hit.End);
            }
        }

        return null;
    }

    /// <summary>The tokens of a quantity of one of these kinds; null for none.</summary>
    internal Place? Quantity(params ReadOnlySpan<string> kinds)
    {
        foreach (var quantity in Quantities)
        {
            if (kinds.Contains(quantity.Kind))
            {
                var at = First;
                while (at + 1 < End && Text.SourceEnd(at) <= quantity.Start)
                {
                    at++;
                }

                return new Place(at, at + 1);
            }
        }

        return null;
    }

    /// <summary>The benefit the unit states as fact; looked for once.</summary>
    internal Place? Claim => Once(ref _claim, BenefitPatterns.Claim);

    /// <summary>The study that finds something; looked for once.</summary>
    internal Place? StudyFinds => Once(ref _studyFinds, StudyPatterns.StudyFinds);

    /// <summary>The call that seeks contact or a purchase; looked for once.</summary>
    internal Place? Solicits => Once(ref _solicits, SalesPatterns.Solicits);

    private Place? Once(ref (bool Known, Place? Place) answer, Func<UnitView, Place?> find)
    {
        if (!answer.Known)
        {
            answer = (true, find(this));
        }

        return answer.Place;
    }

    // one of 64 bits for a word: a phrase whose bits the unit lacks cannot be in it
    private static ulong Bit(ReadOnlySpan<char> word) =>
        word.IsEmpty ? 0 : 1UL << (((word[0] * 7) + (word[^1] * 13) + word.Length) & 63);

    // "Licensing: Verify that …" opens at "Verify"; a head is short and ends in a colon
    private int OpeningOf()
    {
        const int LongestHead = 11;
        var start = First;
        while (start + 1 < End && Text.Tokens[start].Kind is TokenKind.Sign or TokenKind.Number && Text.Tokens[start].Sign is not ('$' or '€' or '£'))
        {
            start++;
        }

        for (var i = start; i < Math.Min(End - 2, start + LongestHead); i++)
        {
            if (Text.Tokens[i].IsSign(':') && Text.Tokens[i + 1].SpaceBefore)
            {
                return i + 1;
            }
        }

        return start;
    }
}
