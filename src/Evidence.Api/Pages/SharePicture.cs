using SkiaSharp;

namespace Evidence.Api.Pages;

/// <summary>
/// A claim as a picture of 1200 by 630 points, for those who see a link before they open it: its words, the verdict by sign and word, and the figures as dots.
/// </summary>
/// <param name="Statement">What is claimed.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Claimed">What the page counts; null where it counts nothing.</param>
/// <param name="Found">What the source counts; null where it counts nothing.</param>
public sealed record SharePicture(string Statement, string Verdict, Dots? Claimed, Dots? Found)
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 64;
    private const int Foot = 564;
    private static readonly SKColor Paper = new(0xFC, 0xFA, 0xF6);
    private static readonly SKColor Ink = new(0x1C, 0x25, 0x30);
    private static readonly SKColor Soft = new(0x4C, 0x58, 0x66);
    private static readonly SKColor Brand = new(0x17, 0x32, 0x4D);
    private static readonly Lazy<SKTypeface> Sans = new(static () => Face("DejaVuSans.ttf"));
    private static readonly Lazy<SKTypeface> Serif = new(static () => Face("DejaVuSerif-Bold.ttf"));

    /// <summary>The picture of a claim as it is recorded.</summary>
    public static SharePicture Of(Node claim) =>
        new(claim["statement"].Text, claim["assessment"]["verdict"].Text, ClaimDots.Claimed(claim), ClaimDots.Found(claim));

    /// <summary>The picture as PNG; the same claim gives the same bytes.</summary>
    public byte[] Png()
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        using (var bar = Fill(Color()))
        {
            canvas.DrawRect(0, 0, 24, Height, bar);
        }

        Text(canvas, "Evidence", Serif.Value, 34, Margin, 84, Brand);
        Tag(canvas);
        var dots = Claimed is null && Found is null ? 0 : 150;
        Words(canvas, 150, Foot - 40 - dots);
        Figures(canvas, Foot - 110);
        Text(canvas, "What trials of cell therapy measured, and what pages claim. The grounds stand behind the link.", Sans.Value, 22, Margin, Foot + 34, Soft);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private void Tag(SKCanvas canvas)
    {
        var label = $"{VerdictSigns.Sign(Verdict).Sign} {VerdictSigns.Label(Verdict)}";
        using var font = new SKFont(Sans.Value, 36) { Embolden = true };
        var wide = font.MeasureText(label);
        using var paint = Fill(Color());
        canvas.DrawRoundRect(Width - Margin - wide - 48, 44, wide + 48, 60, 10, 10, paint);
        using var white = Fill(SKColors.White);
        canvas.DrawText(label, Width - Margin - wide - 24, 87, SKTextAlign.Left, font, white);
    }

    // as large as the words fit; what does not fit even small is cut with an ellipsis
    private void Words(SKCanvas canvas, float top, float bottom)
    {
        foreach (var size in new float[] { 60, 52, 44, 38, 32 })
        {
#pragma warning disable CA2000 // it is disposed of at the end of its turn
            using var font = new SKFont(Serif.Value, size);
#pragma warning restore CA2000
            var lines = Lines($"“{Statement}”", font, Width - (2 * Margin));
            var most = (int)((bottom - top) / (size * 1.3f));
            if (lines.Count > most && size > 32)
            {
                continue;
            }

            var y = top + size;
            foreach (var (line, i) in lines.Take(most).Select((line, i) => (line, i)))
            {
                Text(canvas, i == most - 1 && lines.Count > most ? line + " …" : line, Serif.Value, size, Margin, y, Ink);
                y += size * 1.3f;
            }

            return;
        }
    }

    private void Figures(SKCanvas canvas, float top)
    {
        var x = (float)Margin;
        foreach (var (label, dots) in new[] { ("The page", Claimed), ("The source", Found) })
        {
            if (dots is not { } shown)
            {
                continue;
            }

            Text(canvas, $"{label}: {shown.Said}", Sans.Value, 30, x, top, Ink);
            Draw(canvas, shown, x, top + 20);
            x += (Width - (2 * Margin)) / 2f;
        }
    }

    private static void Draw(SKCanvas canvas, Dots dots, float left, float top)
    {
        var columns = dots.Drawn <= 12 ? 12 : 25;
        var step = dots.Drawn <= 12 ? 40f : 20f;
        using var full = Fill(Brand);
        using var hollow = new SKPaint { Color = Soft, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2 };
        for (var i = 0; i < dots.Drawn; i++)
        {
            canvas.DrawCircle(
                left + ((i % columns) * step) + (step / 2),
                top + ((i / columns) * step) + (step / 2),
                (step / 2) - (i < dots.Filled ? 3 : 4),
                i < dots.Filled ? full : hollow
            );
        }
    }

    private static List<string> Lines(string text, SKFont font, float wide)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (font.MeasureText(longer) <= wide || line.Length == 0)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        return [.. lines.Append(line).Where(static one => one.Length > 0)];
    }

    private SKColor Color() => Verdict switch
    {
        "supported" => new(0x1D, 0x6B, 0x3A),
        "partly-supported" or "overstated" => new(0x7A, 0x52, 0x00),
        "contradicted" or "misattributed" => new(0xA3, 0x23, 0x1B),
        "not-evidence" => new(0x6A, 0x3D, 0x8A),
        _ => Soft,
    };

    private static void Text(SKCanvas canvas, string text, SKTypeface face, float size, float x, float y, SKColor colour)
    {
        using var font = new SKFont(face, size);
        using var paint = Fill(colour);
        canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
    }

    private static SKPaint Fill(SKColor colour) => new() { Color = colour, IsAntialias = true };

    private static SKTypeface Face(string file)
    {
        using var stream = typeof(SharePicture).Assembly.GetManifestResourceStream("Pages.Fonts." + file)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
