namespace Evidence.Storage;

/// <summary>The store cannot be used as asked; the message says where, what and what would be right.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Without words; required of exceptions, not used.</summary>
    public StoreException()
    {
    }

    /// <summary>With the message to show.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>With the message to show and what the database said.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
