using Evidence.Core.Language;
using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>What a unit shows that may speak for a label.</summary>
internal sealed class UnitSigns
{
    private static readonly string[] RoleNames = Enum.GetNames<PhraseRole>();
    private readonly HashSet<ulong> _seen = new(96);
    private readonly Action<ulong, string>? _learn;
    private readonly PageView _page;
    private readonly List<Sign> _signs = new(96);
    private UnitView _unit = null!;

    /// <summary>Looks at the units of a page, one after the other.</summary>
    /// <param name="page">The page.</param>
    /// <param name="learn">Told the name of each key; null when only keys are of use.</param>
    internal UnitSigns(PageView page, Action<ulong, string>? learn) => (_page, _learn) = (page, learn);

    /// <summary>The signs of a unit, each once, where it first stands; valid until the next unit is looked at.</summary>
    internal List<Sign> Of(int index)
    {
        _unit = _page.Units[index];
        _signs.Clear();
        _seen.Clear();
        Words();
        Phrases();
        Quantities();
        Rules();
        ConceptsAndScopes();
        Forms(_page, index);
        return _signs;
    }

    private void Words()
    {
        ReadOnlySpan<char> before = "^";
        for (var i = _unit.First; i < _unit.End; i++)
        {
            var word = WordOf(i);
            Add(SignKind.Word, word, default, i, i + 1);
            Add(SignKind.Pair, before, word, Math.Max(_unit.First, i - 1), i + 1);
            before = word;
        }

        Add(SignKind.Pair, before, "$", _unit.End - 1, _unit.End);
    }

    private ReadOnlySpan<char> WordOf(int i)
    {
        var word = _unit.Text.Word(i);
        return _unit[i].Kind switch
        {
            TokenKind.Number => word is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9'] ? "#year"
            : word.Length > 3 ? "#large"
            : "#number",
            TokenKind.Address => "#address",
            TokenKind.Sign when char.IsSurrogate(word[0]) => "#symbol",
            _ => word,
        };
    }

    // names of records are left out: they come and go with releases, weights with engines
    private void Phrases()
    {
        foreach (var hit in _unit.Hits)
        {
            if (hit.Phrase.Role != PhraseRole.Record)
            {
                var role = RoleNames[(int)hit.Phrase.Role];
                Add(SignKind.Lexicon, role, default, hit.First, hit.End);
                Add(SignKind.Lexicon, role, hit.Phrase.Role == PhraseRole.Concept ? hit.Phrase.Category : hit.Phrase.Id, hit.First, hit.End);
            }
        }
    }

    private void Quantities()
    {
        foreach (var quantity in _unit.Quantities)
        {
            var place = _unit.Quantity(quantity.Kind)!.Value;
            Add(SignKind.Quantity, quantity.Kind, default, place.First, place.End);
            if (quantity.Unit is { } unit)
            {
                Add(SignKind.Quantity, quantity.Kind, unit, place.First, place.End);
            }
        }
    }

    // the words of a red flag speak only where the text asserts them
    private void Rules()
    {
        foreach (var (row, place) in _unit.Rows.Where(found => !found.Row.IsFlag || FlagReader.IsAsserted(_unit, found.Place, negatable: true)))
        {
            Add(SignKind.Rule, row.Name, default, place.First, place.End);
        }
    }

    // roles with a value for each place or name say more by their role than by their value
    private static readonly HashSet<string> ByRoleOnly = new(StringComparer.Ordinal) { "city", "country", "unit", "pole", "journal" };

    private void ConceptsAndScopes()
    {
        var sentence = _unit.Sentence;
        foreach (var match in sentence.Matches)
        {
            var (first, end) = (_unit.First + match.First, _unit.First + match.End);
            var how = How(sentence.Scopes[match.First]);
            Add(SignKind.Concept, match.Role, how, first, end);
            if (!ByRoleOnly.Contains(match.Role))
            {
                Add(SignKind.Concept, match.Role, match.Value, first, end, '=');
            }
        }

        foreach (var (row, first, end) in sentence.Cues)
        {
            Add(SignKind.Concept, "scope", row.Name, _unit.First + first, _unit.First + end);
        }
    }

    private static string How(Scope scope) =>
        (scope & (Scope.Asked | Scope.Conditional)) != 0 ? "asked"
        : (scope & (Scope.Negated | Scope.Denied)) != 0 ? "denied"
        : (scope & Scope.Reported) != 0 ? "reported"
        : (scope & Scope.Hedged) != 0 ? "hedged"
        : string.Empty;

    private void Forms(PageView page, int index)
    {
        Form(page.IsHeading(index) ? "heading" : _unit.Block.Kind.ToString());
        FormIf(_unit.IsAlone, "alone");
        FormIf(_unit.Block.Bare && _unit.IsLast, "bare");
        FormIf(UnitForms.IsQuestion(_unit), "question");
        FormIf(UnitForms.IsLeadIn(_unit), "lead-in");
        FormIf(UnitForms.IsRunInHead(_unit), "run-in");
        FormIf(!UnitForms.IsSentence(_unit), "verbless");
        FormIf(index == 0, "opens-page");
        FormIf(index == page.Units.Count - 1, "closes-page");
        FormIf(page.Units.Count == 1, "only");
        FormIf(_unit.Titled > 1 && _unit.Titled >= _unit.Words * 0.75, "titled");
        Form(
            _unit.Words switch
            {
                <= 2 => "words-2",
                <= 5 => "words-5",
                <= 9 => "words-9",
                <= 16 => "words-16",
                <= 28 => "words-28",
                _ => "words-many",
            }
        );
        FormIf(_unit.Opening > _unit.First + 1, "has-head");
        Shape();
    }

    // what a unit looks like from afar: quotations, lists of names, references, lines of data
    private void Shape()
    {
        var (quotes, commas, numbers, marks, capitals) = (0, 0, 0, 0, 0);
        for (var i = _unit.First; i < _unit.End; i++)
        {
            var token = _unit[i];
            quotes += token.IsSign('"') ? 1 : 0;
            commas += token.IsSign(',') || token.IsSign(';') ? 1 : 0;
            numbers += token.Kind == TokenKind.Number ? 1 : 0;
            marks += token.Kind == TokenKind.Sign && token.Sign is '|' or '/' or '@' or '©' or '*' or '=' or '<' ? 1 : 0;
            capitals += token is { Kind: TokenKind.Word, Casing: not Casing.Lower } ? 1 : 0;
        }

        FormIf(_unit[_unit.First].IsSign('"'), "opens-quoted");
        FormIf(quotes > 0, "quotes");
        FormIf(commas * 4 > _unit.Words, "many-commas");
        FormIf(numbers * 3 > _unit.Words, "many-numbers");
        FormIf(marks > 0, "marks");
        FormIf(capitals * 2 > _unit.Words, "many-capitals");
        FormIf(capitals == 0, "no-capitals");
        FormIf(_unit[_unit.First].Kind == TokenKind.Number, "opens-with-number");
    }

    private void FormIf(bool holds, string name)
    {
        if (holds)
        {
            Form(name);
        }
    }

    private void Form(string name) => Add(SignKind.Form, name, default, _unit.First, _unit.End);

    private void Add(SignKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> second, int first, int end, char joint = ' ')
    {
        var key = Sign.KeyOf(kind, name, second, joint);
        if (_seen.Add(key))
        {
            _signs.Add(new Sign(kind, key, Math.Clamp(first, _unit.First, _unit.End - 1), Math.Clamp(end, _unit.First + 1, _unit.End)));
            _learn?.Invoke(key, second.IsEmpty ? $"{kind}:{name}" : $"{kind}:{name}{joint}{second}");
        }
    }
}
