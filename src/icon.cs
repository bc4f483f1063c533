// Draws the packages' icon: a report, one line of it marked as a diagnostic is, and a tick. Run with: dotnet run src/icon.cs src/icon.png
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

const int Size = 128;
const int Samples = 4; // in each direction, for smooth edges

var (blue, white, grey, amber, green) = ((0x1F, 0x4E, 0x79), (0xFF, 0xFF, 0xFF), (0xB4, 0xC3, 0xD2), (0xE0, 0x8A, 0x00), (0x3C, 0xC0, 0x78));
var pixels = new byte[Size * ((Size * 4) + 1)]; // each row begins with the number of its filter: none
for (var y = 0; y < Size; y++)
{
    for (var x = 0; x < Size; x++)
    {
        var (r, g, b, a) = (0, 0, 0, 0);
        for (var i = 0; i < Samples * Samples; i++)
        {
            if (At(x + (((i % Samples) + 0.5) / Samples), y + (((i / Samples) + 0.5) / Samples)) is var (red, green1, blue1))
            {
                (r, g, b, a) = (r + red, g + green1, b + blue1, a + 1);
            }
        }

        var pixel = (y * ((Size * 4) + 1)) + 1 + (x * 4);
        var covered = Math.Max(a, 1);
        (pixels[pixel], pixels[pixel + 1], pixels[pixel + 2], pixels[pixel + 3]) = ((byte)(r / covered), (byte)(g / covered), (byte)(b / covered), (byte)(a * 255 / (Samples * Samples)));
    }
}

File.WriteAllBytes(args[0], Png(pixels));

// The colour at a point; null outside the tile.
(int, int, int)? At(double x, double y)
{
    if (!InRounded(x, y, 0, 0, 128, 128, 22))
    {
        return null;
    }

    if (Math.Min(ToSegment(x, y, 72, 92, 84, 104), ToSegment(x, y, 84, 104, 108, 74)) < 5)
    {
        return green;
    }

    if (!InRounded(x, y, 28, 18, 94, 110, 7))
    {
        return blue;
    }

    foreach (var line in (int[])[34, 48, 82])
    {
        if (ToSegment(x, y, 40, line, line == 82 ? 62 : 82, line) < 2.5)
        {
            return grey;
        }
    }

    var wave = 64 + (2.6 * Math.Sin((x - 40) * Math.PI / 6));
    return x is > 40 and < 82 && Math.Abs(y - wave) < 2.2 ? amber : white;
}

static bool InRounded(double x, double y, double left, double top, double right, double bottom, double radius)
{
    var dx = Math.Max(Math.Max(left + radius - x, x - (right - radius)), 0);
    var dy = Math.Max(Math.Max(top + radius - y, y - (bottom - radius)), 0);
    return (dx * dx) + (dy * dy) <= radius * radius;
}

static double ToSegment(double x, double y, double x1, double y1, double x2, double y2)
{
    var (dx, dy) = (x2 - x1, y2 - y1);
    var t = Math.Clamp((((x - x1) * dx) + ((y - y1) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
    return Math.Sqrt(Math.Pow(x - x1 - (t * dx), 2) + Math.Pow(y - y1 - (t * dy), 2));
}

static byte[] Png(byte[] rows)
{
    using var data = new MemoryStream();
    using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
    {
        zlib.Write(rows);
    }

    var header = new byte[13]; // width, height, 8 bits, RGB with alpha, and three zeros
    BinaryPrimitives.WriteInt32BigEndian(header, Size);
    BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
    (header[8], header[9]) = (8, 6);
    return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
}

static byte[] Chunk(string type, byte[] data)
{
    byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
    var chunk = new byte[body.Length + 8];
    BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
    body.CopyTo(chunk, 4);
    BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc32(body));
    return chunk;
}

static uint Crc32(byte[] data)
{
    var crc = uint.MaxValue;
    foreach (var one in data)
    {
        crc ^= one;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }
    }

    return ~crc;
}
