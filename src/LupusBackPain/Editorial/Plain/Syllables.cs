namespace LupusBackPain.Editorial.Plain;

/// <summary>
/// Counts the syllables of English words by rule: groups of vowels, less a silent final e, with the endings that break or make a syllable.
/// Words that the rule gets wrong are in the list "syllables", which comes first.
/// </summary>
internal static class Syllables
{
    /// <summary>The syllables of one word (letters and apostrophes, in any case); at least 1.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 60)];
        word[..lower.Length].ToLowerInvariant(lower);
        var apostrophe = lower.IndexOfAny('\'', '’');
        return Count(apostrophe > 0 ? lower[..apostrophe] : lower);
    }

    private static int Count(ReadOnlySpan<char> word)
    {
        var groups = 0;
        var inGroup = false;
        for (var i = 0; i < word.Length; i++)
        {
            var vowel = IsVowel(word, i);
            groups += vowel && (!inGroup || Breaks(word, i)) ? 1 : 0;
            inGroup = vowel;
        }
        return Math.Max(1, groups - Silent(word));
    }

    /// <summary>Whether a vowel starts a syllable of its own behind another vowel: ri-ot, cre-ate, i-de-al, flu-id, mu-se-um.</summary>
    private static bool Breaks(ReadOnlySpan<char> word, int at)
    {
        var rest = word[at..];
        var follows = word[at - 1];
        return (follows, word[at]) switch
        {
            ('i', 'a') => at >= 2 && (!((word[at - 2] is 'c' or 't' or 's' or 'g') && rest.Length > 1) || rest.StartsWith("ation")),
            ('i', 'o') => !(at >= 2 && word[at - 2] is 't' or 's' or 'c' or 'g' or 'x' or 'n' or 'h' || (at > 2 && word[at - 2] is 'l')) || rest is "ot" or "ots" or "opsy" or "opsies",
            ('i', 'u') => true,
            ('i', 'e') => rest.StartsWith("et") || rest.StartsWith("er") && at >= 3 && rest.Length == 2 && word[at - 2] is 'r' or 'l' or 'n',
            ('e', 'o') => !rest.StartsWith("ople") && !(at >= 2 && word[at - 2] is 'g'),
            ('e', 'a') => rest is "ality" || rest.StartsWith("act") || (rest.StartsWith("at") && word[..at].EndsWith("cre")),
            ('e', 'i') => rest.StartsWith("ing"),
            ('u', 'a') => at < 2 || word[at - 2] is not ('q' or 'g'),
            ('u', 'i') => rest.StartsWith("ity") || rest is "id" or "ids" or "ing",
            ('u', 'e') => rest.StartsWith("el") || rest.StartsWith("ence") || rest.StartsWith("ent"),
            ('u', 'o') => at < 2 || word[at - 2] is not 'q',
            ('y', 'i') or ('o', 'i') when rest is "ing" => true,
            ('y', 'a') or ('y', 'e') or ('y', 'o') => at >= 3,
            ('a', 'o') => true,
            ('o', 'e') => rest.StartsWith("est") || rest.StartsWith("et") || rest.StartsWith("em"),
            _ => false,
        };
    }

    /// <summary>How many groups at the end are not spoken: a final e, -es and -ed behind most consonants.</summary>
    private static int Silent(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }
        if (word.EndsWith("gue") || word.EndsWith("que"))
        {
            return 1;
        }
        if (word[^1] == 'e')
        {
            return IsVowel(word, word.Length - 2) || (word[^2] == 'l' && !IsVowel(word, word.Length - 3)) ? 0 : 1;
        }
        if (word.EndsWith("ed"))
        {
            return word[^3] is 't' or 'd' || IsVowel(word, word.Length - 3) || word.EndsWith("dred") || word.EndsWith("cred") ? 0 : 1;
        }
        if (word.EndsWith("es"))
        {
            return word[^3] is 's' or 'x' or 'z' or 'c' or 'g' || IsVowel(word, word.Length - 3) || word.EndsWith("shes") || word.EndsWith("ches")
                || (word[^3] == 'l' && word.Length > 3 && !IsVowel(word, word.Length - 4)) ? 0 : 1;
        }
        foreach (var ending in (ReadOnlySpan<string>)["ely", "eful", "efully", "eless", "ement", "ements", "eness"])
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending) && !IsVowel(word, word.Length - ending.Length - 1) && word[^(ending.Length + 1)] != 'l')
            {
                return 1;
            }
        }
        return 0;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'é' or 'è' or 'ï' or 'ö' or 'ü' or 'ä' => true,
        'y' => at > 0,
        _ => false,
    };
}
