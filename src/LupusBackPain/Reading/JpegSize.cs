using System.Buffers.Binary;

namespace LupusBackPain.Reading;

/// <summary>Reads the size of a JPEG picture as it is shown: its EXIF orientation may lay it on its side.</summary>
internal static class JpegSize
{
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file)
    {
        var lies = false;
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length || marker is 0xD9 or 0xDA)
            {
                return null;
            }
            var data = file.Slice(at + 4, length - 2);
            if (IsFrame(marker))
            {
                return data.Length < 6 || !IsWhole(file[at..]) ? null : Size(data, lies);
            }
            lies |= marker == 0xE1 && Orientation(data) is >= 5 and <= 8;
            at += 2 + length;
        }
        return null;
    }

    // SOF0 to SOF15 without the three that share their range: DHT, JPG and DAC.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // A file that is cut off has no end mark.
    private static bool IsWhole(ReadOnlySpan<byte> rest) => rest.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0;

    private static (int, int)? Size(ReadOnlySpan<byte> frame, bool lies)
    {
        int height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        return height == 0 || width == 0 ? null : lies ? (height, width) : (width, height);
    }

    /// <summary>The EXIF orientation, 1 to 8 (5 to 8 lie on their side); 0 where none is given. TIFF: byte order, 42, first directory.</summary>
    private static int Orientation(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment[..6].SequenceEqual("Exif\0\0"u8))
        {
            return 0;
        }
        var tiff = segment[6..];
        var little = tiff[0] == 'I';
        var directory = UInt32(tiff[4..], little);
        if (directory > tiff.Length - 2)
        {
            return 0;
        }
        var entries = tiff[(int)directory..];
        for (var (i, count) = (0, UInt16(entries, little)); i < count && entries.Length >= 2 + ((i + 1) * 12); i++)
        {
            if (UInt16(entries[(2 + (i * 12))..], little) == 0x0112)
            {
                return UInt16(entries[(10 + (i * 12))..], little);
            }
        }
        return 0;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
