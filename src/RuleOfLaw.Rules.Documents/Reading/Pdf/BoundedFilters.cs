using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>The library's filters, each asked only for as much as the budget has.</summary>
internal sealed class BoundedFilters(PdfBudget budget) : IFilterProvider
{
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private BoundedFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, budget))];

    private sealed class BoundedFilter(IFilter filter, PdfBudget budget) : IFilter
    {
        /// <summary>The longest row of a predictor, in bits (own choice: text needs none, tables of references some bytes).</summary>
        private const long MaximumRow = 8L * 1024 * 1024;

        /// <summary>What a byte can become at most: an LZW code of 12 bits stands for up to 4,096 bytes; two bytes of a run for 128.</summary>
        private const long LzwFactor = 2731, RunFactor = 64, TextFactor = 4;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            CheckRow(DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex));
            switch (filter)
            {
                case FlateFilter:
                    Inflate(input, streamDictionary);
                    break;
                case LzwFilter:
                    Expect(input.Length * LzwFactor);
                    break;
                case RunLengthFilter:
                    Expect(input.Length * RunFactor);
                    break;
                case Ascii85Filter or AsciiHexDecodeFilter:
                    Expect(input.Length * TextFactor);
                    break;
                default:
                    throw new NotSupportedException("Pictures are not read.");
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Unpack(output.Length);
            if (streamDictionary.TryGet(NameToken.Type, out NameToken type) && type.Equals(NameToken.ObjStm))
            {
                PdfStructure.Guard(output.Span, budget);
            }

            return output;
        }

        private void CheckRow(DictionaryToken parameters)
        {
            long bits = 1;
            foreach (var name in (ReadOnlySpan<NameToken>)[NameToken.Columns, NameToken.Colors, NameToken.BitsPerComponent])
            {
                if (parameters.TryGet(name, out NumericToken number))
                {
                    bits = Math.Min(long.MaxValue / int.MaxValue, bits * Math.Max(1L, number.Int));
                }
            }

            if (bits > MaximumRow)
            {
                throw budget.Exceed();
            }
        }

        private void Expect(long bytes)
        {
            if (bytes > budget.Unpackable)
            {
                throw budget.Exceed();
            }
        }

        /// <summary>
        /// Unpacks into nothing first, for the library unpacks to the end and only then tells how much it was; and where it cannot unpack, it goes on with
        /// the packed bytes, as if they were a drawing. A font may be broken so, but not a page's text.
        /// </summary>
        private void Inflate(Memory<byte> input, DictionaryToken streamDictionary)
        {
            if (input.Length < 2 || !MemoryMarshal.TryGetArray<byte>(input, out var array))
            {
                return;
            }

            var packed = new PackedBytes(array.Array!, array.Offset + 2, array.Count - 2);
            using var inflater = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            try
            {
                long length = 0;
                for (int read; (read = inflater.Read(buffer)) > 0;)
                {
                    Expect(length += read);
                }

                budget.IsDamaged |= packed.AreWanting && IsText(streamDictionary);
            }
            catch (InvalidDataException)
            {
                budget.IsDamaged |= IsText(streamDictionary);
            }
        }

        /// <summary>Pages' drawings and tables of characters have no kind; drawings within them say so.</summary>
        private static bool IsText(DictionaryToken stream) =>
            !stream.ContainsKey(NameToken.Type) && !stream.ContainsKey(NameToken.Length1)
            && (!stream.TryGet(NameToken.Subtype, out NameToken subtype) || subtype.Equals(NameToken.Form));
    }

    /// <summary>Packed bytes that know whether more were asked for than there are; unpacking ends without a word where they are cut off.</summary>
    private sealed class PackedBytes(byte[] bytes, int offset, int count) : MemoryStream(bytes, offset, count, writable: false)
    {
        public bool AreWanting { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Note(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Note(base.Read(buffer));

        private int Note(int read)
        {
            AreWanting |= read == 0;
            return read;
        }
    }
}
