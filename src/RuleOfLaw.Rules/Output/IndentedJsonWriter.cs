using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace RuleOfLaw.Rules.Output;

/// <summary>
/// Writes JSON in the one form assessments have: indented by two blanks, Chinese as it is, byte for byte what a <see cref="System.Text.Json.Utf8JsonWriter"/>
/// writes. An assessment has thousands of values whose names are known to need no escaping and whose order is known to be right, so nothing
/// but texts is looked at; what is written goes through a rented buffer that is emptied as it fills.
/// </summary>
internal sealed class IndentedJsonWriter(Stream stream) : IDisposable
{
    private const int Size = 16 * 1024;
    private const int TextSize = 512;
    private const int LongestNumber = 64; // of either kind, with room to spare

    // What HTML would need escaped is not: this is a file, not part of a page.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly char[] _escaped = ArrayPool<char>.Shared.Rent(TextSize);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _length;
    private int _depth;
    private bool _isEmpty = true; // nothing stands yet in the object or array that is open

    public void WriteStartObject() => WriteStart((byte)'{');

    public void WriteStartObject(ReadOnlySpan<byte> name) => WriteStart(name, (byte)'{');

    public void WriteEndObject() => WriteEnd((byte)'}');

    public void WriteStartArray(ReadOnlySpan<byte> name) => WriteStart(name, (byte)'[');

    public void WriteEndArray() => WriteEnd((byte)']');

    public void WriteNull(ReadOnlySpan<byte> name) => WriteLiteral(name, "null"u8);

    public void WriteBoolean(ReadOnlySpan<byte> name, bool value) => WriteLiteral(name, value ? "true"u8 : "false"u8);

    public void WriteNumber(ReadOnlySpan<byte> name, int value)
    {
        WriteName(name, LongestNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    public void WriteNumber(ReadOnlySpan<byte> name, decimal value)
    {
        WriteName(name, LongestNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    /// <summary>Writes a text, or null.</summary>
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
        {
            WriteNull(name);
            return;
        }

        WriteName(name, 0);
        WriteText(value);
    }

    public void WriteStringValue(string value)
    {
        BeginValue(0);
        WriteText(value);
    }

    // Names that others chose are texts like any other.
    public void WriteBoolean(string name, bool value)
    {
        WriteName(name);
        Write(value ? "true"u8 : "false"u8);
    }

    public void WriteNumber(string name, decimal value)
    {
        WriteName(name);
        MakeRoom(LongestNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    public void WriteString(string name, string? value)
    {
        WriteName(name);
        if (value is null)
        {
            Write("null"u8);
        }
        else
        {
            WriteText(value);
        }
    }

    /// <summary>Writes what is left and gives the buffers back.</summary>
    public void Dispose()
    {
        Empty();
        ArrayPool<byte>.Shared.Return(_buffer);
        ArrayPool<char>.Shared.Return(_escaped);
        _buffer = [];
    }

    private void WriteStart(byte bracket)
    {
        BeginValue(1);
        Open(bracket);
    }

    private void WriteStart(ReadOnlySpan<byte> name, byte bracket)
    {
        WriteName(name, 1);
        Open(bracket);
    }

    private void Open(byte bracket)
    {
        _buffer[_length++] = bracket;
        _depth++;
        _isEmpty = true;
    }

    private void WriteEnd(byte bracket)
    {
        _depth--;
        MakeRoom((2 * _depth) + 2);
        if (!_isEmpty)
        {
            BreakLine();
        }

        _buffer[_length++] = bracket;
        _isEmpty = false;
    }

    private void WriteLiteral(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        WriteName(name, value.Length);
        value.CopyTo(_buffer.AsSpan(_length));
        _length += value.Length;
    }

    /// <summary>Begins a property; behind its name there is room for a value of a known length.</summary>
    private void WriteName(ReadOnlySpan<byte> name, int room)
    {
        BeginValue(name.Length + 4 + room);
        var place = _buffer.AsSpan(_length);
        place[0] = (byte)'"';
        name.CopyTo(place[1..]);
        "\": "u8.CopyTo(place[(name.Length + 1)..]);
        _length += name.Length + 4;
    }

    /// <summary>Begins a property with a name that others chose.</summary>
    private void WriteName(string name)
    {
        BeginValue(0);
        WriteText(name);
        Write(": "u8);
    }

    /// <summary>The comma behind the value before and a line of its own, with room behind them.</summary>
    private void BeginValue(int room)
    {
        MakeRoom((2 * _depth) + 2 + room);
        if (!_isEmpty)
        {
            _buffer[_length++] = (byte)',';
        }

        _isEmpty = false;
        if (_depth > 0)
        {
            BreakLine();
        }
    }

    private void BreakLine()
    {
        _buffer[_length++] = (byte)'\n';
        _buffer.AsSpan(_length, 2 * _depth).Fill((byte)' ');
        _length += 2 * _depth;
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        MakeRoom(1);
        _buffer[_length++] = (byte)'"';
        while (!text.IsEmpty)
        {
            Encoder.Encode(text, _escaped, out var read, out var written);
            MakeRoom(3 * written);
            _length += Encoding.UTF8.GetBytes(_escaped.AsSpan(0, written), _buffer.AsSpan(_length));
            text = text[read..];
        }

        MakeRoom(1);
        _buffer[_length++] = (byte)'"';
    }

    private void Write(ReadOnlySpan<byte> text)
    {
        MakeRoom(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void MakeRoom(int size)
    {
        if (_buffer.Length - _length < size)
        {
            Empty();
        }
    }

    private void Empty()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }
}
