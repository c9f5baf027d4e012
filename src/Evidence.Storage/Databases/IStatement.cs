namespace Evidence.Storage.Databases;

/// <summary>
/// A statement that changes rows, prepared once and run for each of very many records. Parameters are named by their place in the text, from 1;
/// what is bound stays bound until it is bound anew.
/// </summary>
internal interface IStatement : IDisposable
{
    /// <summary>Binds a number.</summary>
    void Bind(int place, long value);

    /// <summary>Binds a text.</summary>
    void Bind(int place, string text);

    /// <summary>Binds bytes.</summary>
    void Bind(int place, ReadOnlySpan<byte> bytes);

    /// <summary>Runs it.</summary>
    /// <returns>How many rows changed.</returns>
    int Run();
}
