using System.Buffers.Binary;

namespace LupusBackPain.Reading;

/// <summary>The kinds of pictures that a browser shows.</summary>
internal enum PictureFormat
{
    Png,
    Jpeg,
    Gif,
    WebP,
    Avif,
    Svg,
}

/// <summary>Reads how large a picture is shown, in CSS pixels, from its header. Null means that the file is cut off or damaged.</summary>
internal static class PictureSize
{
    /// <summary>The format that the first bytes tell; null where they are those of no picture.</summary>
    public static PictureFormat? FormatOf(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureFormat.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => PictureFormat.Avif,
        _ => null,
    };

    /// <summary>The size of a picture of any format but SVG.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file, PictureFormat format) => format switch
    {
        PictureFormat.Png => Png(file),
        PictureFormat.Jpeg => JpegSize.Of(file),
        PictureFormat.Gif => Gif(file),
        PictureFormat.WebP => WebP(file),
        PictureFormat.Avif => AvifSize.Of(file),
        _ => null,
    };

    // Chunks of length, name, data and checksum; the first is IHDR, the last IEND, and a file that is cut off lacks the last.
    private static (int, int)? Png(ReadOnlySpan<byte> file)
    {
        if (file.Length < 33 || !file[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }
        for (var at = 8L; at + 12 <= file.Length; at += 12L + BinaryPrimitives.ReadUInt32BigEndian(file[(int)at..]))
        {
            if (file.Slice((int)at + 4, 4).SequenceEqual("IEND"u8))
            {
                return Size(BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]));
            }
        }
        return null;
    }

    // The last byte is a trailer, after which some programs leave zeros.
    private static (int, int)? Gif(ReadOnlySpan<byte> file) => file.Length < 14 || file.TrimEnd((byte)0) is not [.., 0x3B] ? null
        : Size(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));

    private static (int, int)? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8L > file.Length)
        {
            return null;
        }
        var data = file[20..];
        if (file[12..16].SequenceEqual("VP8X"u8))
        {
            return Size(1u + UInt24(data[4..]), 1u + UInt24(data[7..]));
        }
        if (file[12..16].SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return Size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        return file[12..16].SequenceEqual("VP8 "u8) && data[3..6] is [0x9D, 0x01, 0x2A]
            ? Size(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFFu) : null;
    }

    private static uint UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16);

    private static (int, int)? Size(uint width, uint height) =>
        width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? null : ((int)width, (int)height);
}
