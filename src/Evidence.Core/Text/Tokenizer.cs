namespace Evidence.Core.Text;

/// <summary>Cuts a range of folded text into tokens, each looked up once. One pass, no look-back.</summary>
internal ref struct Tokenizer(FoldedText text, CueVocabulary vocabulary, List<Token> tokens)
{
    private const int LongestWord = 40;
    private readonly ReadOnlySpan<char> _chars = text.Chars;
    private bool _space;

    /// <summary>Adds the tokens of the folded range to the list.</summary>
    internal void Run(int start, int end)
    {
        _space = true;
        var i = start;
        while (i < end)
        {
            var c = _chars[i];
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                i++;
                continue;
            }

            i = Next(c, i, end);
            _space = false;
        }
    }

    private int Next(char c, int i, int end)
    {
        if (AddressEnd(i, end) is var stop and > 0)
        {
            Add(TokenKind.Address, i, stop, CueVocabulary.Entry.Unknown, Casing.Lower, '\0');
            return stop;
        }

        if (char.IsLetter(c))
        {
            return Word(i, end);
        }

        return char.IsAsciiDigit(c) ? Number(i, end) : Mark(c, i, end);
    }

    private int Word(int start, int end)
    {
        var i = start;
        while (i < end && char.IsLetterOrDigit(_chars[i]))
        {
            i++;
        }

        var stop = i;
        var next = i;
        Span<char> lower = stackalloc char[LongestWord];
        var length = Math.Min(i - start, LongestWord);
        text.Lower.Slice(start, length).CopyTo(lower);
        if (i + 1 < end && _chars[i] == '\'' && char.IsLetter(_chars[i + 1]))
        {
            (next, length) = Contraction(i, end, lower, length);
            stop = length > i - start ? next : i;
        }

        var entry = i - start > LongestWord ? CueVocabulary.Entry.Unknown : vocabulary.Find(lower[..length]);
        Add(TokenKind.Word, start, stop, entry, CasingOf(_chars[start..i]), '\0');
        return SkipJoin(Math.Max(stop, next), end);
    }

    // "don't" is one negated word; "patient's", "we'll" lose what follows the apostrophe; "l'hôpital" is two words
    private readonly (int Stop, int Length) Contraction(int apostrophe, int end, Span<char> lower, int length)
    {
        var i = apostrophe + 1;
        while (i < end && char.IsLetter(_chars[i]))
        {
            i++;
        }

        var suffix = _chars[(apostrophe + 1)..i];
        if (suffix.Equals("t", StringComparison.OrdinalIgnoreCase) && length < LongestWord)
        {
            lower[length] = 't';
            return (i, length + 1);
        }

        return suffix.Length <= 2 && suffix.ToString().ToLowerInvariant() is "s" or "re" or "ve" or "ll" or "d" or "m" ? (i, length) : (apostrophe, length);
    }

    // a hyphen between letters joins words that lexicons write in either way: "risk-free", "risk free"
    private readonly int SkipJoin(int i, int end) =>
        i + 1 < end && _chars[i] == '-' && char.IsLetter(_chars[i + 1]) ? i + 1 : i;

    private int Number(int start, int end)
    {
        var i = start;
        while (i < end && (char.IsAsciiDigit(_chars[i])
            || (_chars[i] is '.' or ',' or '\'' && i + 1 < end && char.IsAsciiDigit(_chars[i + 1]))))
        {
            i++;
        }

        Add(TokenKind.Number, start, i, vocabulary.Find(_chars[start..i]), Casing.Lower, '\0');
        return i;
    }

    private int Mark(char c, int start, int end)
    {
        var i = start + 1;
        while (i < end && _chars[i] == c)
        {
            i++;
        }

        Add(TokenKind.Sign, start, i, vocabulary.Find([c]), Casing.Lower, c);
        return i;
    }

    private void Add(TokenKind kind, int start, int end, CueVocabulary.Entry entry, Casing casing, char sign) =>
        tokens.Add(new Token(kind, start, end, entry.Id, entry.Classes, casing, sign, _space));

    private static Casing CasingOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
        {
            return word.Length > 1 && char.IsUpper(word[1]) ? Casing.Initial : Casing.Lower;
        }

        return word.Length > 1 && !word.ContainsAnyInRange('a', 'z') ? Casing.Capitals : Casing.Initial;
    }

    private readonly int AddressEnd(int i, int end)
    {
        var rest = _chars[i..Math.Min(end, i + 8)];
        var isAddress = rest[0] is 'h' or 'H' or 'w' or 'W'
            ? rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            : rest[0] == '1' && IsDoi(i, end);
        if (!isAddress)
        {
            return 0;
        }

        var stop = i;
        while (stop < end && !char.IsWhiteSpace(_chars[stop]) && _chars[stop] is not (')' or '"' or '<' or '>' or '|' or ']'))
        {
            stop++;
        }

        while (stop > i + 1 && _chars[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?')
        {
            stop--;
        }

        return stop;
    }

    private readonly bool IsDoi(int i, int end)
    {
        var rest = _chars[i..Math.Min(end, i + 14)];
        var slash = rest.StartsWith("10.", StringComparison.Ordinal) ? rest.IndexOf('/') : -1;
        return slash is >= 7 and <= 12 && rest[3..slash].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
