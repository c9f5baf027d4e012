using Evidence.Core.Streams;

namespace Evidence.Core.Text;

/// <summary>
/// Reads a page sentence by sentence: what each unit does, whether it is worth checking, what marketing does in it, what it counts and names.
/// Grammar, lexicons and context only; the same text and lexicons give the same reading. Immutable and safe to share between threads; building
/// one costs milliseconds, so build it once per release.
/// </summary>
public sealed class PageReader
{
    private readonly TextLexicon _lexicon;
    private readonly Heads? _heads;

    /// <summary>A reader that knows these lexicons.</summary>
    public PageReader(ReadingLexicons lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        _lexicon = new TextLexicon(lexicons);
    }

    /// <summary>A reader with other weights than those that are built in.</summary>
    internal PageReader(ReadingLexicons lexicons, Heads heads)
        : this(lexicons) => _heads = heads;

    /// <summary>Reads a text; never fails for what the text holds, in time linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">What it is written in.</param>
    /// <param name="most">How many units it may have: they are counted before any is read.</param>
    /// <param name="cancel">Ends the work: nobody waits for it any more.</param>
    /// <exception cref="PageTooLongException">It has more than <paramref name="most"/> units.</exception>
    public PageReading Read(string text, TextFormat format, int most = int.MaxValue, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (folded, blocks) = Blocks(text, format);
        cancel.ThrowIfCancellationRequested();
        var (tokens, spans) = Cut(folded, blocks);
        return spans.Count <= most
            ? new PageReading(folded.Source, Units(View(tokens, spans, blocks), cancel))
            : throw new PageTooLongException($"The page has {spans.Count} sentences and headings; at most {most} are read at a time.");
    }

    /// <summary>What a plain text cites and names, in its order, without judging any of its units.</summary>
    internal IEnumerable<Mention> Mentions(string text) =>
        View(text, TextFormat.Plain).Units.SelectMany(unit => MentionReader.Read(unit, _lexicon));

    /// <summary>The units of a text with all that rules and signs ask of them, before anything is decided.</summary>
    internal PageView View(string text, TextFormat format)
    {
        var (folded, blocks) = Blocks(text, format);
        var (tokens, spans) = Cut(folded, blocks);
        return View(tokens, spans, blocks);
    }

    private static (FoldedText Folded, List<PageBlock> Blocks) Blocks(string text, TextFormat format)
    {
        if (format == TextFormat.Html)
        {
            var (extracted, blocks) = HtmlBlocks.Of(text);
            var folded = FoldedText.Of(extracted);
            return (folded, Fold(folded, blocks));
        }

        var given = FoldedText.Of(text);
        return (given, LineBlocks.Of(given));
    }

    private (TokenisedText Text, List<UnitSpan> Spans) Cut(FoldedText folded, List<PageBlock> blocks)
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

        return (text, spans);
    }

    private PageView View(TokenisedText text, List<UnitSpan> spans, List<PageBlock> blocks)
    {
        var views = new UnitView[spans.Count];
        var quantities = new QuantityReader(text);
        for (var i = 0; i < spans.Count; i++)
        {
            var isLast = i + 1 == spans.Count || spans[i + 1].Block != spans[i].Block;
            var isAlone = isLast && spans[i].Order == 0;
            views[i] = new UnitView(
                text,
                spans[i],
                blocks[spans[i].Block],
                quantities.Read(spans[i].First, spans[i].End),
                Hits(text, spans[i]),
                isAlone,
                isLast
            );
        }

        return new PageView(views, blocks.Count == 1);
    }

    private TextUnit[] Units(PageView page, CancellationToken cancel)
    {
        var labels = new PageLabels(page, _heads ?? Heads.Shared);
        var units = new TextUnit[page.Units.Count];
        for (var i = 0; i < units.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            units[i] = Unit(page, labels, i);
        }

        return units;
    }

    private TextUnit Unit(PageView page, PageLabels labels, int index)
    {
        var view = page.Units[index];
        var read = labels.Of(index);
        return new TextUnit
        {
            Start = view.Text.SourceStart(view.First),
            End = view.Text.UnitEnd(view.End - 1),
            Form = FormOf(view.Block.Kind, page.IsHeading(index)),
            Stream = StreamNames.Of(read.Lane),
            Because = read.Because,
            Stance = read.Stance,
            Speaker = read.Speaker,
            Checkworthy = read.IsCheckworthy,
            Reason = Worth.Of(view, read.Lane, read.IsCheckworthy),
            RedFlags = read.Flags,
            Sentence = view.Sentence,
            Quantities = view.Quantities,
            Mentions = MentionReader.Read(view, _lexicon),
        };
    }

    private static UnitForm FormOf(PageBlockKind kind, bool isHeading) => kind switch
    {
        _ when isHeading => UnitForm.Heading,
        PageBlockKind.Item => UnitForm.Item,
        PageBlockKind.Cell => UnitForm.Cell,
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
    private static List<PageBlock> Fold(FoldedText folded, List<(PageBlockKind Kind, int Level, int Start, int End)> source)
    {
        var blocks = new List<PageBlock>(source.Count);
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
                blocks.Add(new PageBlock(kind, level, first, at, folded.Chars[at - 1] is not ('.' or '!' or '?' or ':' or ';')));
            }
        }

        return blocks;
    }
}
