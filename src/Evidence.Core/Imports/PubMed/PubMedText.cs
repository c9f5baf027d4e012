using System.Text;
using System.Xml.Linq;
using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Words of PubMed XML. Markup that says how they look is dropped; raised figures behind a figure stay raised.</summary>
internal static class PubMedText
{
    /// <summary>The words of an element on one line.</summary>
    public static string Of(XElement element)
    {
        if (!element.HasElements)
        {
            return NoteLines.Line(element.Value);
        }

        var text = new StringBuilder();
        Append(element, text);
        return NoteLines.Line(text.ToString());
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement { Name.LocalName: "sup" } raised)
            {
                PlainText.AppendRaised(text, Of(raised));
            }
            else if (node is XElement child)
            {
                Append(child, text);
            }
        }
    }
}
