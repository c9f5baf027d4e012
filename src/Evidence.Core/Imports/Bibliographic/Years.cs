using System.Globalization;

namespace Evidence.Core.Imports;

/// <summary>Years as files write them.</summary>
internal static class Years
{
    /// <summary>The first four digits that stand alone: <c>2021</c>, <c>2021/02/18</c>, <c>2021 Feb 18</c>; null when there are none.</summary>
    public static int? Of(string? text)
    {
        for (var i = 0; text is not null && i + 4 <= text.Length && i < 40; i++)
        {
            var alone = (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
            if (alone && !text.AsSpan(i, 4).ContainsAnyExceptInRange('0', '9'))
            {
                return int.Parse(text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
