namespace Evidence.Core.Text;

/// <summary>How the text to read is written.</summary>
public enum TextFormat
{
    /// <summary>Plain text; bullets, bars and hash marks in it are honoured.</summary>
    Plain,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML: the article is extracted, the offsets are those of the extracted text.</summary>
    Html,
}
