namespace Evidence.Storage;

/// <summary>What an answer needs is being prepared beside the requests; the message says what.</summary>
public sealed class NotReadyException : Exception
{
    /// <summary>Without words; required of exceptions, not used.</summary>
    public NotReadyException()
    {
    }

    /// <summary>With what is being prepared.</summary>
    public NotReadyException(string message)
        : base(message)
    {
    }

    /// <summary>With what is being prepared and why it is not there.</summary>
    public NotReadyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
