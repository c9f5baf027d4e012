namespace Evidence.Core.Text;

/// <summary>
/// Reads a page sentence by sentence: what each unit does, whether it is worth checking, what marketing does in it, what it counts and names.
/// Grammar, lexicons and context only; the same text and lexicons give the same reading. Immutable and safe to share between threads; building
/// one costs milliseconds, so build it once per release.
/// </summary>
public sealed class PageReader
{
    private readonly Lexicon _lexicon;

    /// <summary>A reader that knows these lexicons.</summary>
    public PageReader(ReadingLexicons lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _lexicon = new Lexicon(lexicons);
    }

    /// <summary>Reads a text; never fails, whatever the text holds, in time linear in its length.</summary>
    public PageReading Read(string text, TextFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (format == TextFormat.Html)
        {
            var (extracted, blocks) = HtmlBlocks.Of(text);
            var folded = FoldedText.Of(extracted);
            return Read(folded, Fold(folded, blocks));
        }

        var given = FoldedText.Of(text);
        return Read(given, LineBlocks.Of(given));
    }

    private PageReading Read(FoldedText folded, List<Block> blocks)
    {
        var text = new TokenisedText(folded);
        var spans = new List<UnitSpan>();
        var tokenizer = new Tokenizer(folded, _lexicon.Vocabulary, text.Tokens);
        var sentences = new Sentences(text, spans);
        for (var i = 0; i < blocks.Count; i++)
        {
            var first = text.Tokens.Count;
            tokenizer.Run(blocks[i].Start, blocks[i].End);
            sentences.Split(i, first, text.Tokens.Count);
        }

        return new PageReading(folded.Source, Units(text, spans, blocks));
    }

    private TextUnit[] Units(TokenisedText text, List<UnitSpan> spans, List<Block> blocks)
    {
        var units = new TextUnit[spans.Count];
        var quantities = new QuantityReader(text);
        var context = new PageContext();
        for (var i = 0; i < spans.Count; i++)
        {
            var isLast = i + 1 == spans.Count || spans[i + 1].Block != spans[i].Block;
            var isAlone = isLast && spans[i].Order == 0;
            var view = new UnitView(text, spans[i], blocks[spans[i].Block], quantities.Read(spans[i].First, spans[i].End), Hits(text, spans[i]), isAlone, isLast);
            units[i] = Unit(view, context, blocks.Count == 1);
        }

        return units;
    }

    private TextUnit Unit(UnitView view, PageContext context, bool isOnlyBlock)
    {
        var isHeading = UnitForms.IsHeading(view, isOnlyBlock) && view.Solicits is null;
        var (lane, because) = StreamVotes.Count(view, context, isHeading);
        var (checkworthy, reason) = Checkworthiness.Of(view, lane);
        var unit = new TextUnit
        {
            Start = view.Text.SourceStart(view.First),
            End = view.Text.UnitEnd(view.End - 1),
            Form = FormOf(view.Block.Kind, isHeading),
            Stream = StreamNames.Of(lane),
            Because = because,
            Checkworthy = checkworthy,
            Reason = reason,
            RedFlags = FlagReader.Read(view, lane, isHeading),
            Quantities = view.Quantities,
            Mentions = MentionReader.Read(view, _lexicon),
        };
        context.After(view, lane, isHeading || (lane == Lane.Furniture && UnitForms.IsQuestion(view) && view.IsAlone && view.Block.Kind == BlockKind.Paragraph));
        return unit;
    }

    private static UnitForm FormOf(BlockKind kind, bool isHeading) => kind switch
    {
        _ when isHeading => UnitForm.Heading,
        BlockKind.Item => UnitForm.Item,
        BlockKind.Cell => UnitForm.Cell,
        _ => UnitForm.Sentence,
    };

    private List<Hit> Hits(TokenisedText text, UnitSpan span)
    {
        var hits = new List<Hit>();
        for (var i = span.First; i < span.End; i++)
        {
            _lexicon.Phrases.Match(text, i, span.End, hits);
        }

        return hits;
    }

    // blocks of the extracted text, in folded characters; both run forward
    private static List<Block> Fold(FoldedText folded, List<(BlockKind Kind, int Level, int Start, int End)> source)
    {
        var blocks = new List<Block>(source.Count);
        var at = 0;
        foreach (var (kind, level, start, end) in source)
        {
            while (at < folded.Length && folded.SourceStart(at) < start)
            {
                at++;
            }

            var first = at;
            while (at < folded.Length && folded.SourceStart(at) < end)
            {
                at++;
            }

            if (at > first)
            {
                blocks.Add(new Block(kind, level, first, at, folded.Chars[at - 1] is not ('.' or '!' or '?' or ':' or ';')));
            }
        }

        return blocks;
    }
}
