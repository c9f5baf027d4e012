namespace Evidence.Core.Search;

/// <summary>Where a word stands in a record, in one number: by stem, then by place.</summary>
/// <param name="Packed">Stem, place and field, from the highest bits to the lowest.</param>
internal readonly record struct WordOccurrence(ulong Packed) : IComparable<WordOccurrence>
{
    private const int FieldBits = 2;
    private const int StemShift = 32;

    public WordOccurrence(int stem, int place, int field)
        : this(((ulong)stem << StemShift) | ((ulong)place << FieldBits) | (uint)field) { }

    public int Stem => (int)(Packed >> StemShift);

    public int Place => (int)((Packed & uint.MaxValue) >> FieldBits);

    public int Field => (int)(Packed & ((1 << FieldBits) - 1));

    public int CompareTo(WordOccurrence other) => Packed.CompareTo(other.Packed);
}
