using System.Text;

namespace LupusBackPain.Building.Similar;

/// <summary>
/// Cuts a text in UTF-8 into the terms that two pages can share: words in lower case, in English without the ending of the plural. Numbers
/// and single letters are no terms, since they say how much and not what about. Words that stand everywhere need no list here: they come to
/// weigh nothing. A term is written into the buffer, and cut where it is longer.
/// </summary>
internal ref struct TermReader(ReadOnlySpan<byte> text, bool english, Span<byte> buffer)
{
    private readonly Span<byte> buffer = buffer;
    private ReadOnlySpan<byte> rest = text;
    private int length;
    private int letters;

    /// <summary>The next term; it is good until the next call.</summary>
    public bool Next(out ReadOnlySpan<byte> term)
    {
        while (!rest.IsEmpty)
        {
            ReadWord();
            if (letters > 1)
            {
                term = buffer[..(english ? Singular(buffer[..length]) : length)];
                return true;
            }
        }
        term = default;
        return false;
    }

    /// <summary>Takes the word that the rest begins with, or one character that is of no word.</summary>
    private void ReadWord()
    {
        (length, letters) = (0, 0);
        var read = 0;
        while (read < rest.Length)
        {
            var value = rest[read];
            if (value >= 0x80)
            {
                if (!ReadWide(ref read))
                {
                    break;
                }
                continue;
            }
            var isLetter = (uint)((value | 0x20) - 'a') <= 'z' - 'a';
            if (!isLetter && (uint)(value - '0') > 9)
            {
                break;
            }
            letters += isLetter ? 1 : 0;
            if (length < buffer.Length)
            {
                buffer[length++] = isLetter ? (byte)(value | 0x20) : value;
            }
            read++;
        }
        rest = rest[Math.Max(read, 1)..];
    }

    /// <summary>Takes a character outside ASCII; false where the word ends at it. One that stands alone is a word and counts as two letters.</summary>
    private bool ReadWide(ref int read)
    {
        Rune.DecodeFromUtf8(rest[read..], out var rune, out var bytes);
        var alone = Letters.StandsAlone(rune);
        if (alone ? read > 0 : !(Letters.IsWord(rune) || (read > 0 && Letters.IsMark(rune))))
        {
            return false;
        }
        letters += alone ? 2 : Rune.IsLetter(rune) ? 1 : 0;
        read += bytes;
        length += Rune.ToLowerInvariant(rune).TryEncodeToUtf8(buffer[length..], out var written) ? written : 0;
        return !alone;
    }

    /// <summary>
    /// The length of an English word without its plural ending, by the rules of Harman's S-stemmer (How effective is suffixing?, 1991), but
    /// that words in -is stay whole: here they are diagnosis and arthritis. It joins fewer words than Porter's, but what it leaves are words
    /// that a person can read in a list of reasons.
    /// </summary>
    private static int Singular(Span<byte> word)
    {
        var all = word.Length;
        if (all < 4 || word[^1] != 's' || word[^2] is (byte)'i' or (byte)'s' or (byte)'u')
        {
            return all;
        }
        if (word[^2] != 'e')
        {
            return all - 1;
        }
        if (word[^3] == 'i' && word[^4] is not ((byte)'a' or (byte)'e'))
        {
            word[^3] = (byte)'y';
            return all - 2;
        }
        return word[^3] is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' ? all : all - 1;
    }
}
