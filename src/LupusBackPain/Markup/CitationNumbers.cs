using System.Collections.Immutable;

namespace LupusBackPain.Markup;

/// <summary>Numbers the sources of one page by first use, and counts the uses of each.</summary>
internal sealed class CitationNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> sources = [];
    private readonly List<int> uses = [];

    /// <summary>Source ids by number, the first having number 1.</summary>
    public ImmutableArray<string> Sources => [.. sources];

    /// <summary>How often the source with a number was used.</summary>
    public int UsesOf(int number) => uses[number - 1];

    /// <summary>Notes a use of a source: its number, and which use of it this is.</summary>
    public (int Number, int Use) Use(string source)
    {
        if (!numbers.TryGetValue(source, out var number))
        {
            sources.Add(source);
            uses.Add(0);
            numbers.Add(source, number = sources.Count);
        }
        return (number, ++uses[number - 1]);
    }
}
