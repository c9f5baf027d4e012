namespace Evidence.Core.Text;

/// <summary>A page is too long to be answered in one piece; the message says how long it is and how long it may be.</summary>
public sealed class PageTooLongException : Exception
{
    /// <summary>Without words; required of exceptions, not used.</summary>
    public PageTooLongException()
    {
    }

    /// <summary>With the message to show.</summary>
    public PageTooLongException(string message)
        : base(message)
    {
    }

    /// <summary>With the message to show and its cause; required of exceptions, not used.</summary>
    public PageTooLongException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
