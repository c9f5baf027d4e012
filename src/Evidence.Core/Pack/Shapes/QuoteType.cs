using System.Text;
using System.Text.Json;

namespace Evidence.Core.Pack;

/// <summary>The exact words of a source: few enough to be a quotation.</summary>
internal sealed class QuoteType(int mostWords) : TextType
{
    public override string Name => $"at most {mostWords} words";

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        var words = Encoding.UTF8.GetString(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > mostWords)
        {
            check.Add(Defects.BadText, $"{words} words are quoted", $"At most {mostWords} words.");
        }
    }
}
