using System.Xml.Linq;

namespace Evidence.Core.Imports;

/// <summary>A place in PubMed XML that remembers what was taken: what nobody took is what a study has no place for, complete by construction.</summary>
internal readonly struct PubMedElement
{
    private static readonly List<PubMedElement> None = [];

    private readonly XElement? _element;
    private readonly Dictionary<XObject, string?> _taken;

    public PubMedElement(XElement root)
        : this(root, [])
    {
    }

    // what was taken, and its words where they were read as they stand
    private PubMedElement(XElement? element, Dictionary<XObject, string?> taken) => (_element, _taken) = (element, taken);

    /// <summary>The first element of a name; one that does not exist when there is none.</summary>
    public PubMedElement this[string name] => new(_element?.Element(name), _taken);

    /// <summary>All elements of a name.</summary>
    public IReadOnlyList<PubMedElement> All(string name)
    {
        var taken = _taken;
        return _element is null ? None : [.. _element.Elements(name).Select(element => new PubMedElement(element, taken))];
    }

    /// <summary>The words, markup and all, as plain text, not taken; null when there are none.</summary>
    public string? Peek() => _element is not null && PubMedText.Of(_element) is { Length: > 0 } text ? text : null;

    /// <summary>The same, taken.</summary>
    public string? Text()
    {
        var text = Peek();
        if (text is not null)
        {
            _taken[_element!] = text;
        }

        return text;
    }

    public string? Attribute(string name) => (string?)_element?.Attribute(name);

    /// <summary>Marks the words as taken, told in other words.</summary>
    public void Take()
    {
        if (_element is not null)
        {
            _taken[_element] = null;
        }
    }

    /// <summary>Marks an attribute as taken.</summary>
    public void TakeAttribute(string name)
    {
        if (_element?.Attribute(name) is { } attribute)
        {
            _taken[attribute] = null;
        }
    }

    /// <summary>What was read as it stands, to compare with what the study shows.</summary>
    public IEnumerable<Unmapped> Read()
    {
        foreach (var (place, words) in _taken)
        {
            if (words is not null)
            {
                yield return new(Path((XElement)place), words);
            }
        }
    }

    /// <summary>What was not taken, in the order of the article; an element with words of its own is one value, markup and all.</summary>
    public IEnumerable<Unmapped> Rest() => Rest(_taken);

    /// <summary>Every value of the article.</summary>
    public IEnumerable<Unmapped> Everything() => Rest([]);

    private IEnumerable<Unmapped> Rest(Dictionary<XObject, string?> taken)
    {
        var waiting = new Stack<XElement>(_element is null ? [] : [_element]);
        while (waiting.TryPop(out var element))
        {
            foreach (var attribute in element.Attributes())
            {
                if (!taken.ContainsKey(attribute) && attribute.Value.Length > 0)
                {
                    yield return new($"{Path(element)}/@{attribute.Name.LocalName}", attribute.Value);
                }
            }

            if (taken.ContainsKey(element))
            {
                continue;
            }

            if (!element.HasElements || element.Nodes().OfType<XText>().Any(static text => !string.IsNullOrWhiteSpace(text.Value)))
            {
                if (PubMedText.Of(element) is { Length: > 0 } words)
                {
                    yield return new(Path(element), words);
                }

                continue;
            }

            foreach (var child in element.Elements().Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    private static string Path(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(static one => one.Name.LocalName));
}
