using System.Buffers.Binary;

namespace LupusBackPain.Reading;

/// <summary>
/// Reads the size of an AVIF picture: the extents (ispe) and the quarter turns (irot) that belong to its primary item. ISO/IEC 23008-12.
/// </summary>
internal static class AvifSize
{
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file)
    {
        var meta = Find(file, "meta"u8);
        if (meta.Length <= 4 || !IsWhole(file))
        {
            return null;
        }
        meta = meta[4..];
        if (Find(file, "mdat"u8).IsEmpty && Find(meta, "idat"u8).IsEmpty)
        {
            return null;
        }
        var properties = Find(meta, "iprp"u8);
        var container = Find(properties, "ipco"u8);
        (int Width, int Height)? size = null;
        var isTurned = false;
        foreach (var index in PropertiesOf(PrimaryItem(Find(meta, "pitm"u8)), Find(properties, "ipma"u8)))
        {
            var box = BoxAt(container, index);
            if (box.Length >= 20 && box[4..8].SequenceEqual("ispe"u8))
            {
                size = (BinaryPrimitives.ReadInt32BigEndian(box[12..]), BinaryPrimitives.ReadInt32BigEndian(box[16..]));
            }
            isTurned |= box.Length >= 9 && box[4..8].SequenceEqual("irot"u8) && (box[8] & 1) == 1;
        }
        return size is not { Width: > 0, Height: > 0 } found ? null : isTurned ? (found.Height, found.Width) : found;
    }

    // A file that is cut off ends within a box.
    private static bool IsWhole(ReadOnlySpan<byte> boxes)
    {
        for (var length = LengthOf(boxes); length > 0; length = LengthOf(boxes))
        {
            boxes = boxes[length..];
        }
        return boxes.IsEmpty;
    }

    private static uint PrimaryItem(ReadOnlySpan<byte> pitm) => pitm.Length < 6 ? 0
        : pitm[0] == 0 ? BinaryPrimitives.ReadUInt16BigEndian(pitm[4..]) : pitm.Length < 8 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(pitm[4..]);

    /// <summary>The 1-based places in ipco of an item's properties.</summary>
    private static List<int> PropertiesOf(uint item, ReadOnlySpan<byte> ipma)
    {
        var found = new List<int>();
        if (ipma.Length < 8)
        {
            return found;
        }
        var (idSize, indexSize) = (ipma[0] > 0 ? 4 : 2, (ipma[3] & 1) == 1 ? 2 : 1);
        var rest = ipma[8..];
        for (var entries = BinaryPrimitives.ReadUInt32BigEndian(ipma[4..]); entries > 0 && rest.Length > idSize; entries--)
        {
            var isItem = (idSize == 4 ? BinaryPrimitives.ReadUInt32BigEndian(rest) : BinaryPrimitives.ReadUInt16BigEndian(rest)) == item;
            var count = rest[idSize];
            rest = rest[(idSize + 1)..];
            for (; count > 0 && rest.Length >= indexSize; count--)
            {
                if (isItem)
                {
                    found.Add(indexSize == 2 ? BinaryPrimitives.ReadUInt16BigEndian(rest) & 0x7FFF : rest[0] & 0x7F);
                }
                rest = rest[indexSize..];
            }
        }
        return found;
    }

    /// <summary>What the first box of a name holds; empty where there is none.</summary>
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> name)
    {
        for (var length = LengthOf(boxes); length > 0; length = LengthOf(boxes))
        {
            if (boxes[4..8].SequenceEqual(name))
            {
                return boxes[HeadOf(boxes)..length];
            }
            boxes = boxes[length..];
        }
        return [];
    }

    private static ReadOnlySpan<byte> BoxAt(ReadOnlySpan<byte> boxes, int index)
    {
        var length = LengthOf(boxes);
        for (; index > 1 && length > 0; index--)
        {
            boxes = boxes[length..];
            length = LengthOf(boxes);
        }
        return boxes[..length];
    }

    // A box is its length (1: a 64-bit length follows the name; 0: to the end), its name of four letters, and what it holds.
    private static int LengthOf(ReadOnlySpan<byte> boxes)
    {
        if (boxes.Length < 8)
        {
            return 0;
        }
        var length = BinaryPrimitives.ReadUInt32BigEndian(boxes) switch
        {
            0 => (ulong)boxes.Length,
            1 => boxes.Length < 16 ? 0 : BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]),
            var given => given,
        };
        return length < (ulong)HeadOf(boxes) || length > (ulong)boxes.Length ? 0 : (int)length;
    }

    private static int HeadOf(ReadOnlySpan<byte> box) => BinaryPrimitives.ReadUInt32BigEndian(box) == 1 ? 16 : 8;
}
