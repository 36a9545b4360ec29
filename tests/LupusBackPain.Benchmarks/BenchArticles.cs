using System.Globalization;
using System.Text;

namespace LupusBackPain.Benchmarks;

/// <summary>
/// Synthetic articles of about 1,300 words (8 KB), the same for the same count: five headings, lists, a table, a footnote and five links to other
/// articles each, with front matter that Hugo reads, too. The words mean nothing; their frequencies fall as a language's do.
/// </summary>
internal sealed class BenchArticles
{
    public static readonly string[] Sections = ["causes", "diagnosis", "management", "living-with"];

    private readonly Random random = new(7);
    private readonly string[] pool;
    private readonly string[] tags;

    private BenchArticles()
    {
        var syllables = (from consonant in "bdklmnprstv" from vowel in "aeiou" select $"{consonant}{vowel}").ToArray();
        int[] lengths = [1, 2, 2, 2, 3, 3, 4];
        var words = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 2600; i++)
        {
            words.Add(string.Concat(Enumerable.Range(0, lengths[random.Next(lengths.Length)]).Select(_ => syllables[random.Next(syllables.Length)])));
        }
        tags = [.. words.Where(word => word.Length > 5).Take(40)];
        var shuffled = words.ToArray();
        random.Shuffle(shuffled);
        pool = Draw(shuffled, 200_000);
    }

    /// <summary>Writes the articles to section folders below <paramref name="folder"/>.</summary>
    public static void Write(int count, string folder)
    {
        var articles = new BenchArticles();
        foreach (var section in Sections)
        {
            Directory.CreateDirectory(Path.Combine(folder, section));
        }
        for (var i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, Sections[i % 4], string.Create(CultureInfo.InvariantCulture, $"article-{i:D6}.md")), articles.Article(i, count));
        }
    }

    /// <summary>Words in proportion to 1 / (rank + 4).</summary>
    private string[] Draw(string[] words, int count)
    {
        var sums = new double[words.Length];
        var sum = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            sums[i] = sum += 1.0 / (i + 4);
        }
        return [.. Enumerable.Range(0, count).Select(_ => Array.BinarySearch(sums, random.NextDouble() * sum)).Select(at => words[at < 0 ? ~at : at])];
    }

    private string Article(int i, int count)
    {
        var text = new StringBuilder();
        var day = new DateOnly(2020, 1, 1).AddDays(random.Next(1801));
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{Capital(Words(5))} {i}\"\ndescription: \"{Sentence(14)} {i}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"published: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\ntags: [{string.Join(", ", Tags())}]\n---\n\n");
        for (var heading = 0; heading < 5; heading++)
        {
            var to = random.Next(count);
            text.Append(CultureInfo.InvariantCulture, $"## {Capital(Words(4))}\n\n{Paragraph()}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{Sentence()} See [{Words(2)}](/{Sections[to % 4]}/article-{to:D6}/) and **{Pick()}**. {Paragraph()}\n\n");
            if (heading % 2 == 0)
            {
                text.Append(string.Concat(Enumerable.Range(0, 5).Select(_ => $"- **{Capital(Pick())}:** {Sentence()} {Sentence()}\n"))).Append('\n');
            }
        }
        text.Append("| Test | Meaning |\n|---|---|\n").Append(string.Concat(Enumerable.Range(0, 4).Select(_ => $"| {Pick()} | {Sentence(8)} |\n")));
        return text.Append(CultureInfo.InvariantCulture, $"\nA claim[^1].\n\n[^1]: {Sentence()}\n").ToString();
    }

    private IEnumerable<string> Tags() => Enumerable.Range(0, 3).Select(_ => tags[random.Next(tags.Length)]).Distinct(StringComparer.Ordinal);

    private string Pick() => pool[random.Next(pool.Length)];

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick()));

    private string Sentence(int words = 0) => Capital(Words(words == 0 ? random.Next(8, 21) : words)) + ".";

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, random.Next(3, 7)).Select(_ => Sentence()));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
