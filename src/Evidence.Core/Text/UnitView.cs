using Evidence.Core.Language;
using Evidence.Core.Streams;

namespace Evidence.Core.Text;

/// <summary>A unit with all that the rules ask of it. Made once per unit; the rules only look.</summary>
internal sealed class UnitView
{
    private static readonly Lazy<CueVocabulary> Known = new(() => new CueVocabulary());
    private readonly WordClass _mask;

    internal UnitView(TokenisedText text, UnitSpan span, PageBlock block, IReadOnlyList<Quantity> quantities, IReadOnlyList<Hit> hits, bool alone, bool last)
    {
        (Text, Span, Block, Quantities, Hits, IsAlone, IsLast) = (text, span, block, quantities, hits, alone, last);
        for (var i = First; i < End; i++)
        {
            var token = text.Tokens[i];
            _mask |= token.Classes;
            Words += token.Kind == TokenKind.Word ? 1 : 0;
            Titled += token is { Kind: TokenKind.Word, Casing: not Casing.Lower } || (token.Kind == TokenKind.Word && token.Is(WordClass.Function)) ? 1 : 0;
        }

        Opening = OpeningOf();
    }

    /// <summary>A sentence that stands alone, read without lexicons.</summary>
    internal static UnitView Of(string sentence)
    {
        var text = new TokenisedText(FoldedText.Of(sentence));
        new Tokenizer(text.Folded, Known.Value, text.Tokens).Run(0, text.Folded.Length);
        var end = text.Tokens.Count;
        return new UnitView(
            text,
            new UnitSpan(0, 0, end, 0),
            new PageBlock(PageBlockKind.Paragraph, 0, 0, text.Folded.Length, Bare: false),
            new QuantityReader(text).Read(0, end),
            [],
            alone: true,
            last: true
        );
    }

    internal TokenisedText Text { get; }

    internal UnitSpan Span { get; }

    internal PageBlock Block { get; }

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

    /// <summary>Whether one of its words is in a list.</summary>
    internal bool HasAny(HashSet<string> words)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = First; i < End; i++)
        {
            if (Text.Tokens[i].Kind == TokenKind.Word && known.Contains(Text.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The unit as it is annotated: its words are the unit's tokens, counted from its first. Made when first asked for.</summary>
    internal Sentence Sentence => field ??= Sentence.Of(Text, First, End);

    /// <summary>The rows of data/rules/streams.json that hold in it. Looked for when first asked for.</summary>
    internal IReadOnlyList<(StreamRow Row, Place Place)> Rows => field ??= StreamRows.Shared.In(this);

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

    /// <summary>The tokens of a quantity of one of these kinds; null for none.</summary>
    internal Place? Quantity(params ReadOnlySpan<string> kinds)
    {
        foreach (var quantity in Quantities)
        {
            if (kinds.Contains(quantity.Kind))
            {
                var at = TokenAt(quantity.Start);
                return new Place(at, at + 1);
            }
        }

        return null;
    }

    /// <summary>The token at a place of the given text, or the first after it.</summary>
    internal int TokenAt(int source)
    {
        var at = First;
        while (at + 1 < End && Text.SourceEnd(at) <= source)
        {
            at++;
        }

        return at;
    }

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
