namespace LupusBackPain.Diagnostics;

/// <summary>Finds the right name that a misspelt one was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>
    /// The candidate with the smallest edit distance (insertions, deletions, substitutions, swapped neighbours; case ignored), or null where
    /// even the best differs in more than a third of its letters. Of several, the nearest by case wins, then the first in ordinal order.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance + (best is null ? 0 : 1))
            {
                continue;
            }
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            var closer = distance < bestDistance;
            if (closer || (distance == bestDistance && best is not null && IsBefore(candidate, best, name)))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }
        return best;
    }

    private static bool IsBefore(string candidate, string best, string name)
    {
        var byCase = Distance(name, candidate).CompareTo(Distance(name, best));
        return byCase < 0 || (byCase == 0 && string.CompareOrdinal(candidate, best) < 0);
    }

    private static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[b.Length];
    }
}
