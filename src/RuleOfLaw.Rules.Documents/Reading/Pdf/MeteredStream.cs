namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>A file's bytes as a stream that counts what is read: a library that looks for lost objects again and again reads the file a thousand times.</summary>
internal sealed class MeteredStream(ReadOnlyMemory<byte> content, PdfBudget budget) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            budget.Read(1);
            _position = value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Clamp(content.Length - _position, 0, buffer.Length);
        budget.Read(count + 1);
        content.Span.Slice((int)Math.Min(_position, content.Length), count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int ReadByte()
    {
        budget.Read(1);
        return _position < content.Length ? content.Span[(int)_position++] : -1;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => content.Length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
