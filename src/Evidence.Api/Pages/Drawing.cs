using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>A drawing that a page shows by its address, with the room that it takes: so the page stands still while it comes.</summary>
/// <param name="Address">The address.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
public sealed partial record Drawing(string Address, int Width, int Height)
{
    /// <summary>The same for a telephone, its letters as large; null where there is none.</summary>
    public Drawing? Narrow { get; init; }

    private const int Head = 1024;
    private const int UsualWidth = 640;
    private const int UsualHeight = 400;

    /// <summary>What an SVG file says of its size.</summary>
    internal static Drawing Read(string address, ReadOnlySpan<byte> svg)
    {
        var head = Encoding.UTF8.GetString(svg[..Math.Min(svg.Length, Head)]);
        return Size().Match(head) is { Success: true } size
            ? new(address, Whole(size.Groups["w"].Value), Whole(size.Groups["h"].Value))
            : new(address, UsualWidth, UsualHeight);
    }

    private static int Whole(string number) => (int)Math.Ceiling(double.Parse(number, CultureInfo.InvariantCulture));

    [GeneratedRegex("<svg[^>]*\\sviewBox=\"[-0-9.]+ [-0-9.]+ (?<w>[0-9.]+) (?<h>[0-9.]+)\"")]
    private static partial Regex Size();
}
