namespace LupusBackPain.Editorial.Text;

/// <summary>Numbers in texts: "12%", "1 in 8", "26 in every 100", "46 of 281".</summary>
internal static class Figures
{
    /// <summary>Whether a word begins with a digit.</summary>
    public static bool IsNumber(Passage passage, int word) => word < passage.Words.Length && char.IsAsciiDigit(passage.Text[passage.Words[word].Start]);

    /// <summary>The first word that is a number of per cent; null where there is none.</summary>
    public static int? Percent(Passage passage) => First(passage, IsPercent);

    /// <summary>The first word of "N in N", "N in every N" or "N out of N"; null where there is none.</summary>
    public static int? Share(Passage passage) => First(passage, (_, word) => IsShare(passage, word));

    /// <summary>Whether a number is one of per cent.</summary>
    public static bool IsPercent(Passage passage, int word)
    {
        if (!IsNumber(passage, word))
        {
            return false;
        }
        var rest = passage.Text.AsSpan(passage.Words[word].End).TrimStart(' ');
        return rest.StartsWith("%") || rest.StartsWith("per cent") || rest.StartsWith("percent");
    }

    /// <summary>Whether a number begins a share: "1 in 8", "26 in every 100", "3 out of 10", "46 of 281", "46 of the 281".</summary>
    public static bool IsShare(Passage passage, int word)
    {
        if (!IsNumber(passage, word) || word + 1 >= passage.Words.Length)
        {
            return false;
        }
        var at = word + 1;
        if (Is(passage, at, "out"))
        {
            at++;
        }
        if (!Is(passage, at, "in") && !Is(passage, at, "of"))
        {
            return false;
        }
        at++;
        if (Is(passage, at, "every") || Is(passage, at, "the") || Is(passage, at, "all"))
        {
            at++;
        }
        // "It began in 2018" and "5 in 2018" are years, not shares.
        return IsNumber(passage, at) && !(passage.Words[at].Length == 4 && passage[passage.Words[at]] is ['1' or '2', ..] && Is(passage, word + 1, "in"));
    }

    private static int? First(Passage passage, Func<Passage, int, bool> fits)
    {
        if (!passage.HasNumber)
        {
            return null;
        }
        for (var word = 0; word < passage.Words.Length; word++)
        {
            if (fits(passage, word))
            {
                return word;
            }
        }
        return null;
    }

    private static bool Is(Passage passage, int word, string letters) => word < passage.Words.Length && passage[passage.Words[word]].SequenceEqual(letters);
}
