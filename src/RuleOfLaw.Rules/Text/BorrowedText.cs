using System.Buffers;
using System.Reflection;
using System.Text;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// The text of an embedded file in memory of the pool. All files are read at every start, and what is kept of most are single fields: so the text itself
/// is not kept.
/// </summary>
internal sealed class BorrowedText : IDisposable
{
    /// <summary>As many bytes as the largest file has; its characters are half as many. With room for any, the same two arrays are borrowed again and again.</summary>
    private const int Room = 1 << 17;

    private readonly int _length;
    private char[]? _chars;

    /// <summary>Reads a file; of this library's files unless another assembly is named.</summary>
    public BorrowedText(string name, Assembly? assembly = null)
    {
        using var stream = (assembly ?? typeof(BorrowedText).Assembly).GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its data file {name}.");
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(Room, (int)stream.Length));
        var count = stream.ReadAtLeast(bytes, (int)stream.Length);
        _chars = ArrayPool<char>.Shared.Rent(Math.Max(Room / 2, Encoding.UTF8.GetCharCount(bytes, 0, count)));
        _length = Encoding.UTF8.GetChars(bytes, 0, count, _chars, 0);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>The text.</summary>
    /// <exception cref="ObjectDisposedException">It has been given back.</exception>
    public ReadOnlyMemory<char> Memory
    {
        get
        {
            ObjectDisposedException.ThrowIf(_chars is null, this);
            return _chars.AsMemory(0, _length);
        }
    }

    /// <summary>The same.</summary>
    public ReadOnlySpan<char> Span => Memory.Span;

    public void Dispose()
    {
        if (_chars is not null)
        {
            ArrayPool<char>.Shared.Return(_chars);
            _chars = null;
        }
    }
}
