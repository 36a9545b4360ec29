using System.Text;

namespace LupusBackPain.Building.Similar;

/// <summary>
/// Numbers the terms of a site. Which number a term gets depends on the threads, so nothing may be ordered by it: compare the terms.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly Lock adding = new();

    /// <summary>Each term at the place of its number; to be read when all are in.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>The number of a term in UTF-8. Slow, for all threads wait here: ask once a term and thread.</summary>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var text = Encoding.UTF8.GetString(term);
        lock (adding)
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                number = terms.Count;
                numbers.Add(text, number);
                terms.Add(text);
            }
            return number;
        }
    }
}
