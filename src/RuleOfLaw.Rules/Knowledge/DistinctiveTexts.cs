using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>
/// Texts without their general words (<see cref="GeneralWords"/>), indexed together by their pairs of characters: one walk through another text tells
/// the runs of two characters or more that it shares with each of them.
/// </summary>
/// <param name="words">What is cut away.</param>
/// <param name="length">How long the texts are together, and one more for each.</param>
internal sealed class DistinctiveTexts(GeneralWords words, int length)
{
    /// <summary>What stands for a character that was cut away, and between two texts.</summary>
    public const char Blank = '\0';

    /// <summary>Occurrences of a pair in one text that are looked at: enough for any real text, and a text of one repeated word costs no more.</summary>
    private const int MostStarts = 8;

    private const int FewestSlots = 256;

    private readonly char[] _chars = new char[length];
    private readonly int[] _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(length / 2, FewestSlots))]; // by hash of a pair: 1 + where it stands last
    private readonly int[] _before = new int[length]; // by position: 1 + where a pair of the same hash stands before
    private readonly ushort[] _owners = new ushort[length]; // by position: the text's index
    private readonly List<List<TextSpan>> _runs = []; // by text: the runs that the other text shares with it, in the other's order
    private readonly List<TermHit> _general = [];
    private char[] _other = [];
    private int _end;

    public void Add(ReadOnlySpan<char> text)
    {
        var start = _end;
        _end += text.Length + 1;
        words.Distil(text, _chars.AsSpan(start, text.Length), _general);
        for (var i = start; i + 1 < _end; i++)
        {
            if (_chars[i] != Blank && _chars[i + 1] != Blank)
            {
                AddPair(i, start);
            }
        }

        _runs.Add([]);
    }

    /// <summary>Finds what another text shares with each of these.</summary>
    public void Compare(ReadOnlySpan<char> text)
    {
        foreach (var runs in _runs)
        {
            runs.Clear();
        }

        _other = _other.Length < text.Length ? new char[text.Length] : _other;
        var other = _other.AsSpan(0, text.Length);
        words.Distil(text, other, _general);
        for (var i = 0; i + 1 < other.Length; i++)
        {
            if (other[i] == Blank || other[i + 1] == Blank)
            {
                continue;
            }

            for (var at = Head(other[i], other[i + 1]) - 1; at >= 0; at = _before[at] - 1)
            {
                if (_chars[at] == other[i] && _chars[at + 1] == other[i + 1])
                {
                    AddRun(_runs[_owners[at]], i, at, other);
                }
            }
        }
    }

    /// <summary>The words that the text compared last shares with one of these, each once, as places in it.</summary>
    public ReadOnlySpan<TextSpan> SharedWith(int index)
    {
        var runs = _runs[index];
        for (var i = runs.Count - 1; i > 0; i--)
        {
            if (StandsBefore(runs, i))
            {
                runs.RemoveAt(i);
            }
        }

        return CollectionsMarshal.AsSpan(runs);
    }

    public ImmutableArray<string> WordsSharedWith(int index)
    {
        var runs = SharedWith(index);
        var shared = new string[runs.Length];
        for (var i = 0; i < shared.Length; i++)
        {
            shared[i] = Word(runs[i]).ToString();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(shared);
    }

    private bool StandsBefore(List<TextSpan> runs, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (Word(runs[i]).SequenceEqual(Word(runs[index])))
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<char> Word(TextSpan run) => _other.AsSpan(run.Start, run.Length);

    /// <summary>The longest run at a place counts, and the next begins behind it.</summary>
    private void AddRun(List<TextSpan> runs, int start, int at, ReadOnlySpan<char> other)
    {
        var last = runs.Count > 0 ? runs[^1] : new TextSpan(0, 0);
        if (last.Start < start && start < last.End)
        {
            return;
        }

        var run = new TextSpan(start, Common(other[start..], _chars.AsSpan(at)));
        if (runs.Count == 0 || last.Start < start)
        {
            runs.Add(run);
        }
        else if (run.Length > last.Length)
        {
            runs[^1] = run;
        }
    }

    private static int Common(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] != Blank && left[length] == right[length])
        {
            length++;
        }

        return length;
    }

    private void AddPair(int at, int start)
    {
        ref var head = ref Head(_chars[at], _chars[at + 1]);
        var same = 0;
        for (var other = head - 1; other >= start; other = _before[other] - 1)
        {
            if (_chars[other] == _chars[at] && _chars[other + 1] == _chars[at + 1] && ++same == MostStarts)
            {
                return;
            }
        }

        (_before[at], head) = (head, at + 1);
        _owners[at] = (ushort)_runs.Count;
    }

    private ref int Head(char first, char second) => ref _heads[(int)((((uint)first << 16 | second) * 0x9E3779B1u) >> 12) & (_heads.Length - 1)];
}
