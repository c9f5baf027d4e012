namespace Evidence.Core.Text;

/// <summary>A number as it stands in the text.</summary>
/// <param name="Value">Its value; for an ambiguous lexeme with the mark read as a thousands mark.</param>
/// <param name="First">First token.</param>
/// <param name="End">Past the last token.</param>
/// <param name="IsWord">True when it is written in words.</param>
/// <param name="Scaled">True when a scale word or a power multiplied it.</param>
/// <param name="Decimal">The other value of an ambiguous lexeme ("1.234" may be a decimal); null when there is no doubt.</param>
internal readonly record struct Magnitude(double Value, int First, int End, bool IsWord, bool Scaled, double? Decimal)
{
    /// <summary>True for four plain digits that may be a year of our time.</summary>
    internal bool IsYearLike(TokenisedText text) =>
        !IsWord && !Scaled && End == First + 1 && Value is >= 1900 and < 2100 && text.Word(First).Length == 4 && text.Word(First).IndexOfAny('.', ',') < 0;
}
