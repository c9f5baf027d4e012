using System.Numerics;
using System.Runtime.CompilerServices;

namespace Evidence.Core.Search;

/// <summary>Goes through the rows of a set in ascending order, a word of bits at a time.</summary>
public ref struct RowEnumerator
{
    private readonly ReadOnlySpan<ulong> _words;
    private ulong _rest;
    private int _word;

    internal RowEnumerator(ReadOnlySpan<ulong> words)
    {
        _words = words;
        _word = -1;
    }

    /// <summary>The row.</summary>
    public int Current { get; private set; }

    /// <summary>Goes to the next row; false when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        while (_rest == 0)
        {
            if (++_word >= _words.Length)
            {
                return false;
            }

            _rest = _words[_word];
        }

        Current = unchecked((_word * RowSet.RowsOfWord) + BitOperations.TrailingZeroCount(_rest));
        _rest = unchecked(_rest & (_rest - 1));
        return true;
    }
}
