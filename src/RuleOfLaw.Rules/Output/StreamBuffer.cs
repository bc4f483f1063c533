using System.Buffers;

namespace RuleOfLaw.Rules.Output;

/// <summary>
/// A rented buffer between a JSON writer and its stream, emptied as it fills: a writer that has the stream itself keeps everything up to its next
/// flush in a buffer that it grows by doubling.
/// </summary>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>, IDisposable
{
    private const int Size = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _length;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsSpan(_length);
    }

    /// <summary>Writes what is left and gives the buffer back.</summary>
    public void Dispose()
    {
        Empty();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void MakeRoom(int size)
    {
        if (_buffer.Length - _length >= Math.Max(1, size))
        {
            return;
        }

        Empty();
        if (_buffer.Length < size)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = ArrayPool<byte>.Shared.Rent(size);
        }
    }

    private void Empty()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
