namespace Evidence.Core.Text;

/// <summary>Cuts the tokens of a block into sentences: abbreviations, initials, decimals and references do not end one.</summary>
internal sealed class Sentences(TokenisedText text, List<UnitSpan> units)
{
    // no honest sentence is longer; what rules cost per unit is bounded by it, so that reading stays linear
    private const int LongestUnit = 300;

    /// <summary>Adds the units of a block whose tokens are given.</summary>
    internal void Split(int block, int first, int end)
    {
        (first, end) = Trim(first, end);
        var start = first;
        var order = 0;
        var whole = IsReference(first, end);
        for (var i = first; i < end; i++)
        {
            var tooLong = i - start >= LongestUnit;
            if (!tooLong && (whole || !IsEnd(i, end)))
            {
                continue;
            }

            var stop = tooLong ? i + 1 : Absorb(i + 1, end);
            Add(block, start, stop, order++);
            start = stop;
            i = stop - 1;
        }

        Add(block, start, end, order);
    }

    /// <summary>True when the tokens are a bibliographic reference: an address at the end and a year, or a volume and pages.</summary>
    internal bool IsReference(int first, int end)
    {
        if (end - first < 4)
        {
            return false;
        }

        var years = 0;
        var closing = text.Tokens[end - 1].Kind == TokenKind.Address || (text.Tokens[end - 2].Kind == TokenKind.Address);
        for (var i = first; i < end && years < 2; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && text.Word(i) is ['1' or '2', '9' or '0', _, _])
            {
                years++;
                closing |= i + 2 < end && text.Tokens[i + 1].IsSign(';') && text.Tokens[i + 2].Kind == TokenKind.Number;
            }
        }

        return closing && years > 0;
    }

    private void Add(int block, int first, int end, int order)
    {
        (first, end) = Trim(first, end);
        if (first < end)
        {
            units.Add(new UnitSpan(block, first, end, order));
        }
    }

    // marks of emphasis and quotation lines are no part of a sentence
    private (int First, int End) Trim(int first, int end)
    {
        while (first < end && text.Tokens[first] is { Kind: TokenKind.Sign, Sign: '*' or '_' or '>' or '`' or '#' })
        {
            first++;
        }

        while (end > first && text.Tokens[end - 1] is { Kind: TokenKind.Sign, Sign: '*' or '_' or '`' or '#' })
        {
            end--;
        }

        return (first, end);
    }

    private int Absorb(int i, int end)
    {
        while (i < end && text.Tokens[i] is { SpaceBefore: false, Kind: TokenKind.Sign, Sign: '"' or '\'' or ')' or ']' or '*' or '_' or '.' or '!' or '?' })
        {
            i++;
        }

        return i;
    }

    private bool IsEnd(int i, int end)
    {
        var token = text.Tokens[i];
        if (token.Kind != TokenKind.Sign || token.Sign is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = Absorb(i + 1, end);
        if (next >= end)
        {
            return true;
        }

        if (!text.Tokens[next].SpaceBefore && text.Tokens[next].Kind != TokenKind.Sign)
        {
            return false;
        }

        return token.Sign == '.' ? IsStop(i, next) : !StartsSmall(next);
    }

    private bool IsStop(int dot, int next)
    {
        if (StartsSmall(next))
        {
            return false;
        }

        if (text.Tokens[dot].End - text.Tokens[dot].Start > 1 || dot == 0 || text.Tokens[dot].SpaceBefore)
        {
            return true;
        }

        var before = text.Tokens[dot - 1];
        var isLetter = before.Kind == TokenKind.Word && before.End - before.Start == 1;
        if (isLetter && before.Casing == Casing.Lower && dot > 1 && text.Tokens[dot - 2].IsSign('.'))
        {
            // "i.e.", "e.g."
            return false;
        }

        var isInitial = isLetter && before.Casing != Casing.Lower;
        return isInitial
            ? text.Tokens[next].Is(WordClass.Starter) || IsGrade(dot - 1)
            : !(before.Is(WordClass.Shortening) && !(text.IsAny(dot - 1, ["no", "al", "etc", "max", "min"]) && text.Tokens[next].Kind == TokenKind.Word));
    }

    // "from grade B to C. Three more …": a grade letter ends a sentence, an initial does not
    private bool IsGrade(int letter) => text.IsAny(letter - 1, ["grade", "ais", "asia", "to", "or", "and", "hepatitis", "vitamin", "type"]);

    private bool StartsSmall(int index)
    {
        var token = text.Tokens[index];
        return token is { Kind: TokenKind.Word, Casing: Casing.Lower } && char.IsLower(text.Folded.Chars[token.Start]);
    }
}
