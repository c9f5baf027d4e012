namespace Evidence.Storage.Catalogs;

/// <summary>A part of a catalog that was read, or why it could not be: the rest goes on without it.</summary>
/// <param name="Value">The part; null when it is damaged.</param>
/// <param name="Damage">What is damaged; null when nothing is.</param>
internal readonly record struct Part<T>(T? Value, string? Damage)
    where T : class
{
    /// <summary>The part.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public T Whole => Damage is null ? Value! : throw new StoreException(Damage);
}
