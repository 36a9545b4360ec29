using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Building.Similar;

/// <summary>How often a page uses a term, each use weighed by where it stands.</summary>
internal readonly record struct TermCount(int Term, int Count);

/// <summary>Counts the terms of one page after another; each thread has its own.</summary>
internal sealed class TermCounter(Vocabulary vocabulary, bool english)
{
    // The fewer words a place has room for, the more each was chosen to say what the page is about: each step doubles.
    private const int InTitle = 4;
    private const int InSummary = 2;
    private const int InBody = 1;

    private readonly KnownTerms known = new(vocabulary);
    private readonly List<int> seen = [];
    private readonly byte[] term = new byte[64];
    private int[] counts = new int[4096];
    private byte[] line = new byte[1024];

    /// <summary>
    /// The terms of a page. Its section counts like a tag: it is the editors' own word for what belongs together.
    /// </summary>
    public TermCount[] Of(Article article)
    {
        var front = article.FrontMatter;
        Add(front.Title.Value, InTitle);
        Add(front.Description.Value, InSummary);
        foreach (var tag in front.Tags)
        {
            Add(tag.Value, InSummary);
        }
        foreach (var point in front.KeyPoints)
        {
            Add(WithoutCitations(point.Value), InSummary);
        }
        foreach (var block in article.Body.Blocks)
        {
            Add(block.Text.Bytes, block.Kind == BlockKind.Heading ? InSummary : InBody);
        }
        if (article.Section is not null)
        {
            Count(Encoding.UTF8.GetBytes("section " + article.Section), InSummary);
        }
        return Take();
    }

    /// <summary>Inline Markdown without its citations ("[@source-id]").</summary>
    internal static string WithoutCitations(string markdown)
    {
        for (int start; (start = markdown.IndexOf("[@", StringComparison.Ordinal)) >= 0;)
        {
            var end = markdown.IndexOf(']', start);
            markdown = end < 0 ? markdown[..start] : markdown.Remove(start, end - start + 1);
        }
        return markdown;
    }

    private void Add(string text, int weight)
    {
        var bytes = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (line.Length < bytes)
        {
            line = new byte[bytes];
        }
        Add(line.AsSpan(0, Encoding.UTF8.GetBytes(text, line)), weight);
    }

    private void Add(ReadOnlySpan<byte> text, int weight)
    {
        var terms = new TermReader(text, english, term);
        while (terms.Next(out var next))
        {
            Count(next, weight);
        }
    }

    private void Count(ReadOnlySpan<byte> next, int weight)
    {
        var number = known.NumberOf(next);
        if (number >= counts.Length)
        {
            Array.Resize(ref counts, Math.Max(number + 1, counts.Length * 2));
        }
        if (counts[number] == 0)
        {
            seen.Add(number);
        }
        counts[number] += weight;
    }

    /// <summary>The counts so far, which start again from nothing.</summary>
    private TermCount[] Take()
    {
        var result = new TermCount[seen.Count];
        for (var index = 0; index < result.Length; index++)
        {
            result[index] = new TermCount(seen[index], counts[seen[index]]);
            counts[seen[index]] = 0;
        }
        seen.Clear();
        return result;
    }
}
