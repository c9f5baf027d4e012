using System.Xml;
using System.Xml.Linq;

namespace Evidence.Core.Imports;

/// <summary>An element of PubMed XML as a tree, without name spaces.</summary>
internal static class PubMedXml
{
    public const int MaxDepth = 64;

    /// <summary>The element at which the reader stands; null when it is nested too deep to be one.</summary>
    public static XElement? Load(XmlReader reader)
    {
        var root = new XElement(reader.LocalName);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return root;
        }

        var open = new Stack<XElement>([root]);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (open.Count > MaxDepth)
            {
                return null;
            }

            Add(reader, open);
        }

        reader.Read();
        return root;
    }

    private static void Add(XmlReader reader, Stack<XElement> open)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = new XElement(reader.LocalName);
                var isEmpty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                {
                    element.SetAttributeValue(reader.LocalName, reader.Value);
                }

                open.Peek().Add(element);
                if (!isEmpty)
                {
                    open.Push(element);
                }

                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                open.Peek().Add(reader.Value);
                break;
        }
    }
}
