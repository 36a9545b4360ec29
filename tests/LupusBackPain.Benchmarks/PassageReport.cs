using LupusBackPain.Tests;
using LupusBackPain.Tests.Editorial;

namespace LupusBackPain.Benchmarks;

/// <summary>Prints, for each set of passages, what is found in good prose and which planted faults are missed.</summary>
internal static class PassageReport
{
    public static void Print()
    {
        foreach (var folder in Directory.EnumerateDirectories(Repository.PathOf("tests", "passages")).Order(StringComparer.Ordinal))
        {
            var set = Path.GetFileName(folder);
            if (!set.StartsWith('_'))
            {
                Print(set);
            }
        }
    }

    private static void Print(string set)
    {
        var good = Passages.Judge(set, "good.md");
        var told = good.Where(passage => passage.Findings.Count > 0).ToList();
        Console.WriteLine($"{set}: findings in {told.Count} of {good.Count} good passages");
        foreach (var passage in told)
        {
            Console.WriteLine($"  {passage.Passage.Name}: {string.Join("; ", passage.Findings.Select(finding => $"{finding.Code}: {finding.Message}"))}");
        }
        var faults = Passages.Judge(set, "faults.md");
        Console.WriteLine($"{set}: {faults.Count(passage => passage.IsFound)} of {faults.Count} planted faults found at their place");
        foreach (var passage in faults.Where(passage => !passage.IsFound))
        {
            Console.WriteLine($"  {passage.Passage.Name}: {passage.Passage.Code} missed");
        }
    }
}
