using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>
/// Where a text may repeat itself. Of two equal runs the earlier one holds a sample, a few characters at one of the places that are as far apart
/// as a run allows; the later one holds the same characters somewhere. So few places are remembered, and each place is looked up once.
/// </summary>
internal ref struct RunCandidates
{
    private const int Sample = 8;
    private const int LooksPerCharacter = 4;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _minimum;
    private readonly List<TextSpan> _starts = [];

    private RunCandidates(ReadOnlySpan<char> text, int minimum)
    {
        _text = text;
        _minimum = minimum;
    }

    /// <summary>
    /// The places at which a run of a length begins that stands elsewhere too, as ranges in order; all places where a run is too short to hold a sample,
    /// or where the text repeats itself over and over.
    /// </summary>
    public static List<TextSpan> Find(ReadOnlySpan<char> text, int minimum)
    {
        var step = minimum - Sample + 1;
        var candidates = new RunCandidates(text, minimum);
        return step >= Sample && candidates.LookUp(step) ? candidates.Merge() : All(text, minimum);
    }

    /// <summary>Every place at which a run of the length begins in a sentence.</summary>
    private static List<TextSpan> All(ReadOnlySpan<char> text, int minimum)
    {
        var starts = new List<TextSpan>();
        for (var start = 0; text[start..].IndexOf(DistilledText.SentenceEnd) is >= 0 and var length; start += length + 1)
        {
            if (length >= minimum)
            {
                starts.Add(new TextSpan(start, length - minimum + 1));
            }
        }

        return starts;
    }

    /// <summary>Looks up each place among the samples before it; false where there is too much to look at.</summary>
    private readonly bool LookUp(int step)
    {
        var samples = (_text.Length / step) + 1;
        var bits = BitOperations.Log2((uint)samples) + 3;
        var heads = ArrayPool<int>.Shared.Rent(1 << bits); // by hash: 1 + number of the sample; 0 for none
        var next = ArrayPool<int>.Shared.Rent(samples + 1); // by 1 + number of the sample: the one before it with the same hash
        heads.AsSpan(0, 1 << bits).Clear();
        var bytes = MemoryMarshal.AsBytes(_text);
        var (looks, coming) = (0, 0);
        for (var i = 0; i + Sample <= _text.Length; i++)
        {
            var at = bytes.Slice(sizeof(char) * i, sizeof(char) * Sample);
            var hash = (BinaryPrimitives.ReadUInt64LittleEndian(at) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(at[sizeof(ulong)..]), 23)) * 0x9E3779B97F4A7C15;
            ref var head = ref heads[hash >> (64 - bits)];
            for (var sample = head; sample > 0; sample = next[sample])
            {
                Compare((sample - 1) * step, i);
                looks++;
            }

            if (i == coming * step)
            {
                next[++coming] = head;
                head = coming;
            }

            if (looks > LooksPerCharacter * _text.Length)
            {
                break;
            }
        }

        ArrayPool<int>.Shared.Return(heads);
        ArrayPool<int>.Shared.Return(next);
        return looks <= LooksPerCharacter * _text.Length;
    }

    /// <summary>Goes to both sides from a sample and a place behind it, as far as a run that holds them both may reach.</summary>
    private readonly void Compare(int sample, int place)
    {
        var right = 0;
        while (right < _minimum && place + right < _text.Length && IsEqual(sample + right, place + right))
        {
            right++;
        }

        if (right < Sample)
        {
            return;
        }

        var left = 0;
        while (left < _minimum - Sample && sample - left > 0 && IsEqual(sample - left - 1, place - left - 1))
        {
            left++;
        }

        if (left + right >= _minimum)
        {
            _starts.Add(new TextSpan(sample - left, left + right - _minimum + 1));
            _starts.Add(new TextSpan(place - left, left + right - _minimum + 1));
        }
    }

    private readonly bool IsEqual(int one, int other) => _text[one] == _text[other] && _text[one] != DistilledText.SentenceEnd;

    private readonly List<TextSpan> Merge()
    {
        _starts.Sort();
        var count = 0;
        for (var i = 0; i < _starts.Count; i++)
        {
            var starts = _starts[i];
            if (count > 0 && starts.Start <= _starts[count - 1].End)
            {
                _starts[count - 1] = _starts[count - 1].Union(starts);
            }
            else
            {
                _starts[count++] = starts;
            }
        }

        _starts.RemoveRange(count, _starts.Count - count);
        return _starts;
    }
}
