using System.Buffers;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>The runs of one length that a text has shown so far, by hash; equal runs are told by their characters. Its buffer is rented, for it is as long as the text.</summary>
internal readonly ref struct RunTable : IDisposable
{
    private readonly int[] _starts; // 1 + where the run begins; 0 is free
    private readonly int _mask;
    private readonly int _shift;

    public RunTable(int runs)
    {
        var bits = 4;
        while (1 << bits < runs * 2)
        {
            bits++;
        }

        _starts = ArrayPool<int>.Shared.Rent(1 << bits);
        _starts.AsSpan(0, 1 << bits).Clear();
        _mask = (1 << bits) - 1;
        _shift = 64 - bits;
    }

    /// <summary>Where an equal run began first; -1 when it is new, and remembered now.</summary>
    public int FindOrAdd(ReadOnlySpan<char> text, int start, int length, ulong hash)
    {
        // The last characters weigh least in the hash: mixed, they reach the bits that make the slot.
        var slot = (int)((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> _shift);
        while (_starts[slot] is not 0 and var one)
        {
            if (text.Slice(one - 1, length).SequenceEqual(text.Slice(start, length)))
            {
                return one - 1;
            }

            slot = (slot + 1) & _mask;
        }

        _starts[slot] = start + 1;
        return -1;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(_starts);
}
