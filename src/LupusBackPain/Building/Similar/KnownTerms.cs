using System.Buffers.Binary;

namespace LupusBackPain.Building.Similar;

/// <summary>
/// What one thread knows of the vocabulary: a hash table from a term's 64-bit hash to its number. Nearly every word of a site is asked for
/// here, millions in all, so it neither locks nor compares texts; that two terms of one site share a hash is as good as impossible.
/// </summary>
internal sealed class KnownTerms(Vocabulary vocabulary)
{
    private ulong[] hashes = new ulong[1 << 13];
    private int[] numbers = new int[1 << 13];
    private int count;

    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var hash = Hash(term);
        var slot = SlotOf(hash);
        if (hashes[slot] == hash)
        {
            return numbers[slot];
        }
        var number = vocabulary.NumberOf(term);
        (hashes[slot], numbers[slot]) = (hash, number);
        if (++count > hashes.Length / 2)
        {
            Grow();
        }
        return number;
    }

    /// <summary>The slot of a hash, or the free one where it belongs.</summary>
    private int SlotOf(ulong hash)
    {
        var last = hashes.Length - 1;
        var slot = (int)hash & last;
        while (hashes[slot] != 0 && hashes[slot] != hash)
        {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private void Grow()
    {
        var (oldHashes, oldNumbers) = (hashes, numbers);
        hashes = new ulong[oldHashes.Length * 2];
        numbers = new int[oldHashes.Length * 2];
        for (var old = 0; old < oldHashes.Length; old++)
        {
            if (oldHashes[old] != 0)
            {
                var slot = SlotOf(oldHashes[old]);
                (hashes[slot], numbers[slot]) = (oldHashes[old], oldNumbers[old]);
            }
        }
    }

    /// <summary>Never 0, which marks a free slot.</summary>
    private static ulong Hash(ReadOnlySpan<byte> term)
    {
        var hash = (ulong)term.Length;
        for (; term.Length >= sizeof(ulong); term = term[sizeof(ulong)..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term));
        }
        var tail = 0UL;
        foreach (var value in term)
        {
            tail = (tail << 8) | value;
        }
        return Math.Max(Mix(hash ^ tail), 1);
    }

    /// <summary>Spreads every bit over all (the constants of Knuth's golden ratio and of Stafford's mixers).</summary>
    private static ulong Mix(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
